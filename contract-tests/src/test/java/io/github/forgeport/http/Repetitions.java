package io.github.forgeport.http;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.capability.Operation;

/** A test helper that reads from an adapter's table how a call may be repeated. */
public final class Repetitions {

    private Repetitions() {}

    public static Repetition of(OperationTable table, Operation operation) {
        return table.repetition(operation);
    }
}
