package io.github.forgeport.matrix;

import java.util.List;

/** The threads that the library and the test servers have started. */
final class LibraryThreads {

    private static final int LOOKS = 500;
    private static final int BETWEEN_LOOKS_MILLIS = 20;

    private LibraryThreads() {}

    /** I4: waits until no thread is left after everything is closed; only for a test that runs alone. */
    static void awaitNone() throws InterruptedException {
        List<String> left = alive();
        for (int i = 0; i < LOOKS && !left.isEmpty(); i++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            left = alive();
        }
        if (!left.isEmpty()) {
            throw new AssertionError("threads are left: " + left);
        }
    }

    private static List<String> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("forgeport-"))
                .toList();
    }
}
