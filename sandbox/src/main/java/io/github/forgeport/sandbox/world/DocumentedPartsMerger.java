package io.github.forgeport.sandbox.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A merger of the parts of a vendor's documented entities from all example payloads that show them. */
public final class DocumentedPartsMerger {

    private DocumentedPartsMerger() {}

    /**
     * Merges the entries that have the same value of one part, such as the path; of two values for another part, the first
     * is kept.
     *
     * <p>Attributes are left out: they are one vendor's, and its payloads contradict each other in them.
     */
    public static List<Map<String, Object>> merge(String key, List<Map<String, Object>> entries) {
        Map<Object, Map<String, Object>> merged = new LinkedHashMap<>();
        for (Map<String, Object> entry : entries) {
            Map<String, Object> there = merged.computeIfAbsent(entry.get(key), none -> new LinkedHashMap<>());
            entry.forEach(there::putIfAbsent);
            there.remove("attributes");
        }
        return List.copyOf(merged.values());
    }
}
