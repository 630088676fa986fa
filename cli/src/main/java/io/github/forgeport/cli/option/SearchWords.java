package io.github.forgeport.cli.option;

import io.github.forgeport.domain.text.IdentityText;

/** The value of the option {@code --search}. */
public record SearchWords(String text) {

    /** The description of the accepted values, for error messages. */
    public static final String ACCEPTED_VALUES = "the words to look for";

    private static final int MAX_LENGTH = 1024;

    /**
     * Creates search words.
     *
     * @throws IllegalArgumentException if they are blank, or have a blank at either end or an invisible character
     */
    public SearchWords {
        IdentityText.require("search words", text, MAX_LENGTH, ACCEPTED_VALUES);
    }

    @Override
    public String toString() {
        return text;
    }
}
