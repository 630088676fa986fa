package io.github.forgeport.faults.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A sequence of bytes to send, which may be generated while it is sent. */
@FunctionalInterface
public interface Content {

    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;

    /** Returns how many bytes it has; -1 when that is not known, or there is no end. */
    default long length() {
        return -1;
    }

    /** Makes content of these bytes. */
    static Content of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** Makes content of this text in UTF-8. */
    static Content of(String text) {
        return new Bytes(text.getBytes(UTF_8));
    }

    /** Makes content that repeats this text so many times and is never held in memory. */
    static Content repeat(String unit, long times) {
        return new Repeated(unit.getBytes(UTF_8), times);
    }

    /** Makes content that repeats this text without end. */
    static Content endless(String unit) {
        return repeat(unit, Long.MAX_VALUE)::writeTo;
    }

    /** Returns this and then that. */
    default Content then(Content next) {
        return new Joined(this, next);
    }

    /** Returns this and then that text. */
    default Content then(String next) {
        return then(of(next));
    }

    /** Returns the first bytes of it, all if it has fewer. */
    default Content first(long count) {
        return new First(this, count);
    }

    /** Returns it without its last bytes. */
    default Content allBut(int count) {
        return new AllBut(this, count);
    }

    /** Returns the bytes, all in memory. */
    default byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
