package io.github.forgeport.cli.option;

import java.util.Locale;

/** The output formats, which are the values of the option {@code --output}. */
public enum OutputFormat {
    TABLE,
    JSON;

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
