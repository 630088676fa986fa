package io.github.forgeport.sandbox.git;

import java.util.function.Supplier;

/**
 * A switch that turns off SLF4J's warning about a missing logging framework while JGit is loaded.
 *
 * <p>It offers that only as a system property, read once, when it is loaded, as JGit does at first. The property is set for
 * that moment alone, and an application's own choice wins.
 */
final class LoggerWarningSwitch {

    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private LoggerWarningSwitch() {}

    /** Runs a supplier with the warning switched off, and returns its value. */
    static synchronized <T> T withoutWarning(Supplier<T> supplier) {
        if (System.getProperty(VERBOSITY) != null) {
            return supplier.get();
        }
        System.setProperty(VERBOSITY, "ERROR");
        try {
            return supplier.get();
        } finally {
            System.clearProperty(VERBOSITY);
        }
    }
}
