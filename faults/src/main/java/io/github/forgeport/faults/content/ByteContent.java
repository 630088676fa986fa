package io.github.forgeport.faults.content;

import java.io.IOException;
import java.io.OutputStream;

/** A content of bytes that are held in memory. */
final class ByteContent implements Content {

    private final byte[] bytes;

    ByteContent(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
