package io.github.forgeport.cli.option;

/** The value of an option of the form {@code NAME=VALUE}, such as {@code --query}. */
public record NamedValue(String name, String value) {

    /** The description of the accepted form, for error messages. */
    public static final String ACCEPTED_FORM = "a name and a value, NAME=VALUE";

    /**
     * Parses a name and a value with an equals sign between them.
     *
     * @throws IllegalArgumentException if there is no name, or no equals sign
     */
    public static NamedValue parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(ACCEPTED_FORM);
        }
        return new NamedValue(text.substring(0, equals), text.substring(equals + 1));
    }
}
