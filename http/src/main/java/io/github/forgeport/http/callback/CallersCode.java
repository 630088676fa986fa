package io.github.forgeport.http.callback;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A runner of the application's code, such as a supplier, a clock or a listener, which converts its exceptions.
 *
 * <p>Whatever it throws, checked exceptions and errors too, becomes a {@link Fault} that names its class; its text may hold a
 * credential. Only an error of the JVM itself, such as {@code OutOfMemoryError}, passes on as it is.
 */
public final class CallersCode {

    private static final int LONGEST_NAME = 200;

    private CallersCode() {}

    /**
     * Runs code of the application and returns its result; an exception of the library's own is rethrown as it is.
     *
     * @throws Fault if the code threw anything, or returned null
     */
    public static <T> T call(Callable<T> code) {
        @Nullable T given;
        try {
            given = code.call();
        } catch (NoResponse | RenewalFailure | Fault ours) {
            throw ours; // Passing through: the code called another part of the library.
        } catch (VirtualMachineError ofTheJvm) {
            throw ofTheJvm;
        } catch (Throwable theirs) {
            if (theirs instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw Fault.of(theirs);
        }
        if (given == null) {
            throw Fault.returnedNull();
        }
        return given;
    }

    /**
     * Runs code of the application and returns its result; exceptions of the library's own become a {@link Fault}, too.
     *
     * @throws Fault if the code threw anything, or returned null
     */
    public static <T> T callIsolated(Callable<T> code) {
        try {
            return call(code);
        } catch (NoResponse | RenewalFailure through) {
            throw Fault.of(through);
        }
    }

    /** Runs code of the application and ignores its exceptions. */
    public static void runQuietly(Runnable code) {
        try {
            callIsolated(() -> {
                code.run();
                return true;
            });
        } catch (Fault unheard) {
            // A notification must not change the call.
        }
    }

    /** Converts the exception that the application's code threw on another thread, to be rethrown on this one. */
    public static RuntimeException rethrowable(ExecutionException there) {
        if (there.getCause() instanceof Error ofTheJvm) {
            throw ofTheJvm;
        }
        return (RuntimeException) requireNonNull(there.getCause());
    }

    /**
     * Thrown when code of the application threw an exception or returned null; the message names only the exception's class.
     */
    @SuppressWarnings("serial") // It never leaves a call.
    public static final class Fault extends RuntimeException {

        private final @Nullable Class<? extends Throwable> thrown;

        private Fault(String what, @Nullable Class<? extends Throwable> thrown) {
            super(what, null, false, false);
            this.thrown = thrown;
        }

        /** Creates the fault of code that threw an exception or error. */
        static Fault of(Throwable thrown) {
            return new Fault("ended as " + nameOf(thrown), thrown.getClass());
        }

        /** Creates the fault of code that returned null. */
        public static Fault returnedNull() {
            return new Fault("gave nothing", null);
        }

        /** Creates the fault of a supplier whose credential cannot be sent. */
        public static Fault unsendable() {
            return new Fault("gave one that cannot be sent", null);
        }

        /**
         * Returns the class name of an exception, for one of the library's own with its reason or the class that it names.
         */
        private static String nameOf(Throwable thrown) {
            if (thrown instanceof NoResponse through) {
                return through.outcome();
            }
            if (thrown instanceof RenewalFailure) {
                return "Unauthenticated." + Unauthenticated.Reason.REFRESH;
            }
            if (thrown instanceof GitHostException ours) {
                String member = ours.getClass().getSimpleName();
                return ours instanceof Unauthenticated unproven
                        ? unproven.thrown()
                                .map(culprit -> member + ", for " + culprit)
                                .orElse(member)
                        : member;
            }
            return SafeText.of(thrown.getClass().getName(), LONGEST_NAME);
        }

        /** Returns the fault as the end of a sentence, such as {@code ended as java.io.IOException}. */
        public String description() {
            return String.valueOf(getMessage());
        }

        /** Returns the class of the exception that the code threw; null if it threw none. */
        @Nullable
        public Class<? extends Throwable> thrown() {
            return thrown;
        }
    }
}
