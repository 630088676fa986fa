package io.github.forgeport.cli.console;

/** The state of the standard streams: whether messages reach a terminal, and whether a reader has gone. */
public interface StreamState {

    /** The state of streams that are redirected to files. */
    StreamState FILES = new StreamState() {};

    /** Whether stderr, the stream of messages, is a terminal. */
    default boolean showsMessagesOnTerminal() {
        return false;
    }

    /** Whether a stream could not be written because its reader, such as {@code head}, has gone. */
    default boolean isReaderGone() {
        return false;
    }
}
