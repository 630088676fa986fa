package io.github.forgeport.cli.option;

import io.github.forgeport.domain.namespace.NamespacePath;

/** The last segment of a path, as the new name of a repository. */
public record PathSegment(String text) {

    /** The description of the accepted values, for error messages. */
    public static final String ACCEPTED_VALUES = "the last segment of a path, such as app";

    /**
     * Creates a segment.
     *
     * @throws IllegalArgumentException if it is none
     */
    public PathSegment {
        NamespacePath.requireSegment(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
