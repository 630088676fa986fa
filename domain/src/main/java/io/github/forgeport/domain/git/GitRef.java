package io.github.forgeport.domain.git;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reference to a commit: a branch, a tag, the id of a commit, or a name that the host resolves to one of these. */
public final class GitRef {

    /** The kind of a reference: to a branch, a tag or a commit, or a name that the host resolves. */
    public enum Kind {
        /** A branch. */
        BRANCH("refs/heads/"),
        /** A tag. */
        TAG("refs/tags/"),
        /** A commit, by its full id. */
        COMMIT(""),
        /**
         * A name of a kind that is not stated; the host resolves it, by its own rules where a branch and a tag share
         * it.
         */
        UNSPECIFIED("");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final String EXPECTED = "the name of a branch or tag, or a commit id, such as main";

    private final Kind kind;
    private final String name;

    private GitRef(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** Creates the reference to a branch. */
    public static GitRef of(BranchName branch) {
        return new GitRef(Kind.BRANCH, branch.value());
    }

    /** Creates the reference to a tag. */
    public static GitRef of(TagName tag) {
        return new GitRef(Kind.TAG, tag.value());
    }

    /** Creates the reference to a commit. */
    public static GitRef of(CommitId commit) {
        return new GitRef(Kind.COMMIT, commit.value());
    }

    /**
     * Parses a full commit id, a full name such as {@code refs/heads/main}, or a name that the host resolves, such as
     * {@code main}.
     *
     * @throws IllegalArgumentException if Git allows no reference of that name
     */
    public static GitRef parse(String text) {
        if (GitSyntax.isHash(text)) {
            return of(new CommitId(text));
        }
        if (text.startsWith(Kind.BRANCH.prefix)) {
            return of(new BranchName(text.substring(Kind.BRANCH.prefix.length())));
        }
        if (text.startsWith(Kind.TAG.prefix)) {
            return of(new TagName(text.substring(Kind.TAG.prefix.length())));
        }
        return new GitRef(Kind.UNSPECIFIED, GitSyntax.requireRefName("reference", text, EXPECTED));
    }

    /** Returns the kind of the reference: to a branch, a tag or a commit, or a name that the host resolves. */
    public Kind kind() {
        return kind;
    }

    /** Returns the reference with {@code refs/heads/} before a branch and {@code refs/tags/} before a tag. */
    public String fullName() {
        return kind.prefix + name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GitRef ref && ref.kind == kind && ref.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name);
    }

    /** Returns the name of the branch or tag, or the id of the commit, as a host expects it. */
    @Override
    public String toString() {
        return name;
    }
}
