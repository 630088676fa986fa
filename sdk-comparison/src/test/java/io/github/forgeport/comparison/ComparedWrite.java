package io.github.forgeport.comparison;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.Set;

/**
 * A write that our adapter and a vendor's SDK can both do, with the listing by which both see its effect.
 *
 * @param seen the names of the listed entries after the write, which are others before
 */
record ComparedWrite(
        Operation operation, Writing<GitHost> ours, Writing<SdkSession> sdks, ComparedListing view, Set<String> seen) {

    /** A function that does the write with a client. */
    interface Writing<C> {
        void with(C client);
    }

    static ComparedWrite of(
            Operation operation,
            Writing<GitHost> ours,
            Writing<SdkSession> sdks,
            ComparedListing view,
            String... seen) {
        return new ComparedWrite(operation, ours, sdks, view, Set.of(seen));
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
