package io.github.forgeport.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.Secret;

/**
 * Validation of secrets before they are sent: in a header, a word without blanks or line ends; in a body, a text that UTF-8
 * can encode.
 */
public final class SendableSecret {

    private static final int LONGEST_SECRET = 100_000;

    private SendableSecret() {}

    /**
     * Returns the given secret if it can be sent in a header, and throws otherwise.
     *
     * @param name the secret's name, for the message
     * @throws IllegalArgumentException if it has a blank, a control character or a character beyond ASCII, or is longer than
     *     100,000; it is not echoed
     */
    public static Secret requireHeaderValue(String name, Secret secret) {
        String text = requireNonNull(secret, name).reveal();
        boolean word = text.length() <= LONGEST_SECRET;
        for (int i = 0; i < text.length() && word; i++) {
            word = text.charAt(i) > ' ' && text.charAt(i) <= '~';
        }
        if (!word) {
            throw new IllegalArgumentException(
                    name + " has a blank, a line break or a character that is not ASCII, or is longer than "
                            + LONGEST_SECRET);
        }
        return secret;
    }

    /**
     * Returns the given secret if it can be sent, or used as a signing key, as UTF-8 text, and throws otherwise. One with a
     * blank or line end at its beginning or end was misread from a file or a form.
     *
     * @param name the secret's name, for the message
     * @throws IllegalArgumentException if it begins or ends so, or has an unpaired surrogate; it is not echoed
     */
    public static Secret requireText(String name, Secret secret) {
        String text = requireNonNull(secret, name).reveal();
        if (!text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))) {
            throw new IllegalArgumentException(name + " has a blank or a line end at its beginning or its end");
        }
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(name + " has an unpaired surrogate, which no UTF-8 can say");
        }
        return secret;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
