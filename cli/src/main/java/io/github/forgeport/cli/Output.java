package io.github.forgeport.cli;

import java.util.Locale;

/** In what form a result is printed. */
enum Output {
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
