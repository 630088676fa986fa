package io.github.forgeport.domain.text;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The base class of extensible enumerations, such as a provider or status: a host may return values unknown to this version.
 * A value is a known word, or an unknown one that is kept exactly as it came.
 */
public abstract class OpenWord {

    private final String text;
    private final boolean known;

    /** Creates a value from its text; it is known if it is one of the constants of its type. */
    protected OpenWord(String text, boolean known) {
        this.text = requireNonNull(text, "word");
        this.known = known;
    }

    /**
     * Checks that a text has a visible character, and returns it.
     *
     * @param known the constants, for the message
     * @throws IllegalArgumentException if the text is blank
     */
    protected static String requireVisible(String what, String raw, String known) {
        if (SafeText.isInvisible(requireNonNull(raw, what))) {
            throw new IllegalArgumentException(what + " is blank; it is " + known + ", or another word of the host's");
        }
        return raw;
    }

    /** Returns a text in lower case, to compare it with the constants; throws an exception if it is blank. */
    protected static String lowerCase(String what, String raw, String known) {
        return requireVisible(what, raw, known).toLowerCase(Locale.ROOT);
    }

    /** Whether this value is one of the constants of its type. */
    public final boolean isKnown() {
        return known;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpenWord word
                && word.getClass() == getClass()
                && word.known == known
                && word.text.equals(text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** Returns the constant's text, or an unknown value as the host wrote it. */
    @Override
    public final String toString() {
        return text;
    }
}
