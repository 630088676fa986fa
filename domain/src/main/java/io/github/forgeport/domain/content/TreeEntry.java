package io.github.forgeport.domain.content;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.ObjectId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry of a tree: the path of a file, directory or submodule, and what the host supplied about it. */
public final class TreeEntry extends Entity<TreeEntry> {

    /** A holder of the list of an entry's parts, which is created on first use. */
    private static final class Parts {

        static final List<EntityPart<TreeEntry>> ALL = partsOf(
                EntityPart.of("path", TreeEntry::path),
                EntityPart.of("kind", TreeEntry::kind),
                EntityPart.of("mode", TreeEntry::mode),
                EntityPart.of("objectId", TreeEntry::objectId),
                EntityPart.of("size", TreeEntry::size));
    }

    private final FilePath path;
    private final @Nullable TreeEntryKind kind;
    private final @Nullable FileMode mode;
    private final @Nullable ObjectId objectId;
    private final @Nullable Long size;

    private TreeEntry(Builder from) {
        super(from);
        this.path = from.path;
        this.kind = from.kind;
        this.mode = from.mode;
        this.objectId = from.objectId;
        this.size = from.size;
    }

    /** Returns the list of all parts (the readable properties) of an entry, in display order. */
    public static List<EntityPart<TreeEntry>> parts() {
        return Parts.ALL;
    }

    /** Returns a builder of an entry with its path, the only required part. */
    public static Builder builder(FilePath path) {
        return new Builder(path);
    }

    @Override
    protected List<EntityPart<TreeEntry>> allParts() {
        return Parts.ALL;
    }

    /** Returns the path of the entry from the repository's root. */
    public FilePath path() {
        return path;
    }

    /** Returns the kind of the entry: file, directory or submodule. */
    public Optional<TreeEntryKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Returns the mode of the entry in Git. */
    public Optional<FileMode> mode() {
        return Optional.ofNullable(mode);
    }

    /** Returns the id of the entry's Git object; for a submodule, the id of the commit that it points to. */
    public Optional<ObjectId> objectId() {
        return Optional.ofNullable(objectId);
    }

    /** Returns the size of a file in bytes. */
    public Optional<Long> size() {
        return Optional.ofNullable(size);
    }

    @Override
    public String toString() {
        return "TreeEntry[" + path + "]";
    }

    /** A builder of entries; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final FilePath path;
        private @Nullable TreeEntryKind kind;
        private @Nullable FileMode mode;
        private @Nullable ObjectId objectId;
        private @Nullable Long size;

        private Builder(FilePath path) {
            this.path = requireNonNull(path, "path");
        }

        /** Sets the kind of the entry: file, directory or submodule. */
        public Builder kind(@Nullable TreeEntryKind kind) {
            this.kind = kind;
            return this;
        }

        /** Sets the mode of the entry in Git. */
        public Builder mode(@Nullable FileMode mode) {
            this.mode = mode;
            return this;
        }

        /** Sets the id of the entry's Git object; for a submodule, the id of the commit that it points to. */
        public Builder objectId(@Nullable ObjectId objectId) {
            this.objectId = objectId;
            return this;
        }

        /** Sets the size of a file in bytes. */
        public Builder size(@Nullable Long size) {
            this.size = size;
            return this;
        }

        /** Builds the entry; the builder can be used again. */
        public TreeEntry build() {
            return new TreeEntry(this);
        }
    }
}
