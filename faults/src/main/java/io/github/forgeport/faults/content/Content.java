package io.github.forgeport.faults.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A sequence of bytes to send, which may be generated while it is sent. */
@FunctionalInterface
public interface Content {

    /** Writes all bytes of the content to a stream. */
    void writeTo(OutputStream out) throws IOException;

    /** Returns the number of bytes of the content; -1 if it is not known, or the content has no end. */
    default long length() {
        return -1;
    }

    /** Returns a content that holds a copy of these bytes. */
    static Content of(byte[] bytes) {
        return new ByteContent(bytes.clone());
    }

    /** Returns a content that holds this text in UTF-8. */
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

    /** Returns a content that consists of this one and another after it. */
    default Content then(Content next) {
        return new JoinedContent(this, next);
    }

    /** Returns a content that consists of this one and a text in UTF-8 after it. */
    default Content then(String next) {
        return then(of(next));
    }

    /** Returns the first bytes of this content, at most this many. */
    default Content first(long count) {
        return new ContentPrefix(this, count);
    }

    /** Returns this content without its last bytes, this many. */
    default Content withoutLast(int count) {
        return new ContentWithoutEnd(this, count);
    }

    /** Returns all bytes of the content as an array. */
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
