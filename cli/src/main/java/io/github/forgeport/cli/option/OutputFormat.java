package io.github.forgeport.cli.option;

import java.util.Locale;

/** The values of {@code --output}. */
public enum OutputFormat {
    TABLE,
    JSON;

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
