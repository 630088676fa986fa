package io.github.forgeport.faults;

import io.github.forgeport.domain.Secret;
import io.github.forgeport.http.HttpPolicy;
import io.github.forgeport.http.Repetition;
import java.net.URI;
import java.util.function.Supplier;

/** One operation of one adapter, for the rows to be run on. */
record Subject(String name, Repetition repetition, String goodBody, Opener opener) {

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
    }

    boolean isWrite() {
        return repetition != Repetition.READ;
    }

    /** One of three numbers of attempts, by how often the operation may be repeated. */
    int attempts(int read, int repeatable, int once) {
        return switch (repetition) {
            case READ -> read;
            case REPEATABLE -> repeatable;
            case ONCE -> once;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
