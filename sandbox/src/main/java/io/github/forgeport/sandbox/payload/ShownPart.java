package io.github.forgeport.sandbox.payload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The name of an entity's part, or of a part's part, such as {@code namespace.id}.
 *
 * @param group the entity's part with parts of its own; empty if there is none
 * @param name the name of the part within the group or the entity
 */
public record ShownPart(Optional<String> group, String name) {

    /** Parses the text of a part; only the first dot separates, since names of attributes have dots. */
    static ShownPart parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new ShownPart(Optional.empty(), text)
                : new ShownPart(Optional.of(text.substring(0, dot)), text.substring(dot + 1));
    }

    /** Puts the value of this part into an entity's parts. */
    void put(Map<String, Object> parts, Object value) {
        group.map(of -> inner(parts.computeIfAbsent(of, none -> new LinkedHashMap<String, Object>())))
                .orElse(parts)
                .put(name, value);
    }

    /** Whether the parts have this one, even if it is empty. */
    boolean isKnown(Map<String, Object> parts) {
        return group.map(of -> parts.containsKey(of) && inner(parts.get(of)).containsKey(name))
                .orElseGet(() -> parts.containsKey(name));
    }

    /** Returns the value of this part; empty if there is none. */
    Optional<Object> in(Map<String, Object> parts) {
        Object value = group.map(of -> inner(parts.get(of))).orElse(parts).get(name);
        return value instanceof Optional<?> optional ? optional.map(there -> (Object) there) : Optional.ofNullable(value);
    }

    @SuppressWarnings("unchecked") // A group of parts is a map of them.
    private static Map<String, Object> inner(Object group) {
        return (Map<String, Object>) group;
    }

    @Override
    public String toString() {
        return group.map(of -> of + "." + name).orElse(name);
    }
}
