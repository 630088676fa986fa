package io.github.forgeport.sandbox.fault;

import java.io.IOException;
import java.io.OutputStream;

/** Content held in memory; the array is its own. */
final class Bytes implements Content {

    static final Content NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    Bytes(byte[] bytes) {
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
