package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.port.failure.GitHostException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The actual outcome of a call in a test of the fault matrix. */
record ActualOutcome(@Nullable Object value, @Nullable Throwable failure, long nanos) {

    /** Makes the session's call, and returns its outcome, whatever it throws. */
    static ActualOutcome of(Subject.Session session) {
        long begun = System.nanoTime();
        try {
            return new ActualOutcome(session.call(), null, System.nanoTime() - begun);
        } catch (Throwable thrown) {
            return new ActualOutcome(null, thrown, System.nanoTime() - begun);
        }
    }

    /** Returns the reason or phase of the failure; empty if its class has none. */
    String reason() {
        for (String accessor : new String[] {"reason", "phase"}) {
            try {
                Method method = assertFailure().getClass().getMethod(accessor);
                return String.valueOf(method.invoke(failure));
            } catch (ReflectiveOperationException none) {
                continue;
            }
        }
        return "";
    }

    /** Asserts that the call failed with a {@code GitHostException}, and returns the exception. */
    GitHostException assertFailure() {
        assertThat(failure).as("value: %s", value).isInstanceOf(GitHostException.class);
        return (GitHostException) failure;
    }

    /** Returns the texts of the failure, its causes and suppressed exceptions. */
    String everythingSaid() {
        StringBuilder said = new StringBuilder();
        for (Throwable link = failure; link != null; link = link.getCause()) {
            said.append(link).append('\n');
            for (Throwable suppressed : link.getSuppressed()) {
                said.append(suppressed).append('\n');
            }
        }
        return said.toString();
    }
}
