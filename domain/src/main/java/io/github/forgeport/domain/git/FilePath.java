package io.github.forgeport.domain.git;

import io.github.forgeport.domain.text.IdentityText;
import java.util.Arrays;
import java.util.List;

/** The path of a file or directory in a repository, from its root, without a slash in front. */
public record FilePath(String value) {

    private static final int LONGEST = 4096;
    private static final String WHAT = "file path";
    private static final String EXPECTED = "a path from the repository's root, such as src/Main.java";
    private static final List<String> NO_NAMES = List.of("", ".", "..");

    /**
     * Creates a path, in which blanks, percent signs and letters beyond ASCII stand for themselves.
     *
     * @throws IllegalArgumentException if it has an empty segment, {@code .} or {@code ..} as a segment, or a control
     *     character, or is longer than 4,096 characters
     */
    public FilePath {
        GitSyntax.requireText(WHAT, value, LONGEST, EXPECTED);
        if (Arrays.stream(value.split("/", -1)).anyMatch(NO_NAMES::contains)) {
            throw IdentityText.refused(WHAT, value, "has an empty segment, . or ..", EXPECTED);
        }
    }

    /** Returns the last segment of the path. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
