package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.BRANCH;
import static io.github.forgeport.cli.verb.SharedArguments.FILE;
import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;

import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The subcommands of {@code files}. */
final class FileVerbs {

    static final EntityKind<FileContent> KIND = new EntityKind<>(
            "file", "files", "The content of files.", FileContent.parts(), List.of("path", "bytes", "revision"));

    private static final EntityKind<WrittenFile> WRITTEN = new EntityKind<>(
            "file", "files", "Files that a commit changed.", WrittenFile.parts(), List.of("path", "branch", "commit"));

    private static final int MAX_LENGTH = 500;

    private static final Argument<CommitMessage> MESSAGE = Argument.option(
                    "--message", "TEXT", CommitMessage.class, "The message of the commit.")
            .required();

    private static final Argument<byte[]> INPUT =
            Argument.content("--input", "The file that has the content;").required();

    private static final Argument<Revision> REVISION = Argument.option(
            "--revision", "REVISION", Revision.class, "What 'files get' has shown; the host refuses a later one.");

    private static final Argument<FileContent[]> CREATE = Argument.option(
            "--create",
            "PATH=FILE",
            FileContent[].class,
            "Creates a file with the content of FILE; may be given again.");
    private static final Argument<FileContent[]> UPDATE =
            Argument.option("--update", "PATH=FILE", FileContent[].class, "Updates one in the same way.");
    private static final Argument<FilePath[]> DELETE =
            Argument.option("--delete", "PATH", FilePath[].class, "Deletes one; may be given again.");

    static final List<Verb> ALL = List.of(
            Verb.get(
                    Operation.GET_FILE_CONTENT,
                    KIND,
                    List.of(REPOSITORY, FILE, REQUIRED_REF, Verb.RAW),
                    (host, given) ->
                            host.fileContents().get(given.get(REPOSITORY), given.get(FILE), given.get(REQUIRED_REF)),
                    "files get codeup/codeup-demo README.md --ref master --raw --host codeup"),
            Verb.get(
                            Operation.GET_LAST_COMMIT,
                            CommitVerbs.KIND,
                            List.of(REPOSITORY, FILE, REQUIRED_REF),
                            (host, given) -> host.fileContents()
                                    .lastCommit(given.get(REPOSITORY), given.get(FILE), given.get(REQUIRED_REF)),
                            "files last-commit codeup/codeup-demo README.md --ref master --host codeup")
                    .as(KIND, "last-commit", "Shows the newest commit that changed one."),
            Verb.create(
                            Operation.CREATE_FILE,
                            WRITTEN,
                            List.of(REPOSITORY, FILE, BRANCH, MESSAGE, INPUT),
                            (host, given) -> write(given, host.fileContents()::create),
                            "files create codeup/codeup-demo notes.md --branch master --message Notes --input -"
                                    + " --host codeup")
                    .as(KIND, "create", "Creates one by a commit to a branch."),
            Verb.create(
                            Operation.UPDATE_FILE,
                            WRITTEN,
                            List.of(REPOSITORY, FILE, BRANCH, MESSAGE, INPUT, REVISION),
                            (host, given) -> write(given, host.fileContents()::update),
                            "files update codeup/codeup-demo notes.md --branch master --message More --input -"
                                    + " --host codeup")
                    .as(KIND, "update", "Updates one by a commit to a branch."),
            Verb.delete(
                            Operation.DELETE_FILE,
                            KIND,
                            List.of(REPOSITORY, FILE, BRANCH, MESSAGE, REVISION),
                            (host, given) -> write(given, host.fileContents()::delete),
                            "files delete codeup/codeup-demo notes.md --branch master --message Tidy --host codeup")
                    .as(KIND, "delete", "Deletes one by a commit to a branch.")
                    .asking(given -> Optional.of(deleted(given, given.get(FILE)))),
            Verb.create(
                            Operation.COMMIT_FILES,
                            CommitVerbs.KIND,
                            List.of(REPOSITORY, BRANCH, MESSAGE, CREATE, UPDATE, DELETE),
                            (host, given) -> host.fileContents()
                                    .commit(
                                            given.get(REPOSITORY),
                                            given.get(BRANCH),
                                            changes(given),
                                            given.get(MESSAGE)),
                            "files commit codeup/codeup-demo --branch master --message Notes --create notes.md=-"
                                    + " --host codeup")
                    .as(KIND, "commit", "Changes several by one commit to a branch, and shows the commit.")
                    .asking(given -> given.find(DELETE).map(paths -> deleted(given, paths))));

    private FileVerbs() {}

    /** A method of the port that changes one file. */
    @FunctionalInterface
    private interface Write {
        WrittenFile apply(RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message);
    }

    private static WrittenFile write(ArgumentValues given, Write write) {
        return write.apply(given.get(REPOSITORY), given.get(BRANCH), content(given), given.get(MESSAGE));
    }

    /** Returns the content to write; of a deletion an empty one. */
    private static FileContent content(ArgumentValues given) {
        return FileContent.builder(given.get(FILE), given.find(INPUT).orElse(new byte[0]))
                .revision(given.find(REVISION).orElse(null))
                .build();
    }

    private static List<FileChange> changes(ArgumentValues given) {
        SharedArguments.requireAny(given, CREATE, UPDATE, DELETE);
        List<FileChange> changes = new ArrayList<>();
        given.find(CREATE).stream()
                .flatMap(Arrays::stream)
                .map(FileChange.Create::new)
                .forEach(changes::add);
        given.find(UPDATE).stream()
                .flatMap(Arrays::stream)
                .map(FileChange.Update::new)
                .forEach(changes::add);
        given.find(DELETE).stream()
                .flatMap(Arrays::stream)
                .map(FileChange.Delete::new)
                .forEach(changes::add);
        return changes;
    }

    /** Returns what a commit deletes, in words. */
    private static String deleted(ArgumentValues given, FilePath... paths) {
        String files = SafeText.of(
                String.join(", ", Arrays.stream(paths).map(FilePath::toString).toList()), MAX_LENGTH);
        return "Delete " + files + " of " + given.get(REPOSITORY) + " on branch " + given.get(BRANCH);
    }
}
