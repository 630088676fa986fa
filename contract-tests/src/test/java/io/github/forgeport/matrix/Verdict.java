package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.port.failure.GitHostException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The actual outcome of a call in a test of the fault matrix. */
record Verdict(@Nullable Object value, @Nullable Throwable failure, long nanos) {

    static Verdict of(Subject.Session session) {
        long begun = System.nanoTime();
        try {
            return new Verdict(session.call(), null, System.nanoTime() - begun);
        } catch (Throwable thrown) {
            return new Verdict(null, thrown, System.nanoTime() - begun);
        }
    }

    /** The reason or phase that the member names; empty for one that has none. */
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

    GitHostException assertFailure() {
        assertThat(failure).as("value: %s", value).isInstanceOf(GitHostException.class);
        return (GitHostException) failure;
    }

    /** Everything that a reader of the failure could come to see. */
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
