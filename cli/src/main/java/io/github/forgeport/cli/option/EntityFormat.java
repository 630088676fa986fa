package io.github.forgeport.cli.option;

import java.util.Locale;

/** The output formats of a command that shows entities, which are the values of its option {@code --output}. */
public enum EntityFormat {
    TABLE,
    JSON,
    /** JSON lines: an object of one line for each entity. */
    JSONL,
    CSV;

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
