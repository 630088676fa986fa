package io.github.forgeport.cli.option;

import java.util.Locale;

/** The values of {@code --output}. */
public enum OutputFormat {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON;

    /** As the user writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
