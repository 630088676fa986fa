package io.github.forgeport.cli.command;

import java.util.Locale;

/** The shells for which there is a completion script. */
public enum Shell {
    BASH,
    ZSH;

    /** Returns the name of the shell on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
