package io.github.forgeport.http.callback;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs code of the embedding application, such as a supplier, a clock or a listener, and translates whatever it throws.
 *
 * <p>Whatever it throws, checked exceptions and errors too, becomes a {@link Fault} that names its class; its text may hold a
 * credential. Only an error of the JVM itself, such as {@code OutOfMemoryError}, passes on as it is.
 */
public final class CallersCode {

    private static final int LONGEST_NAME = 200;

    private CallersCode() {}

    /**
     * Runs it.
     *
     * @throws Fault if it threw anything, or gave null
     */
    public static <T> T call(Callable<T> code) {
        @Nullable T given;
        try {
            given = code.call();
        } catch (NoResponse | NotRenewed | Fault ours) {
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
            throw Fault.nothing();
        }
        return given;
    }

    /**
     * Runs what is no part of asking for a credential: what another part of the library says through it is its own fault, too.
     *
     * @throws Fault if it threw anything, or gave null
     */
    public static <T> T callApart(Callable<T> code) {
        try {
            return call(code);
        } catch (NoResponse | NotRenewed through) {
            throw Fault.of(through);
        }
    }

    /** Runs what nobody needs a result of, and nobody is to hear of if it throws. */
    public static void tell(Runnable code) {
        try {
            callApart(() -> {
                code.run();
                return true;
            });
        } catch (Fault unheard) {
            // What it is told is none of its business to change.
        }
    }

    /** What it threw on another thread, as it would be thrown here. */
    public static RuntimeException thrown(ExecutionException there) {
        if (there.getCause() instanceof Error ofTheJvm) {
            throw ofTheJvm;
        }
        return (RuntimeException) requireNonNull(there.getCause());
    }

    /** What was wrong with such code, in words that hold no text of its own. */
    @SuppressWarnings("serial") // It never leaves a call.
    public static final class Fault extends RuntimeException {

        private final @Nullable Class<? extends Throwable> thrown;

        private Fault(String what, @Nullable Class<? extends Throwable> thrown) {
            super(what, null, false, false);
            this.thrown = thrown;
        }

        static Fault of(Throwable thrown) {
            return new Fault("ended as " + name(thrown), thrown.getClass());
        }

        public static Fault nothing() {
            return new Fault("gave nothing", null);
        }

        public static Fault unsendable() {
            return new Fault("gave one that cannot be sent", null);
        }

        /** One of ours may be about code of the caller's further down, which is then named, too. */
        private static String name(Throwable thrown) {
            if (thrown instanceof NoResponse through) {
                return through.outcome();
            }
            if (thrown instanceof NotRenewed) {
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

        /** Such as {@code ended as java.io.IOException}. */
        public String what() {
            return String.valueOf(getMessage());
        }

        /** The class of what it threw; null if it threw nothing. */
        @Nullable
        public Class<? extends Throwable> thrown() {
            return thrown;
        }
    }
}
