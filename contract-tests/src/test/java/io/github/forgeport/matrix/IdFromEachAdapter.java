package io.github.forgeport.matrix;

import io.github.forgeport.http.endpoint.Repetition;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads one id from an {@link Echo} by each adapter; a function of the JDK's types, to be loaded apart. */
public final class IdFromEachAdapter implements Function<URI, List<String>> {

    /** Is made by reflection. */
    public IdFromEachAdapter() {}

    @Override
    public List<String> apply(URI url) {
        List<Echo.Caller> callers = Echo.callers(url, TestScale.POLICY);
        List<String> ids = new ArrayList<>();
        for (Echo.Caller adapter : callers.subList(Repetition.values().length, callers.size())) {
            try (adapter) {
                ids.add(adapter.call("7"));
            }
        }
        return ids;
    }
}
