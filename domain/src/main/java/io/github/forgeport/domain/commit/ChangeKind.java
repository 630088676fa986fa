package io.github.forgeport.domain.commit;

import io.github.forgeport.domain.text.OpenWord;

/** The kind of change that a commit made to a file: added, removed, modified, renamed, or an unknown kind. */
public final class ChangeKind extends OpenWord {

    /** The file is new. */
    public static final ChangeKind ADDED = new ChangeKind("added", true);

    /** The file was removed. */
    public static final ChangeKind REMOVED = new ChangeKind("removed", true);

    /** The content or mode of the file changed. */
    public static final ChangeKind MODIFIED = new ChangeKind("modified", true);

    /** The file has another path, and perhaps other content. */
    public static final ChangeKind RENAMED = new ChangeKind("renamed", true);

    private static final String WHAT = "change kind";
    private static final String KNOWN = "added, removed, modified or renamed";

    private ChangeKind(String text, boolean known) {
        super(text, known);
    }

    /**
     * Parses a kind of change, ignoring case; a text that is none of the constants is kept as an unknown kind.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static ChangeKind of(String raw) {
        return switch (lowerCase(WHAT, raw, KNOWN)) {
            case "added" -> ADDED;
            case "removed", "deleted" -> REMOVED;
            case "modified" -> MODIFIED;
            case "renamed" -> RENAMED;
            default -> unknown(raw);
        };
    }

    /**
     * Creates a kind of change that is none of the constants, from the host's text for it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static ChangeKind unknown(String raw) {
        return new ChangeKind(requireVisible(WHAT, raw, KNOWN), false);
    }
}
