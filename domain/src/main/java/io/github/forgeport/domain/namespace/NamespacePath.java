package io.github.forgeport.domain.namespace;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.IdentityText;
import java.util.List;

/** The path of a namespace: the names from the outermost group down to its own. */
public record NamespacePath(List<String> segments) {

    private static final int MAX_LENGTH = 1024;
    private static final String EXPECTED_FORM = "names with slashes between them, such as group/subgroup";
    private static final String EXPECTED_SEGMENT_FORM = "one name of a path, such as group";

    /**
     * Creates a path from a copy of its names, outermost first.
     *
     * @throws IllegalArgumentException if there is none, or one is blank, {@code .} or {@code ..}, or has a blank at either
     *     end, a slash, a backslash, or an invisible or control character, or if all together are too long
     */
    public NamespacePath {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("namespace path has no segment; expected " + EXPECTED_FORM);
        }
        int length = segments.size() - 1;
        for (String segment : segments) {
            requireSegment(segment);
            length += segment.length();
        }
        if (length > MAX_LENGTH) {
            IdentityText.require("namespace path", String.join("/", segments), MAX_LENGTH, EXPECTED_FORM);
        }
    }

    /**
     * Parses the path of a namespace, such as {@code group/subgroup}.
     *
     * @throws IllegalArgumentException as the constructor does, and for a leading, trailing or double slash, and for a URL or
     *     scp form; the message shows the path in it, if it is sure to hold no credential
     */
    public static NamespacePath parse(String text) {
        requireNonNull(text, "namespace path");
        PastedUrl.requireNoAddress("namespace path", text, EXPECTED_FORM);
        IdentityText.require("namespace path", text, MAX_LENGTH, EXPECTED_FORM);
        requireNoEmptySegment("namespace path", text, EXPECTED_FORM);
        return new NamespacePath(List.of(text.split("/", -1)));
    }

    /** Checks that a path has no leading, trailing or double slash. */
    public static void requireNoEmptySegment(String what, String text, String expected) {
        if (text.startsWith("/") || text.endsWith("/") || text.contains("//")) {
            throw IdentityText.refused(what, text, "has a leading, trailing or double slash", expected);
        }
    }

    /** Checks that a segment of a path is not blank, {@code .} or {@code ..}, and has no slash or backslash. */
    public static void requireSegment(String segment) {
        PastedUrl.requireNoAddress("path segment", requireNonNull(segment, "path segment"), EXPECTED_SEGMENT_FORM);
        IdentityText.require("path segment", segment, MAX_LENGTH, EXPECTED_SEGMENT_FORM);
        if (segment.equals(".") || segment.equals("..")) {
            throw IdentityText.refused("path segment", segment, "would climb the path", EXPECTED_SEGMENT_FORM);
        }
        if (segment.indexOf('/') >= 0 || segment.indexOf('\\') >= 0) {
            throw IdentityText.refused("path segment", segment, "has a slash or backslash", EXPECTED_SEGMENT_FORM);
        }
    }

    @Override
    public String toString() {
        if (segments.size() == 1) {
            return segments.get(0);
        }
        return String.join("/", segments);
    }
}
