package io.github.forgeport.domain.commit;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.BranchName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A branch of a repository: its name, and its latest commit where the host supplied it. */
public final class Branch extends Entity<Branch> {

    /** A holder of the list of a branch's parts, which is created on first use. */
    private static final class Parts {

        static final List<EntityPart<Branch>> ALL = partsOf(
                EntityPart.of("name", Branch::name),
                EntityPart.of("commit", Branch::commit),
                EntityPart.of("isProtected", Branch::isProtected));
    }

    private final BranchName name;
    private final @Nullable Commit commit;
    private final @Nullable Boolean isProtected;

    private Branch(Builder from) {
        super(from);
        this.name = from.name;
        this.commit = from.commit;
        this.isProtected = from.isProtected;
    }

    /** Returns the list of all parts (the readable properties) of a branch, in display order. */
    public static List<EntityPart<Branch>> parts() {
        return Parts.ALL;
    }

    /** Returns a builder of a branch with its name, the only required part. */
    public static Builder builder(BranchName name) {
        return new Builder(name);
    }

    @Override
    protected List<EntityPart<Branch>> allParts() {
        return Parts.ALL;
    }

    /** Returns the name of the branch. */
    public BranchName name() {
        return name;
    }

    /** Returns the latest commit of the branch, which may have fewer parts than when it is requested by its id. */
    public Optional<Commit> commit() {
        return Optional.ofNullable(commit);
    }

    /** Returns whether the host restricts who may push to the branch or delete it. */
    public Optional<Boolean> isProtected() {
        return Optional.ofNullable(isProtected);
    }

    @Override
    public String toString() {
        return "Branch[" + name + "]";
    }

    /** A builder of branches; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final BranchName name;
        private @Nullable Commit commit;
        private @Nullable Boolean isProtected;

        private Builder(BranchName name) {
            this.name = requireNonNull(name, "name");
        }

        /** Sets the latest commit of the branch, which may have fewer parts than when it is requested by its id. */
        public Builder commit(@Nullable Commit commit) {
            this.commit = commit;
            return this;
        }

        /** Sets whether the host restricts who may push to the branch or delete it. */
        public Builder isProtected(@Nullable Boolean isProtected) {
            this.isProtected = isProtected;
            return this;
        }

        /** Builds the branch; the builder can be used again. */
        public Branch build() {
            return new Branch(this);
        }
    }
}
