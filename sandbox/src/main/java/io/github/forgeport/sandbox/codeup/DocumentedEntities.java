package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.CodeupVendor.NAME;

import io.github.forgeport.sandbox.git.DocumentedKind;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The entities of a repository that the documents of Codeup show, from which the simulated data starts. */
final class DocumentedEntities {

    private DocumentedEntities() {}

    /** Adds the documented webhooks to a world. */
    static void addWebhooksTo(World world) {
        world.addDocumentedWebhooks(NAME, withDeleted("delete-repository-webhook", "list-repository-webhook"));
    }

    /** Returns the Git content of a world, with the documented branches, tags, files and commits. */
    static WorldGit gitOf(World world) {
        return new WorldGit(
                world,
                Map.of(
                        DocumentedKind.BRANCH,
                                withDeleted("delete-branch", "list-repository-branches", "get-branch-info"),
                        DocumentedKind.TAG, withDeleted("delete-tag", "list-repository-tags", "get-repository-tag"),
                        DocumentedKind.COMMIT, documented("list-repository-commits"),
                        DocumentedKind.SINGLE_COMMIT, documented("get-repository-commit"),
                        DocumentedKind.LAST_COMMIT, documented("get-file-last-commit"),
                        DocumentedKind.DIFF, documented("list-repository-commit-diff"),
                        DocumentedKind.COMPARED_COMMIT, compared("commits"),
                        DocumentedKind.COMPARED_DIFF, compared("diffs"),
                        DocumentedKind.TREE_ENTRY, documented("list-repository-tree"),
                        DocumentedKind.FILE, documentedFiles()));
    }

    private static List<Map<String, Object>> documented(String... payloads) {
        return PayloadFieldMapping.documentedIn(
                Stream.of(payloads).map(payload -> NAME + "/" + payload).toArray(String[]::new));
    }

    /** Returns the documented entities, and the one that the documents delete, which none of their lists shows. */
    private static List<Map<String, Object>> withDeleted(String deletion, String... payloads) {
        List<Map<String, Object>> all = new ArrayList<>(documented(payloads));
        all.addAll(documented(deletion));
        all.get(all.size() - 1).put(CodeupPage.UNLISTED, true);
        return all;
    }

    private static List<Map<String, Object>> compared(String list) {
        return Objects.requireNonNull(PayloadFieldMapping.of(NAME + "/get-compare-detail")
                        .lists()
                        .get(list))
                .documented();
    }

    /** Returns the documented files, whose path only their request tells. */
    private static List<Map<String, Object>> documentedFiles() {
        String payload = "get-file-blobs";
        String path = PinnedPayload.named(NAME + "/" + payload)
                .request()
                .requiredAt("/queryParameters/filePath/equalTo")
                .textValue();
        List<Map<String, Object>> files = new ArrayList<>(documented(payload));
        files.forEach(file -> file.put("path", path));
        files.addAll(documented("update-file", "delete-file"));
        return files;
    }
}
