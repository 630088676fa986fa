package io.github.forgeport.domain.commit;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.CommitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A commit: its id, parents, message, author and committer, as far as its host supplied them. */
public final class Commit extends Entity<Commit> {

    /** A holder of the list of a commit's parts, which is created on first use. */
    private static final class Parts {

        static final List<EntityPart<Commit>> ALL = partsOf(
                EntityPart.of("id", Commit::id),
                EntityPart.of("parents", Commit::parents),
                EntityPart.of("title", Commit::title),
                EntityPart.of("message", Commit::message),
                EntityPart.of("authorName", Commit::authorName),
                EntityPart.of("authorEmail", Commit::authorEmail),
                EntityPart.of("authored", Commit::authored),
                EntityPart.of("committerName", Commit::committerName),
                EntityPart.of("committerEmail", Commit::committerEmail),
                EntityPart.of("committed", Commit::committed));
    }

    private final CommitId id;
    private final List<CommitId> parents;
    private final @Nullable String title;
    private final @Nullable String message;
    private final @Nullable String authorName;
    private final @Nullable String authorEmail;
    private final @Nullable Instant authored;
    private final @Nullable String committerName;
    private final @Nullable String committerEmail;
    private final @Nullable Instant committed;

    private Commit(Builder from) {
        super(from);
        this.id = from.id;
        this.parents = List.copyOf(from.parents);
        this.title = from.title;
        this.message = from.message;
        this.authorName = from.authorName;
        this.authorEmail = from.authorEmail;
        this.authored = from.authored;
        this.committerName = from.committerName;
        this.committerEmail = from.committerEmail;
        this.committed = from.committed;
    }

    /** Returns the list of all parts (the readable properties) of a commit, in display order. */
    public static List<EntityPart<Commit>> parts() {
        return Parts.ALL;
    }

    /** Returns a builder of a commit with its id, the only required part. */
    public static Builder builder(CommitId id) {
        return new Builder(id);
    }

    @Override
    protected List<EntityPart<Commit>> allParts() {
        return Parts.ALL;
    }

    /** Returns the full id of the commit. */
    public CommitId id() {
        return id;
    }

    /** Returns the ids of the commit's parents, in their order; empty if there are none or the host supplied none. */
    public List<CommitId> parents() {
        return parents;
    }

    /** Returns the title of the commit: the first line of its message, as the host supplies it. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Returns the message of the commit, which at some hosts lacks the title, and may be an empty text. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** Returns the name of the author, who wrote the change. */
    public Optional<String> authorName() {
        return Optional.ofNullable(authorName);
    }

    /** Returns the author's mail address. */
    public Optional<String> authorEmail() {
        return Optional.ofNullable(authorEmail);
    }

    /** Returns the time at which the author wrote the change. */
    public Optional<Instant> authored() {
        return Optional.ofNullable(authored);
    }

    /** Returns the name of the committer, who made the commit of the change. */
    public Optional<String> committerName() {
        return Optional.ofNullable(committerName);
    }

    /** Returns the committer's mail address. */
    public Optional<String> committerEmail() {
        return Optional.ofNullable(committerEmail);
    }

    /** Returns the time at which the committer made the commit. */
    public Optional<Instant> committed() {
        return Optional.ofNullable(committed);
    }

    @Override
    public String toString() {
        return "Commit[" + id + "]";
    }

    /** A builder of commits; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final CommitId id;
        private final List<CommitId> parents = new ArrayList<>();
        private @Nullable String title;
        private @Nullable String message;
        private @Nullable String authorName;
        private @Nullable String authorEmail;
        private @Nullable Instant authored;
        private @Nullable String committerName;
        private @Nullable String committerEmail;
        private @Nullable Instant committed;

        private Builder(CommitId id) {
            this.id = requireNonNull(id, "id");
        }

        /** Adds the id of a parent of the commit; null adds none. */
        public Builder parent(@Nullable CommitId parent) {
            if (parent != null) {
                parents.add(parent);
            }
            return this;
        }

        /** Sets the title of the commit: the first line of its message, as the host supplies it. */
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        /** Sets the message of the commit, which at some hosts lacks the title, and may be an empty text. */
        public Builder message(@Nullable String message) {
            this.message = message;
            return this;
        }

        /** Sets the name of the author, who wrote the change. */
        public Builder authorName(@Nullable String authorName) {
            this.authorName = authorName;
            return this;
        }

        /** Sets the author's mail address. */
        public Builder authorEmail(@Nullable String authorEmail) {
            this.authorEmail = authorEmail;
            return this;
        }

        /** Sets the time at which the author wrote the change. */
        public Builder authored(@Nullable Instant authored) {
            this.authored = authored;
            return this;
        }

        /** Sets the name of the committer, who made the commit of the change. */
        public Builder committerName(@Nullable String committerName) {
            this.committerName = committerName;
            return this;
        }

        /** Sets the committer's mail address. */
        public Builder committerEmail(@Nullable String committerEmail) {
            this.committerEmail = committerEmail;
            return this;
        }

        /** Sets the time at which the committer made the commit. */
        public Builder committed(@Nullable Instant committed) {
            this.committed = committed;
            return this;
        }

        /** Builds the commit; the builder can be used again. */
        public Commit build() {
            return new Commit(this);
        }
    }
}
