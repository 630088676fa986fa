package io.github.forgeport.contract;

import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NewWebhook;
import java.net.URI;
import java.util.List;

/** The example calls of the operations that change files and webhooks. */
public final class WriteSpecimens {

    private static final BranchName MAIN = new BranchName("main");
    private static final CommitMessage MESSAGE = new CommitMessage("Heat the iron");

    private static final WrittenFile FILE =
            WrittenFile.builder(new FilePath("fire.txt")).branch(MAIN).build();

    private static final Webhook WEBHOOK = Webhook.builder(new WebhookId("12"))
            .url(URI.create("https://forge.example/webhook"))
            .build();

    /** The example call that creates a file. */
    public static final Specimen<InRepository<WrittenFile>> CREATE_FILE = new Specimen<>(
            Operation.CREATE_FILE,
            Specimens.inRepository(FILE),
            (host, in) -> host.fileContents()
                    .create(
                            in.repository(),
                            branch(in),
                            FileContent.ofText(in.value().path(), "hot\n"),
                            MESSAGE),
            InRepository::value);

    /** The example call that updates a file, without a revision. */
    public static final Specimen<InRepository<WrittenFile>> UPDATE_FILE = new Specimen<>(
            Operation.UPDATE_FILE,
            Specimens.inRepository(FILE),
            (host, in) -> host.fileContents()
                    .update(
                            in.repository(),
                            branch(in),
                            FileContent.ofText(in.value().path(), "hotter\n"),
                            MESSAGE),
            InRepository::value);

    /** The example call that deletes a file, without a revision. */
    public static final Specimen<InRepository<WrittenFile>> DELETE_FILE = new Specimen<>(
            Operation.DELETE_FILE,
            Specimens.inRepository(FILE),
            (host, in) -> host.fileContents()
                    .delete(
                            in.repository(),
                            branch(in),
                            FileContent.ofText(in.value().path(), "hot\n"),
                            MESSAGE),
            InRepository::value);

    /** The example call that creates two files in one commit. */
    public static final Specimen<InRepository<Commit>> COMMIT_FILES = new Specimen<>(
            Operation.COMMIT_FILES,
            Specimens.inRepository(CommitSpecimens.FIRST),
            (host, in) -> host.fileContents()
                    .commit(
                            in.repository(),
                            MAIN,
                            List.of(
                                    new FileChange.Create(FileContent.ofText(new FilePath("hammer.txt"), "heavy\n")),
                                    new FileChange.Create(FileContent.ofText(new FilePath("tongs.txt"), "long\n"))),
                            MESSAGE),
            InRepository::value);

    /** The example call that creates a webhook. */
    public static final Specimen<InRepository<Webhook>> CREATE_WEBHOOK = new Specimen<>(
            Operation.CREATE_WEBHOOK,
            Specimens.inRepository(WEBHOOK),
            (host, in) -> host.webhooks()
                    .create(
                            in.repository(),
                            NewWebhook.of(in.value().url().orElseThrow(), Secret.of("fake-webhook-secret"))),
            InRepository::value);

    /** The example call that deletes a webhook. */
    public static final Specimen<InRepository<Webhook>> DELETE_WEBHOOK = new Specimen<>(
            Operation.DELETE_WEBHOOK,
            Specimens.inRepository(WEBHOOK),
            (host, in) -> {
                host.webhooks().delete(in.repository(), in.value().id());
                return in.value();
            },
            InRepository::value);

    private WriteSpecimens() {}

    private static BranchName branch(InRepository<WrittenFile> in) {
        return in.value().branch().orElse(MAIN);
    }
}
