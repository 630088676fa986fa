package io.github.forgeport.faults.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A sequence of bytes to send, which may be generated while it is sent. */
@FunctionalInterface
public interface Content {

    /** Writes all the bytes to a stream. */
    void writeTo(OutputStream out) throws IOException;

    /** Returns the number of bytes; -1 when that is not known, or there is no end. */
    default long length() {
        return -1;
    }

    /** Returns a content of a copy of these bytes. */
    static Content of(byte[] bytes) {
        return new ByteContent(bytes.clone());
    }

    /** Returns a content of this text in UTF-8. */
    static Content of(String text) {
        return new ByteContent(text.getBytes(UTF_8));
    }

    /** Returns a content that repeats this text this many times and is never held in memory. */
    static Content repeat(String unit, long times) {
        return new RepeatedContent(unit.getBytes(UTF_8), times);
    }

    /** Returns a content that repeats this text without end. */
    static Content endless(String unit) {
        return repeat(unit, Long.MAX_VALUE)::writeTo;
    }

    /** Returns a content of this one followed by another. */
    default Content then(Content next) {
        return new JoinedContent(this, next);
    }

    /** Returns a content of this one followed by a text in UTF-8. */
    default Content then(String next) {
        return then(of(next));
    }

    /** Returns a content of the first bytes of this one; all of them if it has fewer. */
    default Content first(long count) {
        return new ContentPrefix(this, count);
    }

    /** Returns a content of this one without its last bytes. */
    default Content withoutLast(int count) {
        return new ContentWithoutEnd(this, count);
    }

    /** Returns all the bytes as an array. */
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
