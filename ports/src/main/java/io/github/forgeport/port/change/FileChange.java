package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.FilePath;
import java.util.Optional;

/** A change of one file in a commit: it is created, updated, moved or deleted. */
public sealed interface FileChange {

    /** Returns the path of the file after the change; of a deleted file, its former path. */
    default FilePath path() {
        return after().orElseThrow().path();
    }

    /** Returns the content of the file after the change; empty if it is deleted. */
    Optional<FileContent> after();

    /** The creation of a file at a path where none is. */
    record Create(FileContent content) implements FileChange {

        /** Checks that the content is not null. */
        public Create {
            requireNonNull(content, "content");
        }

        @Override
        public Optional<FileContent> after() {
            return Optional.of(content);
        }
    }

    /** The update of a file with new content, whose revision, if it has one, guards against changes by others. */
    record Update(FileContent content) implements FileChange {

        /** Checks that the content is not null. */
        public Update {
            requireNonNull(content, "content");
        }

        @Override
        public Optional<FileContent> after() {
            return Optional.of(content);
        }
    }

    /** The move of a file from a former path to another, with the content that it shall have there. */
    record Move(FilePath from, FileContent content) implements FileChange {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if both paths are the same
         */
        public Move {
            if (from.equals(content.path())) {
                throw new IllegalArgumentException(
                        "a file is moved to another path; use an update to change it where it is");
            }
        }

        @Override
        public Optional<FileContent> after() {
            return Optional.of(content);
        }
    }

    /** The deletion of a file. */
    record Delete(FilePath path) implements FileChange {

        /** Checks that the path is not null. */
        public Delete {
            requireNonNull(path, "path");
        }

        @Override
        public Optional<FileContent> after() {
            return Optional.empty();
        }
    }
}
