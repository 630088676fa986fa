package io.github.forgeport.sandbox.world;

import java.time.Instant;

/** A tag of a commit: lightweight, or annotated. */
public sealed interface Tag {

    String name();

    /** Returns the branch on which the commit is. */
    String branch();

    /** Returns the number of the commit there; the first is 1. */
    int position();

    /** A name for a commit, and no more. */
    record Light(String name, String branch, int position) implements Tag {

        public Light {
            GitRules.requireRef("tag", name);
        }
    }

    /** A name for a commit, with a message, an author and a time. */
    record Annotated(String name, String branch, int position, String message, Author author, Instant time)
            implements Tag {

        public Annotated {
            GitRules.requireRef("tag", name);
            GitRules.requireMessage(message);
            time = GitRules.requireTime(time);
        }
    }
}
