package io.github.forgeport.cli.console;

import java.io.PrintWriter;

/** The output streams of one run: results go to {@code out}, everything else to {@code err}. */
public record Console(PrintWriter out, PrintWriter err, StreamState streams) {

    /** Prints a message to {@code err} and flushes it. */
    public void printMessage(String text) {
        err.println("forgeport: " + text);
        err.flush();
    }
}
