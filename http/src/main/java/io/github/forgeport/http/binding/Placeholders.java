package io.github.forgeport.http.binding;

import feign.MethodMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The placeholders of an endpoint by name, each with the index of the method's parameter or session value that fills it. */
final class Placeholders {

    private final Map<String, Integer> indices = new HashMap<>();
    private final Set<String> sessionNames;
    private final List<String> used = new ArrayList<>();
    private final int parameters;

    Placeholders(MethodMetadata read, Set<String> sessionNames) {
        this.sessionNames = sessionNames;
        this.parameters = read.method().getParameterCount();
        read.indexToName().forEach((index, names) -> names.forEach(name -> indices.put(name, index)));
    }

    /** Returns the index of the argument or session value that fills a placeholder; null if none does. */
    @Nullable
    Integer index(String name) {
        if (!indices.containsKey(name) && sessionNames.contains(name)) {
            indices.put(name, parameters + used.size());
            used.add(name);
        }
        return indices.get(name);
    }

    /** Returns the names of the session's values that the endpoint uses, in the order of their indices. */
    List<String> sessionNames() {
        return List.copyOf(used);
    }
}
