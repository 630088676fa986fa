package io.github.forgeport.domain.content;

import io.github.forgeport.domain.text.OpenWord;

/** The kind of an entry of a tree: file, directory, submodule, or an unknown kind. */
public final class TreeEntryKind extends OpenWord {

    /** A file, or a symbolic link; its object is a blob. */
    public static final TreeEntryKind FILE = new TreeEntryKind("file", true);

    /** A directory; its object is a tree. */
    public static final TreeEntryKind DIRECTORY = new TreeEntryKind("directory", true);

    /** A submodule; its object is a commit of another repository. */
    public static final TreeEntryKind SUBMODULE = new TreeEntryKind("submodule", true);

    private static final String WHAT = "tree entry kind";
    private static final String KNOWN = "file, directory or submodule";

    private TreeEntryKind(String text, boolean known) {
        super(text, known);
    }

    /**
     * Parses a kind of entry or Git's type of its object, ignoring case; any other text is kept as an unknown kind.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static TreeEntryKind of(String raw) {
        return switch (lowerCase(WHAT, raw, KNOWN)) {
            case "file", "blob" -> FILE;
            case "directory", "tree" -> DIRECTORY;
            case "submodule", "commit" -> SUBMODULE;
            default -> unknown(raw);
        };
    }

    /**
     * Creates a kind of entry that is none of the constants, from the host's text for it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static TreeEntryKind unknown(String raw) {
        return new TreeEntryKind(requireVisible(WHAT, raw, KNOWN), false);
    }
}
