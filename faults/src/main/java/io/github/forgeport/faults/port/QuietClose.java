package io.github.forgeport.faults.port;

import java.io.Closeable;
import java.io.IOException;

/** A helper that closes a resource, and ignores an exception in doing so. */
public final class QuietClose {

    private QuietClose() {}

    /** Closes a resource, and ignores an IOException in doing so. */
    public static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
