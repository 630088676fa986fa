package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.EntityTable;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A kind of Git entity that the documents of a vendor show for a repository without a Git history. */
public enum DocumentedKind {
    /** The branches. */
    BRANCH("name"),
    /** The tags. */
    TAG("name"),
    /** The commits of a list. */
    COMMIT("id"),
    /** Commits that are found by their ids, and are in no list. */
    SINGLE_COMMIT("id"),
    /** The newest commit that changed a file. */
    LAST_COMMIT("id"),
    /** The files that a commit changed. */
    DIFF("newPath"),
    /** The commits of a comparison. */
    COMPARED_COMMIT("id"),
    /** The changed files of a comparison. */
    COMPARED_DIFF("newPath"),
    /** The entries of a directory. */
    TREE_ENTRY("path"),
    /** The files, with their content. */
    FILE("path");

    private final String key;

    DocumentedKind(String key) {
        this.key = key;
    }

    /** Returns a table of the documented entities of this kind; parts with the same key belong to one entity. */
    EntityTable<WorldEntity> table(List<Map<String, Object>> documented) {
        return new EntityTable<>(
                name().toLowerCase(Locale.ROOT), key, GitEntity.all(WorldEntity.merged(key, documented)));
    }
}
