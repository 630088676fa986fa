package io.github.forgeport.cli.option;

/** The value of the option {@code --limit}: how many entities of a listing are shown. */
public record ListLimit(int number) {

    /** The description of the accepted values, for error messages. */
    public static final String ACCEPTED_VALUES = "a number from 1 to 999999999";

    /**
     * Parses a number of entities.
     *
     * @throws IllegalArgumentException if the text is no number, or out of range
     */
    public static ListLimit parse(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(ACCEPTED_VALUES);
        }
        return new ListLimit(Integer.parseInt(text));
    }
}
