package io.github.forgeport.cli.option;

/** The value of the option {@code --retries}: how often a failed call is tried again. */
public record RetryCount(int number) {

    /** The description of the accepted values, for error messages. */
    public static final String ACCEPTED_VALUES = "a number from 0 to 99";

    /**
     * Parses a number of retries.
     *
     * @throws IllegalArgumentException if the text is no number, or out of range
     */
    public static RetryCount parse(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException(ACCEPTED_VALUES);
        }
        return new RetryCount(Integer.parseInt(text));
    }
}
