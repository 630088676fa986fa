package io.github.forgeport.domain.content;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that a commit created, updated or deleted, as the host reports it after the write. */
public final class WrittenFile extends Entity<WrittenFile> {

    /** A holder of the list of a written file's parts, which is created on first use. */
    private static final class Parts {

        static final List<EntityPart<WrittenFile>> ALL = partsOf(
                EntityPart.of("path", WrittenFile::path),
                EntityPart.of("branch", WrittenFile::branch),
                EntityPart.of("commit", WrittenFile::commit),
                EntityPart.of("revision", WrittenFile::revision));
    }

    private final FilePath path;
    private final @Nullable BranchName branch;
    private final @Nullable CommitId commit;
    private final @Nullable Revision revision;

    private WrittenFile(Builder from) {
        super(from);
        this.path = from.path;
        this.branch = from.branch;
        this.commit = from.commit;
        this.revision = from.revision;
    }

    /** Returns the list of all parts (the readable properties) of a written file, in display order. */
    public static List<EntityPart<WrittenFile>> parts() {
        return Parts.ALL;
    }

    /** Returns a builder of a written file with its path, the only required part. */
    public static Builder builder(FilePath path) {
        return new Builder(path);
    }

    @Override
    protected List<EntityPart<WrittenFile>> allParts() {
        return Parts.ALL;
    }

    /** Returns the path of the file from the repository's root. */
    public FilePath path() {
        return path;
    }

    /** Returns the branch that received the commit. */
    public Optional<BranchName> branch() {
        return Optional.ofNullable(branch);
    }

    /** Returns the id of the commit. */
    public Optional<CommitId> commit() {
        return Optional.ofNullable(commit);
    }

    /** Returns the new revision of the file. */
    public Optional<Revision> revision() {
        return Optional.ofNullable(revision);
    }

    @Override
    public String toString() {
        return "WrittenFile[" + path + "]";
    }

    /** A builder of written files; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final FilePath path;
        private @Nullable BranchName branch;
        private @Nullable CommitId commit;
        private @Nullable Revision revision;

        private Builder(FilePath path) {
            this.path = requireNonNull(path, "path");
        }

        /** Sets the branch that received the commit. */
        public Builder branch(@Nullable BranchName branch) {
            this.branch = branch;
            return this;
        }

        /** Sets the id of the commit. */
        public Builder commit(@Nullable CommitId commit) {
            this.commit = commit;
            return this;
        }

        /** Sets the new revision of the file. */
        public Builder revision(@Nullable Revision revision) {
            this.revision = revision;
            return this;
        }

        /** Builds the written file; the builder can be used again. */
        public WrittenFile build() {
            return new WrittenFile(this);
        }
    }
}
