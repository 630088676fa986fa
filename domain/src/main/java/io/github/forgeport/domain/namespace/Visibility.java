package io.github.forgeport.domain.namespace;

import io.github.forgeport.domain.text.OpenWord;

/** The visibility of a repository or namespace: private, internal, public, or an unknown value, which has no rank. */
public final class Visibility extends OpenWord {

    /** Visible to the members of the repository or namespace only. */
    public static final Visibility PRIVATE = new Visibility("private", 1);

    /** Visible to every member of the organization or signed-in user of the host. */
    public static final Visibility INTERNAL = new Visibility("internal", 2);

    /** Visible to everybody. */
    public static final Visibility PUBLIC = new Visibility("public", 3);

    private static final String VALUE_KIND = "visibility";
    private static final String KNOWN_VALUES = "private, internal or public";
    private static final int UNRANKED = 0;

    private final int rank;

    private Visibility(String text, int rank) {
        super(text, rank != UNRANKED);
        this.rank = rank;
    }

    /**
     * Parses a visibility, ignoring case; a text that is none of the constants is kept as an unknown visibility.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Visibility of(String raw) {
        return switch (lowerCase(VALUE_KIND, raw, KNOWN_VALUES)) {
            case "private" -> PRIVATE;
            case "internal" -> INTERNAL;
            case "public" -> PUBLIC;
            default -> unknown(raw);
        };
    }

    /**
     * Creates a visibility that is none of the constants, from the host's text for it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Visibility unknown(String raw) {
        return new Visibility(requireVisible(VALUE_KIND, raw, KNOWN_VALUES), UNRANKED);
    }

    /** Whether this visibility includes more people than {@code other}; false if either is unknown. */
    public boolean isWiderThan(Visibility other) {
        return isKnown() && other.isKnown() && rank > other.rank;
    }

    /** Whether this visibility includes fewer people than {@code other}; false if either is unknown. */
    public boolean isNarrowerThan(Visibility other) {
        return other.isWiderThan(this);
    }
}
