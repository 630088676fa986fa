package io.github.forgeport.domain.namespace;

import io.github.forgeport.domain.text.OpenWord;

/** Who may see a repository or namespace, from private to public; an unknown value has no place in that order. */
public final class Visibility extends OpenWord {

    /** Its members only. */
    public static final Visibility PRIVATE = new Visibility("private", 1);

    /** Every member of the organization or signed-in user of the host. */
    public static final Visibility INTERNAL = new Visibility("internal", 2);

    /** Everybody. */
    public static final Visibility PUBLIC = new Visibility("public", 3);

    private static final String WHAT = "visibility";
    private static final String KNOWN = "private, internal or public";
    private static final int NOWHERE = 0;

    private final int width;

    private Visibility(String text, int width) {
        super(text, width != NOWHERE);
        this.width = width;
    }

    /**
     * Reads a word, whatever its case; any other word stays as it came.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Visibility of(String raw) {
        return switch (lowerCase(WHAT, raw, KNOWN)) {
            case "private" -> PRIVATE;
            case "internal" -> INTERNAL;
            case "public" -> PUBLIC;
            default -> unknown(raw);
        };
    }

    /**
     * Keeps a host's word that is none of the constants.
     *
     * @throws IllegalArgumentException if it is blank, which is no word
     */
    public static Visibility unknown(String raw) {
        return new Visibility(requireShown(WHAT, raw, KNOWN), NOWHERE);
    }

    /** Says whether more people see this than see {@code other}; false if either is unknown. */
    public boolean isWiderThan(Visibility other) {
        return isKnown() && other.isKnown() && width > other.width;
    }

    /** Says whether fewer people see this than see {@code other}; false if either is unknown. */
    public boolean isNarrowerThan(Visibility other) {
        return other.isWiderThan(this);
    }
}
