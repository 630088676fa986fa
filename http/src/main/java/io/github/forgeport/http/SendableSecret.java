package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.Secret;

/** The rule for secrets that are sent as they are: a word that can neither end a header nor lose a blank on its way. */
public final class SendableSecret {

    private static final int LONGEST = 100_000;

    private SendableSecret() {}

    /**
     * Gives the secret back.
     *
     * @param name what it is, for the message
     * @throws IllegalArgumentException if it has a blank, a control character or one that is not ASCII, or is longer than
     *     100,000; it is not echoed
     */
    public static Secret require(String name, Secret secret) {
        String text = requireNonNull(secret, name).reveal();
        boolean word = text.length() <= LONGEST;
        for (int i = 0; i < text.length() && word; i++) {
            word = text.charAt(i) > ' ' && text.charAt(i) <= '~';
        }
        if (!word) {
            throw new IllegalArgumentException(
                    name + " has a blank, a line break or a character that is not ASCII, or is longer than " + LONGEST);
        }
        return secret;
    }
}
