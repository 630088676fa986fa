package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.FileContent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of commits and files that are written into a documented repository, with ids by which they are found again. */
final class DocumentedParts {

    private DocumentedParts() {}

    /**
     * Returns the parts of a commit.
     *
     * @param before the parts of the commit before it, of which the id is read; null if there are none
     */
    static Map<String, Object> ofCommit(Commit commit, @Nullable Object before) {
        Object parent = before instanceof Map<?, ?> parts ? parts.get("id") : null;
        String id = sha1((parent + "\n" + commit.time() + "\n" + commit.message()).getBytes(UTF_8));
        return Map.ofEntries(
                entry("id", id),
                entry("shortId", id.substring(0, 8)),
                entry("parents", parent == null ? List.of() : List.of(parent)),
                entry("title", commit.message().lines().findFirst().orElse("")),
                entry("message", commit.message()),
                entry("authorName", commit.author().name()),
                entry("authorEmail", commit.author().email()),
                entry("authored", commit.time()),
                entry("committerName", commit.author().name()),
                entry("committerEmail", commit.author().email()),
                entry("committed", commit.time()),
                entry("created", commit.time()));
    }

    /** Returns the parts of a file that a commit of this id wrote. */
    static Map<String, Object> ofFile(String path, FileContent content, Object commitId) {
        byte[] bytes = content.bytes();
        return Map.of(
                "path",
                path,
                "name",
                path.substring(path.lastIndexOf('/') + 1),
                "kind",
                "file",
                "mode",
                "100644",
                "objectId",
                sha1(bytes),
                "size",
                (long) bytes.length,
                "bytes",
                bytes,
                "text",
                new String(bytes, UTF_8),
                "base64",
                Base64.getEncoder().encodeToString(bytes),
                "lastCommitId",
                commitId);
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-1", e);
        }
    }
}
