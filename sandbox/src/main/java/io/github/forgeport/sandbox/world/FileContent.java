package io.github.forgeport.sandbox.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** The content of a file in a commit, as bytes. */
public final class FileContent {

    private final byte[] bytes;

    private FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the content of a file with this text in UTF-8. */
    public static FileContent of(String text) {
        return new FileContent(text.getBytes(UTF_8));
    }

    /** Returns the content of a file with a copy of these bytes. */
    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone());
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
