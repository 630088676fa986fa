package io.github.forgeport.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Where a namespace lives: the names from the outermost group down to itself. */
public record NamespacePath(List<String> segments) {

    private static final int LONGEST = 1024;

    /**
     * Takes the names, outermost first.
     *
     * @throws IllegalArgumentException if there is none, or one is blank, {@code .} or {@code ..}, or has a slash, a
     *     backslash, or an invisible or control character, or if all together are too long
     */
    public NamespacePath {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("namespace path has no segment");
        }
        segments.forEach(NamespacePath::requireSegment);
        IdentityText.require("namespace path", String.join("/", segments), LONGEST);
    }

    /**
     * Reads {@code group/subgroup}.
     *
     * @throws IllegalArgumentException as the constructor does, and for a leading, trailing or double slash
     */
    public static NamespacePath parse(String text) {
        requireNonNull(text, "namespace path");
        IdentityText.require("namespace path", text, LONGEST);
        return new NamespacePath(List.of(text.split("/", -1)));
    }

    static void requireSegment(String segment) {
        IdentityText.require("path segment", segment, LONGEST);
        if (segment.equals(".") || segment.equals("..")) {
            throw IdentityText.refused("path segment", segment, "would climb the path");
        }
        if (segment.indexOf('/') >= 0 || segment.indexOf('\\') >= 0) {
            throw IdentityText.refused("path segment", segment, "has a slash or backslash");
        }
    }

    @Override
    public String toString() {
        return String.join("/", segments);
    }
}
