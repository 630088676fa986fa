package io.github.forgeport.sandbox.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entity of the sandbox's simulated data, as a map from the names of its parts to their values. */
public interface WorldEntity {

    /**
     * Returns the parts of the entity by their names in the domain's JSON; {@code segment} is the last segment of the path.
     *
     * <p>An entity inside this one is a map of its parts, a part that is known to be absent an empty {@link Optional}.
     */
    Map<String, Object> parts();

    /** Returns the text of a part; empty if there is none. */
    default Optional<String> text(String part) {
        Object value = parts().get(part);
        return (value instanceof Optional<?> optional ? optional : Optional.ofNullable(value)).map(Object::toString);
    }

    /** Returns the text of a part that every entity of this kind has. */
    default String required(String part) {
        return text(part).orElseThrow(() -> new IllegalStateException("an entity of the world lacks its " + part));
    }

    /** Returns the id of the entity, which is always a number. */
    default long id() {
        return Long.parseLong(required("id"));
    }

    /** Returns the time in a part that every entity of this kind has. */
    default Instant time(String part) {
        return parts().get(part) instanceof Instant time ? time : Instant.parse(required(part));
    }

    /**
     * Merges the parts of documented entities that have the same value of one part, such as the path; of two values for another
     * part, the first is kept.
     *
     * <p>Attributes are left out: they are one vendor's, and its payloads contradict each other in them.
     */
    static List<Map<String, Object>> merged(String key, List<Map<String, Object>> entries) {
        Map<Object, Map<String, Object>> merged = new LinkedHashMap<>();
        for (Map<String, Object> entry : entries) {
            Map<String, Object> there = merged.computeIfAbsent(entry.get(key), none -> new LinkedHashMap<>());
            entry.forEach(there::putIfAbsent);
            there.remove("attributes");
        }
        return List.copyOf(merged.values());
    }
}
