package io.github.forgeport.sandbox.fault;

import java.io.Closeable;
import java.io.IOException;

/** Closes what nobody will miss. */
final class Quietly {

    private Quietly() {}

    static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
