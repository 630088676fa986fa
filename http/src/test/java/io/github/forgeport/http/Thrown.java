package io.github.forgeport.http;

import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What code of the caller's may throw: all of it with a text that nobody may see. */
final class Thrown {

    static final String TEXT = "fake-canary-thrown-text";

    private Thrown() {}

    /** Everything that leaves a call as a typed failure. */
    static Stream<Throwable> typed() {
        return Stream.of(
                new IllegalStateException(TEXT, new IOException(TEXT)),
                new IOException(TEXT),
                new GeneralSecurityException(TEXT),
                new TimeoutException(TEXT),
                new InterruptedException(TEXT),
                new AssertionError(TEXT),
                new NoClassDefFoundError(TEXT),
                new ExceptionInInitializerError(TEXT),
                new ThreadDeath(),
                new Error(TEXT),
                new Refused(),
                new BadAnswer(Reason.EMPTY, TEXT),
                new Throwable(TEXT));
    }

    /** The JVM's own errors. */
    static Stream<VirtualMachineError> passing() {
        return Stream.of(new OutOfMemoryError(TEXT), new StackOverflowError(TEXT), new InternalError(TEXT));
    }

    /** Throws anything past the compiler, as other languages do. */
    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException sneakily(Throwable thrown) throws X {
        throw (X) thrown;
    }

    /** The same where nothing is declared. */
    static RuntimeException by(Throwable thrown) {
        return Thrown.<RuntimeException>sneakily(thrown);
    }
}
