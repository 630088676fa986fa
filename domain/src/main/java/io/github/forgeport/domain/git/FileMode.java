package io.github.forgeport.domain.git;

import io.github.forgeport.domain.text.OpenWord;

/** The mode of a file in Git, six octal digits: regular, executable, symbolic link, directory, submodule, or unknown. */
public final class FileMode extends OpenWord {

    /** A regular file. */
    public static final FileMode REGULAR = new FileMode("100644", true);

    /** A regular file that can be executed. */
    public static final FileMode EXECUTABLE = new FileMode("100755", true);

    /** A symbolic link, whose content is the path that it leads to. */
    public static final FileMode SYMBOLIC_LINK = new FileMode("120000", true);

    /** A directory. */
    public static final FileMode DIRECTORY = new FileMode("040000", true);

    /** A submodule: a commit of another repository. */
    public static final FileMode SUBMODULE = new FileMode("160000", true);

    private static final String WHAT = "file mode";
    private static final String KNOWN = "100644, 100755, 120000, 040000 or 160000";

    private FileMode(String text, boolean known) {
        super(text, known);
    }

    /**
     * Parses a file mode, for a directory also without its leading zero; any other text is kept as an unknown mode.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static FileMode of(String raw) {
        return switch (requireVisible(WHAT, raw, KNOWN)) {
            case "100644" -> REGULAR;
            case "100755" -> EXECUTABLE;
            case "120000" -> SYMBOLIC_LINK;
            case "040000", "40000" -> DIRECTORY;
            case "160000" -> SUBMODULE;
            default -> unknown(raw);
        };
    }

    /**
     * Creates a file mode that is none of the constants, from the host's text for it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static FileMode unknown(String raw) {
        return new FileMode(requireVisible(WHAT, raw, KNOWN), false);
    }
}
