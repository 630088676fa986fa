package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import io.github.forgeport.sandbox.world.Commit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of commits and files, as {@link GitEntity} names them. */
final class GitParts {

    private GitParts() {}

    /** Returns the parts of a commit, whose author is the committer. */
    static Map<String, Object> ofCommit(String id, List<?> parents, Commit commit) {
        return Map.ofEntries(
                entry("id", id),
                entry("shortId", id.substring(0, 8)),
                entry("parents", parents),
                entry("title", commit.message().split("\n\n", 2)[0].strip().replace('\n', ' ')),
                entry("message", commit.message()),
                entry("authorName", commit.author().name()),
                entry("authorEmail", commit.author().email()),
                entry("authored", commit.time()),
                entry("committerName", commit.author().name()),
                entry("committerEmail", commit.author().email()),
                entry("committed", commit.time()),
                entry("created", commit.time()));
    }

    /** Returns the parts of a tree entry. */
    static Map<String, Object> ofEntry(String path, String kind, String mode, String objectId, Object size) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Map.of("path", path, "name", name, "kind", kind, "mode", mode, "objectId", objectId, "size", size);
    }

    /** Returns the parts of a file, which are those of its tree entry and these. */
    static Map<String, Object> ofFile(Map<String, Object> entry, byte[] bytes, Object lastCommitId) {
        Map<String, Object> parts = new HashMap<>(entry);
        parts.put("bytes", bytes);
        parts.put("text", new String(bytes, UTF_8));
        parts.put("base64", Base64.getEncoder().encodeToString(bytes));
        parts.put("lastCommitId", lastCommitId);
        return parts;
    }
}
