package io.github.forgeport.violations.adapter.first;

import io.github.forgeport.http.Calls;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.capability.Operation;

/** A culprit for {@code EveryRuleBitesTest}. */
public class TableBypasser {

    Object ask(Calls<Object> calls) {
        return calls.run(Operation.LIST_AUTHORIZATIONS, Repetition.ONCE, (api, lenient) -> api);
    }
}
