package io.github.forgeport.domain.commit;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.ObjectId;
import io.github.forgeport.domain.git.TagName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tag of a repository: its name, and the commit that it marks where the host supplied it. */
public final class Tag extends Entity<Tag> {

    /** A holder of the list of a tag's parts, which is created on first use. */
    private static final class Parts {

        static final List<EntityPart<Tag>> ALL = partsOf(
                EntityPart.of("name", Tag::name),
                EntityPart.of("commit", Tag::commit),
                EntityPart.of("message", Tag::message),
                EntityPart.of("objectId", Tag::objectId));
    }

    private final TagName name;
    private final @Nullable Commit commit;
    private final @Nullable String message;
    private final @Nullable ObjectId objectId;

    private Tag(Builder from) {
        super(from);
        this.name = from.name;
        this.commit = from.commit;
        this.message = from.message;
        this.objectId = from.objectId;
    }

    /** Returns the list of all parts (the readable properties) of a tag, in display order. */
    public static List<EntityPart<Tag>> parts() {
        return Parts.ALL;
    }

    /** Returns a builder of a tag with its name, the only required part. */
    public static Builder builder(TagName name) {
        return new Builder(name);
    }

    @Override
    protected List<EntityPart<Tag>> allParts() {
        return Parts.ALL;
    }

    /** Returns the name of the tag. */
    public TagName name() {
        return name;
    }

    /** Returns the commit that the tag marks, which may have fewer parts than when it is requested by its id. */
    public Optional<Commit> commit() {
        return Optional.ofNullable(commit);
    }

    /** Returns the message of the tag, which may be an empty text. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** Returns the id of the tag object; some hosts supply the id of the commit for a tag without one. */
    public Optional<ObjectId> objectId() {
        return Optional.ofNullable(objectId);
    }

    @Override
    public String toString() {
        return "Tag[" + name + "]";
    }

    /** A builder of tags; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final TagName name;
        private @Nullable Commit commit;
        private @Nullable String message;
        private @Nullable ObjectId objectId;

        private Builder(TagName name) {
            this.name = requireNonNull(name, "name");
        }

        /** Sets the commit that the tag marks, which may have fewer parts than when it is requested by its id. */
        public Builder commit(@Nullable Commit commit) {
            this.commit = commit;
            return this;
        }

        /** Sets the message of the tag, which may be an empty text. */
        public Builder message(@Nullable String message) {
            this.message = message;
            return this;
        }

        /** Sets the id of the tag object; some hosts supply the id of the commit for a tag without one. */
        public Builder objectId(@Nullable ObjectId objectId) {
            this.objectId = objectId;
            return this;
        }

        /** Builds the tag; the builder can be used again. */
        public Tag build() {
            return new Tag(this);
        }
    }
}
