package io.github.forgeport.cli;

import java.io.PrintWriter;

/** The output streams of one run: results go to {@code out}, everything else to {@code err}. */
record Console(PrintWriter out, PrintWriter err, Streams streams) {

    /** Prints a message beside the result, at once. */
    void note(String text) {
        err.println("forgeport: " + text);
        err.flush();
    }
}
