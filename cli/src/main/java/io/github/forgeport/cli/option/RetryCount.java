package io.github.forgeport.cli.option;

/** The value of {@code --retries}: how often a call is tried again. */
public record RetryCount(int number) {

    /** What the option takes, in words. */
    public static final String RANGE = "a number from 0 to 99";

    /**
     * Parses it.
     *
     * @throws IllegalArgumentException if it is none, or more than a session takes
     */
    public static RetryCount parse(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException(RANGE);
        }
        return new RetryCount(Integer.parseInt(text));
    }
}
