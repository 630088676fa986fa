package io.github.forgeport.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;

/** The streams of one run: results go to {@code out}, everything else to {@code err}. */
public record Console(PrintWriter out, PrintWriter err, StreamState streams) {

    private static final Set<String> CONSENT = Set.of("y", "yes");

    /** Prints a message to {@code err} and flushes it. */
    public void printMessage(String text) {
        err.println("forgeport: " + text);
        err.flush();
    }

    /** Writes bytes to {@code out} as they are. */
    public void writeBytes(byte[] bytes) {
        if (!(out instanceof OutputWriter writer)) {
            throw new IllegalStateException("bytes are written to a stream alone");
        }
        writer.writeBytes(bytes);
    }

    /** Asks a question on the terminal and returns whether the answer is yes; the end of stdin is a no. */
    public boolean confirm(String question) {
        err.print(question + " [y/N] ");
        err.flush();
        try {
            return CONSENT.contains(streams.readInputLine().strip().toLowerCase(Locale.ROOT));
        } catch (IOException unread) {
            return false;
        }
    }
}
