package io.github.forgeport.matrix;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.net.URI;
import java.util.function.Supplier;

/**
 * An operation of one adapter with one kind of credential, on which the rows of the fault matrix are run.
 *
 * @param host the adapter's host
 * @param operation what is asked of it
 * @param credential the kind of credential
 * @param repetition how often the operation may be repeated
 * @param hasCodes whether its errors have codes of the vendor's own
 * @param calls how many calls it makes, one after another, where each succeeds
 * @param goodBody the documented response body
 * @param opener opens a session
 */
record Subject(
        String host,
        String operation,
        String credential,
        Repetition repetition,
        boolean hasCodes,
        int calls,
        String goodBody,
        Opener opener) {

    /** The default kind of credential. */
    static final String TOKEN = "token";

    /** A function that opens a session which makes only the subject's call. */
    @FunctionalInterface
    interface Opener {
        Session open(URI url, HttpPolicy policy, Supplier<Secret> credential);
    }

    /** A session with one operation. */
    interface Session extends AutoCloseable {
        Object call();

        @Override
        void close();

        static Session of(Supplier<Object> call, Runnable close) {
            return new Session() {
                @Override
                public Object call() {
                    return call.get();
                }

                @Override
                public void close() {
                    close.run();
                }
            };
        }
    }

    /** Returns the documented response body with members before those of its first object. */
    String goodBodyWith(String members) {
        int first = goodBody.indexOf('{') + 1;
        return goodBody.substring(0, first) + members + goodBody.substring(first);
    }

    /** Whether the documented response body is a list at its root. */
    boolean isList() {
        return goodBody.startsWith("[");
    }

    /** Returns the unique name of the subject. */
    String name() {
        return host + " " + operation + (credential.equals(TOKEN) ? "" : ", " + credential);
    }

    /** Returns one of three numbers of attempts, by how the operation may be repeated. */
    int attempts(int read, int repeatable, int once) {
        return switch (repetition) {
            case READ -> read;
            case REPEATABLE -> repeatable;
            case ONCE -> once;
        };
    }

    /**
     * Returns the effect of a failed first request, which is not the write itself if the call sends a look-up before
     * it.
     */
    Effect effect(Effect ofRequest) {
        boolean asksBefore = calls > 1 && repetition != Repetition.READ;
        return asksBefore && ofRequest != Effect.REJECTED ? Effect.NOT_SENT : ofRequest;
    }

    @Override
    public String toString() {
        return name();
    }
}
