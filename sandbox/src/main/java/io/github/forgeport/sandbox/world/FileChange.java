package io.github.forgeport.sandbox.world;

import org.jspecify.annotations.Nullable;

/** A change of one file in a commit that is written into the sandbox's world; changes apply in their order. */
public sealed interface FileChange {

    /** Returns the path of the file after the change; of a deleted file, its path before. */
    String path();

    /** The creation of a file, whose path must be free. */
    record Create(String path, FileContent content) implements FileChange {

        /** Checks that Git accepts the path. */
        public Create {
            GitRules.requirePath(path);
        }
    }

    /** The replacement of the content of a file, which must exist. */
    record Update(String path, FileContent content) implements FileChange {}

    /**
     * The move of a file, which must exist, to a free path.
     *
     * @param content the new content; null if it stays the same
     */
    record Move(String oldPath, String path, @Nullable FileContent content) implements FileChange {

        /** Checks that Git accepts the new path. */
        public Move {
            GitRules.requirePath(path);
        }
    }

    /** The deletion of a file, which must exist. */
    record Delete(String path) implements FileChange {}
}
