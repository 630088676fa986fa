package io.github.forgeport.cli.option;

/** The value {@code NAME=VALUE} of an option. */
public record NamedValue(String name, String value) {

    /** What the option takes, in words. */
    public static final String FORM = "a name and a value, NAME=VALUE";

    /**
     * Parses it.
     *
     * @throws IllegalArgumentException if there is no name, or no equals sign
     */
    public static NamedValue parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(FORM);
        }
        return new NamedValue(text.substring(0, equals), text.substring(equals + 1));
    }
}
