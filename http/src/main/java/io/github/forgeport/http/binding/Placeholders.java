package io.github.forgeport.http.binding;

import feign.MethodMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The placeholders of one endpoint by name: those that its method's parameters fill, and those that values of the session
 * fill, whose indices follow the parameters.
 */
final class Placeholders {

    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<String, ?> sessionValues;
    private final List<Object> used = new ArrayList<>();
    private final int parameters;

    Placeholders(MethodMetadata read, Map<String, ?> sessionValues) {
        this.sessionValues = sessionValues;
        this.parameters = read.method().getParameterCount();
        read.indexToName().forEach((index, names) -> names.forEach(name -> indices.put(name, index)));
    }

    /** Returns the index of the argument or session value that fills a placeholder; null if none does. */
    @Nullable
    Integer index(String name) {
        @Nullable Object ofSession = indices.containsKey(name) ? null : sessionValues.get(name);
        if (ofSession != null) {
            indices.put(name, parameters + used.size());
            used.add(ofSession);
        }
        return indices.get(name);
    }

    /** Returns the session's values that the endpoint uses, in the order of their indices. */
    List<Object> sessionValues() {
        return List.copyOf(used);
    }
}
