package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.WorldEntity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A branch, tag, commit, changed file, tree entry or file of a repository in the sandbox's world; times are {@link
 * java.time.Instant}s.
 *
 * <p>What is in Git has these parts: <ul>
 * <li>a branch or tag: name, isProtected, objectId, message (absent unless it is an annotated tag), commit
 * <li>a commit: id, shortId, parents, title, message, authorName, authorEmail, authored, committerName, committerEmail,
 *     committed, created
 * <li>a changed file: newPath, oldPath, kind ({@code added}, {@code removed}, {@code modified} or {@code renamed}), oldMode,
 *     newMode, oldObjectId and newObjectId (all four absent where there is no such side), binary, patch (from the line
 *     {@code ---} on; absent of a binary file), linesAdded, linesRemoved
 * <li>a tree entry: path, name, kind ({@code file}, {@code directory} or {@code submodule}), mode, objectId, size (absent
 *     but of a file)
 * <li>a comparison: commits and diffs, which are lists of the parts of commits and changed files
 * <li>a file: those of its tree entry, bytes, text (in UTF-8), base64 and lastCommitId
 * </ul>
 */
record GitEntity(Map<String, Object> parts) implements WorldEntity {

    /** Adds the time of the last update of a branch or tag, which is that of its commit. */
    GitEntity {
        Map<String, Object> all = new HashMap<>(parts);
        if (parts.get("commit") instanceof Map<?, ?> commit && commit.containsKey("committed")) {
            all.put("updated", Objects.requireNonNull(commit.get("committed")));
        }
        parts = Map.copyOf(all);
    }

    /** Returns the entity with these parts. */
    static WorldEntity of(Map<String, Object> parts) {
        return new GitEntity(parts);
    }

    /** Returns the entities with these parts. */
    static List<WorldEntity> all(List<Map<String, Object>> parts) {
        return parts.stream().map(GitEntity::of).toList();
    }
}
