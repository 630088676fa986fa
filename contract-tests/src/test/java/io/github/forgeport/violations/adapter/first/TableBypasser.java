package io.github.forgeport.violations.adapter.first;

import io.github.forgeport.http.Calls;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.capability.Operation;

/** A type that violates the architecture rule {@code a_table_says_how_calls_are_repeated}. */
public class TableBypasser {

    Object ask(Calls<Object> calls) {
        return calls.run(Operation.LIST_AUTHORIZATIONS, Repetition.ONCE, (api, lenient) -> api);
    }
}
