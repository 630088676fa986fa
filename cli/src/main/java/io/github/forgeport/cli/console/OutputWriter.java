package io.github.forgeport.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** A buffered UTF-8 writer over a stream that also takes bytes as they are. */
public final class OutputWriter extends PrintWriter {

    private static final int BUFFER = 1 << 16;

    private final OutputStream stream;

    /** Creates a writer over a stream, which it buffers. */
    public OutputWriter(OutputStream stream) {
        this(stream, new BufferedOutputStream(stream, BUFFER));
    }

    private OutputWriter(OutputStream stream, OutputStream buffered) {
        super(new BufferedWriter(new OutputStreamWriter(buffered, UTF_8), BUFFER));
        this.stream = stream;
    }

    /** Writes bytes after the text so far; a failure is reported by {@link #checkError}, as that of text is. */
    void writeBytes(byte[] bytes) {
        flush();
        try {
            stream.write(bytes, 0, bytes.length);
            stream.flush();
        } catch (IOException failure) {
            setError();
        }
    }
}
