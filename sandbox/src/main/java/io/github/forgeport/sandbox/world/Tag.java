package io.github.forgeport.sandbox.world;

import java.time.Instant;

/** A Git tag of a commit: lightweight, or annotated. */
public sealed interface Tag {

    /** Returns the name of the tag, without {@code refs/tags/}. */
    String name();

    /** Returns the name of the branch of the tagged commit. */
    String branch();

    /** Returns the position of the tagged commit in its branch; the first is 1. */
    int position();

    /** A lightweight tag: a name of a commit, and nothing else. */
    record Light(String name, String branch, int position) implements Tag {

        /** Checks that Git accepts the name of the tag. */
        public Light {
            GitRules.requireRef("tag", name);
        }
    }

    /** An annotated tag: a name of a commit, with a message, an author and a time. */
    record Annotated(String name, String branch, int position, String message, Author author, Instant time)
            implements Tag {

        /** Checks that Git accepts name, message and time. */
        public Annotated {
            GitRules.requireRef("tag", name);
            GitRules.requireMessage(message);
            time = GitRules.requireTime(time);
        }
    }
}
