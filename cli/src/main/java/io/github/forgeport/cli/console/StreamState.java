package io.github.forgeport.cli.console;

/** The state of the standard streams: whether messages reach a terminal, and whether a reader has gone. */
public interface StreamState {

    /** Something that stays to the end and is no terminal, such as a file. */
    StreamState FILES = new StreamState() {
        @Override
        public boolean showsMessagesOnTerminal() {
            return false;
        }

        @Override
        public boolean isReaderGone() {
            return false;
        }
    };

    /** Whether the stream of messages, stderr, is a terminal. */
    boolean showsMessagesOnTerminal();

    /** Whether a stream could not be written because whoever read it went away, as {@code head} does. */
    boolean isReaderGone();
}
