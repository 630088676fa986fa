package io.github.forgeport.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * A UTF-8 writer to stdout or stderr that detects when the reader of a pipe has closed it.
 *
 * <p>Always UTF-8: hosts answer in Chinese, whatever the locale the shell happens to have. Most results leave in one piece,
 * so that {@code forgeport ...
 * head} reads and closes without a broken pipe.
 */
final class StandardStreamWriter {

    private final int number;
    private final PrintWriter writer;
    private volatile boolean readerGone;

    StandardStreamWriter(int number, FileDescriptor descriptor) {
        this.number = number;
        this.writer = new OutputWriter(new DescriptorStream(descriptor));
    }

    PrintWriter writer() {
        return writer;
    }

    boolean isReaderGone() {
        return readerGone;
    }

    /**
     * The file stream below the writer. Any failure to write to a pipe counts as a gone reader, since the system's message
     * is in the user's language.
     */
    private final class DescriptorStream extends FileOutputStream {

        DescriptorStream(FileDescriptor descriptor) {
            super(descriptor);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                super.write(bytes, offset, length);
            } catch (IOException failure) {
                readerGone = StandardStreams.isPipe(number)
                        || String.valueOf(failure.getMessage()).contains("Broken pipe");
                throw failure;
            }
        }
    }
}
