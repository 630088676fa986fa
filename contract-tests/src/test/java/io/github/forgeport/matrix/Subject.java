package io.github.forgeport.matrix;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.net.URI;
import java.util.function.Supplier;

/**
 * One operation of one adapter with one kind of credential, for the rows to be run on.
 *
 * @param host the adapter's host
 * @param operation what is asked of it
 * @param credential the kind of credential
 * @param repetition how often the operation may be repeated
 * @param hasCodes whether its errors have codes of the vendor's own
 * @param calls how many calls it makes, one after another, where each succeeds
 * @param goodBody the documented answer
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

    /** The kind of credential that goes without saying. */
    static final String TOKEN = "token";

    /** Opens a session that can do nothing but the operation. */
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

    /** The documented answer, with members before those of its first object. */
    String goodBodyWith(String members) {
        int first = goodBody.indexOf('{') + 1;
        return goodBody.substring(0, first) + members + goodBody.substring(first);
    }

    /** Whether the documented answer is a list at its root. */
    boolean isList() {
        return goodBody.startsWith("[");
    }

    /** What tells it from all others. */
    String name() {
        return host + " " + operation + (credential.equals(TOKEN) ? "" : ", " + credential);
    }

    /** One of three numbers of attempts, by how often the operation may be repeated. */
    int attempts(int read, int repeatable, int once) {
        return switch (repetition) {
            case READ -> read;
            case REPEATABLE -> repeatable;
            case ONCE -> once;
        };
    }

    /** Returns the effect that a failed first request has, which is not the write's where one asks for something before. */
    Effect effect(Effect ofRequest) {
        boolean asksBefore = calls > 1 && repetition != Repetition.READ;
        return asksBefore && ofRequest != Effect.REJECTED ? Effect.NOT_SENT : ofRequest;
    }

    @Override
    public String toString() {
        return name();
    }
}
