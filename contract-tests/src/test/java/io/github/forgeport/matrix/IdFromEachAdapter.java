package io.github.forgeport.matrix;

import io.github.forgeport.http.endpoint.Repetition;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A function that reads one id from an {@link EchoCalls} by each adapter; loaded by a class loader of its own, so its
 * signature has types of the JDK alone.
 */
public final class IdFromEachAdapter implements Function<URI, List<String>> {

    /** Called by reflection. */
    public IdFromEachAdapter() {}

    @Override
    public List<String> apply(URI url) {
        List<EchoCalls.Caller> callers = EchoCalls.callers(url, MiniaturePolicy.POLICY);
        List<String> ids = new ArrayList<>();
        for (EchoCalls.Caller adapter : callers.subList(Repetition.values().length, callers.size())) {
            try (adapter) {
                ids.add(adapter.call("7"));
            }
        }
        return ids;
    }
}
