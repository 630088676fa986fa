package io.github.forgeport.domain.webhook;

import io.github.forgeport.domain.text.IdentityText;

/** The id of a webhook in its repository; an opaque text, even where a host uses numbers. */
public record WebhookId(String value) {

    private static final int LONGEST = 255;

    /**
     * Creates an id, which is kept as the host writes it.
     *
     * @throws IllegalArgumentException if it is blank, has a blank at either end, is too long, or has invisible or control
     *     characters
     */
    public WebhookId {
        IdentityText.require("webhook id", value, LONGEST, "the id that the host gave it, such as 1753");
    }

    @Override
    public String toString() {
        return value;
    }
}
