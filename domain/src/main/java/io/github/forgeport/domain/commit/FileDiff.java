package io.github.forgeport.domain.commit;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.git.FilePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The difference that a commit made to one file: its paths, the kind of change, and the patch. */
public final class FileDiff extends Entity<FileDiff> {

    /** A holder of the list of a difference's parts, which is created on first use. */
    private static final class Parts {

        static final List<EntityPart<FileDiff>> ALL = partsOf(
                EntityPart.of("newPath", FileDiff::newPath),
                EntityPart.of("oldPath", FileDiff::oldPath),
                EntityPart.of("kind", FileDiff::kind),
                EntityPart.of("oldMode", FileDiff::oldMode),
                EntityPart.of("newMode", FileDiff::newMode),
                EntityPart.of("binary", FileDiff::binary),
                EntityPart.of("patch", FileDiff::patch));
    }

    private final FilePath newPath;
    private final @Nullable FilePath oldPath;
    private final @Nullable ChangeKind kind;
    private final @Nullable FileMode oldMode;
    private final @Nullable FileMode newMode;
    private final @Nullable Boolean binary;
    private final @Nullable String patch;

    private FileDiff(Builder from) {
        super(from);
        this.newPath = from.newPath;
        this.oldPath = from.oldPath;
        this.kind = from.kind;
        this.oldMode = from.oldMode;
        this.newMode = from.newMode;
        this.binary = from.binary;
        this.patch = from.patch;
    }

    /** Returns the list of all parts (the readable properties) of a difference, in display order. */
    public static List<EntityPart<FileDiff>> parts() {
        return Parts.ALL;
    }

    /** Returns a builder of a difference with its new path, the only required part. */
    public static Builder builder(FilePath newPath) {
        return new Builder(newPath);
    }

    @Override
    protected List<EntityPart<FileDiff>> allParts() {
        return Parts.ALL;
    }

    /** Returns the path of the file after the change; for a removed file, its former path. */
    public FilePath newPath() {
        return newPath;
    }

    /** Returns the path of the file before the change, which some hosts supply only for a renamed file. */
    public Optional<FilePath> oldPath() {
        return Optional.ofNullable(oldPath);
    }

    /** Returns the kind of change: added, removed, modified or renamed. */
    public Optional<ChangeKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Returns the mode of the file before the change. */
    public Optional<FileMode> oldMode() {
        return Optional.ofNullable(oldMode);
    }

    /** Returns the mode of the file after the change. */
    public Optional<FileMode> newMode() {
        return Optional.ofNullable(newMode);
    }

    /** Returns whether the content of the file is binary, so that there is no patch. */
    public Optional<Boolean> binary() {
        return Optional.ofNullable(binary);
    }

    /** Returns the patch in unified diff format, which some hosts leave out if it is too large or the file is binary. */
    public Optional<String> patch() {
        return Optional.ofNullable(patch);
    }

    @Override
    public String toString() {
        return "FileDiff[" + newPath + "]";
    }

    /** A builder of differences; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final FilePath newPath;
        private @Nullable FilePath oldPath;
        private @Nullable ChangeKind kind;
        private @Nullable FileMode oldMode;
        private @Nullable FileMode newMode;
        private @Nullable Boolean binary;
        private @Nullable String patch;

        private Builder(FilePath newPath) {
            this.newPath = requireNonNull(newPath, "newPath");
        }

        /** Sets the path of the file before the change, which some hosts supply only for a renamed file. */
        public Builder oldPath(@Nullable FilePath oldPath) {
            this.oldPath = oldPath;
            return this;
        }

        /** Sets the kind of change: added, removed, modified or renamed. */
        public Builder kind(@Nullable ChangeKind kind) {
            this.kind = kind;
            return this;
        }

        /** Sets the mode of the file before the change. */
        public Builder oldMode(@Nullable FileMode oldMode) {
            this.oldMode = oldMode;
            return this;
        }

        /** Sets the mode of the file after the change. */
        public Builder newMode(@Nullable FileMode newMode) {
            this.newMode = newMode;
            return this;
        }

        /** Sets whether the content of the file is binary, so that there is no patch. */
        public Builder binary(@Nullable Boolean binary) {
            this.binary = binary;
            return this;
        }

        /** Sets the patch in unified diff format, which some hosts leave out if it is too large or the file is binary. */
        public Builder patch(@Nullable String patch) {
            this.patch = patch;
            return this;
        }

        /** Builds the difference; the builder can be used again. */
        public FileDiff build() {
            return new FileDiff(this);
        }
    }
}
