package io.github.forgeport.comparison;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.Set;

/**
 * A write that our adapter and a vendor's SDK can both do, and the view in which both see it.
 *
 * @param seen the entries of the view after the write, which are others before
 */
record SharedWrite(
        Operation operation, Writing<GitHost> ours, Writing<SdkSession> sdks, SharedView view, Set<String> seen) {

    /** Writes with a client. */
    interface Writing<C> {
        void with(C client);
    }

    static SharedWrite of(
            Operation operation, Writing<GitHost> ours, Writing<SdkSession> sdks, SharedView view, String... seen) {
        return new SharedWrite(operation, ours, sdks, view, Set.of(seen));
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
