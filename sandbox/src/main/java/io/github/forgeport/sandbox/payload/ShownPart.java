package io.github.forgeport.sandbox.payload;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of an entity's part, or of a nested part such as {@code namespace.id}, that a payload shows.
 *
 * <p>A part that is a word, or a list of words, is a group too where the payload has a flag for each word, such as {@code
 * events.push}.
 *
 * @param group the entity's part with parts of its own; blank if there is none
 * @param name the name of the part within the group or the entity
 */
public record ShownPart(String group, String name) {

    /** Parses the name of a part; only the first dot separates the group, since names of attributes have dots. */
    static ShownPart parse(String text) {
        int dot = text.indexOf('.');
        return new ShownPart(dot < 0 ? "" : text.substring(0, dot), text.substring(dot + 1));
    }

    /** Puts the value of this part into a map of an entity's parts. */
    void put(Map<String, Object> parts, Object value) {
        if (!group.isEmpty()) {
            parts.computeIfAbsent(group, none -> new LinkedHashMap<String, Object>());
        }
        holder(parts).put(name, value);
    }

    /** Whether a map of an entity's parts has this one, even with an empty value. */
    boolean isKnown(Map<String, Object> parts) {
        return holder(parts).containsKey(name);
    }

    /** Returns the value of this part in a map of an entity's parts; empty if there is none. */
    Optional<Object> in(Map<String, Object> parts) {
        Object value = holder(parts).get(name);
        return value instanceof Optional<?> optional
                ? optional.map(there -> (Object) there)
                : Optional.ofNullable(value);
    }

    /** Returns the parts of the group or the entity; none if the entity has no such group. */
    private Map<String, Object> holder(Map<String, Object> parts) {
        return group.isEmpty() ? parts : inner(parts.get(group));
    }

    /** Returns the parts of a nested group, or the flag of this word in a group of words; none if there is no group. */
    @SuppressWarnings("unchecked") // A group of parts is a map of them.
    private Map<String, Object> inner(@Nullable Object group) {
        if (group == null) {
            return Map.of();
        }
        if (group instanceof Map<?, ?>) {
            return (Map<String, Object>) group;
        }
        return Map.of(name, group instanceof Collection<?> words ? words.contains(name) : group.equals(name));
    }

    @Override
    public String toString() {
        return group.isEmpty() ? name : group + "." + name;
    }
}
