package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.CodeupVendor.NAME;
import static io.github.forgeport.sandbox.git.DocumentedKind.BRANCH;
import static io.github.forgeport.sandbox.git.DocumentedKind.COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.COMPARED_COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.COMPARED_DIFF;
import static io.github.forgeport.sandbox.git.DocumentedKind.DIFF;
import static io.github.forgeport.sandbox.git.DocumentedKind.FILE;
import static io.github.forgeport.sandbox.git.DocumentedKind.LAST_COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.SINGLE_COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.TAG;
import static io.github.forgeport.sandbox.git.DocumentedKind.TREE_ENTRY;
import static io.github.forgeport.sandbox.payload.PayloadFieldMapping.documentedIn;

import io.github.forgeport.sandbox.git.DocumentedKind;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.route.EntityPage;
import io.github.forgeport.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A reader of the entities in Codeup's documents, with which the simulated data begins. */
final class DocumentedEntities {

    private DocumentedEntities() {}

    /** Adds the documented webhooks to a world. */
    static void addWebhooksTo(World world) {
        world.addDocumentedWebhooks(
                NAME, withDeleted("codeup/delete-repository-webhook", "codeup/list-repository-webhook"));
    }

    /** Returns the Git content of a world, with the documented branches, tags, files and commits. */
    static WorldGit gitOf(World world) {
        Map<DocumentedKind, List<Map<String, Object>>> documented = Map.of(
                BRANCH,
                        withDeleted(
                                "codeup/delete-branch", "codeup/list-repository-branches", "codeup/get-branch-info"),
                TAG, withDeleted("codeup/delete-tag", "codeup/list-repository-tags", "codeup/get-repository-tag"),
                COMMIT, documentedIn("codeup/list-repository-commits"),
                SINGLE_COMMIT, documentedIn("codeup/get-repository-commit"),
                LAST_COMMIT, documentedIn("codeup/get-file-last-commit"),
                DIFF, documentedIn("codeup/list-repository-commit-diff"),
                COMPARED_COMMIT, compared("commits"),
                COMPARED_DIFF, compared("diffs"),
                TREE_ENTRY, documentedIn("codeup/list-repository-tree"),
                FILE, documentedFiles());
        return new WorldGit(world, documented);
    }

    /** Returns the documented entities, and the one that the documents delete, marked as in no list. */
    private static List<Map<String, Object>> withDeleted(String deletion, String... payloads) {
        List<Map<String, Object>> all = new ArrayList<>(documentedIn(payloads));
        all.addAll(documentedIn(deletion));
        all.get(all.size() - 1).put(EntityPage.UNLISTED, true);
        return all;
    }

    private static List<Map<String, Object>> compared(String list) {
        return Objects.requireNonNull(PayloadFieldMapping.of("codeup/get-compare-detail")
                        .lists()
                        .get(list))
                .documented();
    }

    /** Returns the documented files, with the path from the documented request, since the response has none. */
    private static List<Map<String, Object>> documentedFiles() {
        String payload = "codeup/get-file-blobs";
        String path = PinnedPayload.named(payload)
                .request()
                .requiredAt("/queryParameters/filePath/equalTo")
                .textValue();
        List<Map<String, Object>> files = new ArrayList<>(documentedIn(payload));
        files.forEach(file -> file.put("path", path));
        files.addAll(documentedIn("codeup/update-file", "codeup/delete-file"));
        return files;
    }
}
