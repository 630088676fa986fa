package io.github.forgeport.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** The state of the standard streams, and a reader of stdin. */
public interface StreamState {

    /** The state of streams that are redirected to files, of which stdin is empty. */
    StreamState FILES = new StreamState() {};

    /** Whether stderr, the stream of messages, is a terminal. */
    default boolean showsMessagesOnTerminal() {
        return false;
    }

    /** Whether the user can be asked a question: stdin and stderr are a terminal. */
    default boolean canAskOnTerminal() {
        return false;
    }

    /** Reads stdin up to its end, as UTF-8. */
    default String readInput() throws IOException {
        return new String(readInputBytes(), UTF_8);
    }

    /** Reads the bytes of stdin up to its end. */
    default byte[] readInputBytes() throws IOException {
        return new byte[0];
    }

    /** Reads a line of stdin, without its end; empty at the end of stdin. */
    default String readInputLine() throws IOException {
        return "";
    }

    /** Whether a stream could not be written because its reader, such as {@code head}, has gone. */
    default boolean isReaderGone() {
        return false;
    }
}
