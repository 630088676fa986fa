package io.github.forgeport.cli;

/** What is on the other end of the standard streams. */
interface Streams {

    /** Something that stays to the end and is no terminal, such as a file. */
    Streams FILES = new Streams() {
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
