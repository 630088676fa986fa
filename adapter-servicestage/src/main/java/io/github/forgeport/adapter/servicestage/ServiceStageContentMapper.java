package io.github.forgeport.adapter.servicestage;

import static io.github.forgeport.http.response.ResponseFields.each;
import static io.github.forgeport.http.response.ResponseFields.present;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.CommitJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.CommitsJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.ContentJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.HookJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.HooksJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.TreesJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.WrittenFileJson;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.Base64;

/** A mapper from ServiceStage's JSON records of commits, files and webhooks to domain values. */
final class ServiceStageContentMapper {

    private static final String CONTENT = "/content";

    private ServiceStageContentMapper() {}

    /** Maps the JSON of a list of commits, the latest ten, to a page. */
    static FetchedPage<Commit> commits(CommitsJson json, LenientFields lenient) {
        return FetchedPage.whole(each("/commits", json.commits(), commit -> commit(commit, lenient)));
    }

    private static Commit commit(CommitJson json, LenientFields lenient) {
        Commit.Builder commit = Commit.builder(present("/sha", json.sha(), CommitId::new));
        LenientFields read = lenient.alsoReportingTo(commit::unreadable);
        return commit.message(read.text(json.message()))
                .authored(read.time("authored", json.authored_date()))
                .build();
    }

    /** Maps the JSON of a list of webhooks to a page; the vendor supplies only their ids and URLs. */
    static FetchedPage<Webhook> webhooks(HooksJson json, LenientFields lenient) {
        return FetchedPage.whole(each("/hooks", json.hooks(), hook -> webhook(hook, lenient)));
    }

    /** Maps the JSON of a listed or newly created webhook to a webhook. */
    static Webhook webhook(HookJson json, LenientFields lenient) {
        String id = present("/id", json.id()).text();
        Webhook.Builder webhook = Webhook.builder(present("/id", id, WebhookId::new));
        LenientFields read = lenient.alsoReportingTo(webhook::unreadable);
        return webhook.url(read.uri("url", json.callback_url())).build();
    }

    /** Maps the JSON of a tree's entries, for which the vendor supplies only the paths, to a page. */
    static FetchedPage<TreeEntry> tree(TreesJson json, LenientFields lenient) {
        return FetchedPage.whole(each("/paths", json.paths(), ServiceStageContentMapper::treeEntry));
    }

    private static TreeEntry treeEntry(String path) {
        return TreeEntry.builder(present("", path, FilePath::new)).build();
    }

    /** Maps the JSON of a file's content to a {@code FileContent}. */
    static FileContent content(FilePath path, ContentJson json, LenientFields lenient) {
        String content = present(CONTENT, json.content());
        FileContent.Builder file = FileContent.builder(
                path,
                switch (present("/encoding", json.encoding())) {
                    case "base64" -> decode(content);
                    case "text/plain" -> encode(content);
                    default -> throw new BadResponse(Reason.BAD_TEXT, "/encoding");
                });
        LenientFields read = lenient.alsoReportingTo(file::unreadable);
        return file.revision(read.parse("revision", json.sha(), Revision::new)).build();
    }

    /** Maps the JSON of a file written to a branch, for which the vendor supplies only the path. */
    static WrittenFile written(BranchName branch, WrittenFileJson json) {
        return WrittenFile.builder(present("/path", json.path(), FilePath::new))
                .branch(branch)
                .build();
    }

    /** Decodes a file's Base64, which may have line breaks; fails the response if it is malformed. */
    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[\\r\\n]", ""));
        } catch (IllegalArgumentException malformed) {
            throw new BadResponse(Reason.BAD_TEXT, CONTENT);
        }
    }

    /**
     * Encodes a file's text as UTF-8; fails the response if the text has U+FFFD, which may replace other bytes, or half a
     * surrogate pair.
     */
    private static byte[] encode(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (text.indexOf('\uFFFD') >= 0 || !new String(bytes, UTF_8).equals(text)) {
            throw new BadResponse(Reason.BAD_TEXT, CONTENT);
        }
        return bytes;
    }
}
