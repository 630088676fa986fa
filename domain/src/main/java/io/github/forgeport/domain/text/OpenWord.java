package io.github.forgeport.domain.text;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value of a list that a host may extend, such as a provider or a status: a known word, or an unknown one kept exactly as
 * it came.
 */
public abstract class OpenWord {

    private final String text;
    private final boolean known;

    /** Takes the word, and whether it is one of the constants of its type. */
    protected OpenWord(String text, boolean known) {
        this.text = requireNonNull(text, "word");
        this.known = known;
    }

    /**
     * Gives back a word of which something shows.
     *
     * @param known the constants, for the message
     * @throws IllegalArgumentException if the word is blank
     */
    protected static String requireShown(String what, String raw, String known) {
        if (SafeText.showsNothing(requireNonNull(raw, what))) {
            throw new IllegalArgumentException(what + " is blank; it is " + known + ", or another word of the host's");
        }
        return raw;
    }

    /** The word in lower case, to find the constant that it names; a blank one is refused as above. */
    protected static String lowerCase(String what, String raw, String known) {
        return requireShown(what, raw, known).toLowerCase(Locale.ROOT);
    }

    /** Says whether this is one of the constants of its type rather than a word nobody here has heard of. */
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

    /** The constant's own word, or the unknown one as the host wrote it. */
    @Override
    public final String toString() {
        return text;
    }
}
