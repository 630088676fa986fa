package io.github.forgeport.cli.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.text.UnreadablePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A view of one entity's parts in their order, as a JSON object or as rows of a table. */
public final class EntityView {

    static final String NOT_SUPPLIED = "not supplied";

    // These stand behind the others in JSON, and are no rows of a table.
    private static final String ATTRIBUTES = "attributes";
    private static final String UNREADABLE = "unreadable";

    // The parts of a nested entity in one line, alone and in a list.
    private static final List<String> SINGLE = List.of("name", "id", "path", "visibility");
    private static final List<String> LISTED = List.of("id", "title", "newPath", "kind");

    /** The values of each part by its name; none for a part that the host did not supply. */
    private final Map<String, List<?>> parts = new LinkedHashMap<>();

    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final List<UnreadablePart> unreadable = new ArrayList<>();
    private final ValueFormat format;

    private EntityView(ValueFormat format) {
        this.format = format;
    }

    /** Creates a view of an entity with the declared parts of its type. */
    public static <E> EntityView of(List<EntityPart<E>> declared, E entity, ValueFormat format) {
        EntityView view = new EntityView(format);
        for (EntityPart<E> part : declared) {
            view.add(part.name(), part.in(entity));
        }
        return view;
    }

    /** Adds the value of a part to the view; attributes and unreadable parts are stored separately. */
    private void add(String name, Optional<Object> value) {
        switch (name) {
            case ATTRIBUTES -> value.ifPresent(own -> addAttributes((Attributes) own));
            case UNREADABLE ->
                value.ifPresent(odd -> ((List<?>) odd).forEach(part -> unreadable.add((UnreadablePart) part)));
            // A list of lists stays a list in JSON even when it has one member.
            default ->
                parts.put(name, value.map(EntityView::nestedView).stream().toList());
        }
    }

    /** Returns the view of each nested entity, always without credentials; returns any other value unchanged. */
    private static Object nestedView(Object value) {
        if (value instanceof List<?> values) {
            return values.stream().map(EntityView::nestedView).toList();
        }
        if (value instanceof Commit commit) {
            return of(Commit.parts(), commit, ValueFormat.MASKED);
        }
        if (value instanceof FileDiff diff) {
            return of(FileDiff.parts(), diff, ValueFormat.MASKED);
        }
        return value instanceof Namespace namespace ? of(Namespace.parts(), namespace, ValueFormat.MASKED) : value;
    }

    /** Adds the vendor-specific attributes of the entity to the view. */
    private void addAttributes(Attributes own) {
        for (AttributeKey<?> key : own.keys()) {
            own.get(key).ifPresent(value -> attributes.put(key.name(), value));
        }
    }

    /** Returns the entity as a JSON object, without the parts that the host did not supply. */
    public ObjectNode json() {
        ObjectNode json = SafeJsonWriter.newObject();
        parts.forEach((name, value) -> value.forEach(present -> put(json, name, present)));
        if (!attributes.isEmpty()) {
            ObjectNode own = json.putObject(ATTRIBUTES);
            attributes.forEach((name, value) -> put(own, name, value));
        }
        if (!unreadable.isEmpty()) {
            ArrayNode odd = json.putArray(UNREADABLE);
            unreadable.forEach(part -> put(odd.addObject(), part));
        }
        return json;
    }

    /** Writes an unreadable part as the fields of a JSON object. */
    private static void put(ObjectNode json, UnreadablePart part) {
        json.put("part", part.part()).put("raw", part.shown());
        part.reason().ifPresent(reason -> json.put("reason", reason));
    }

    /** Writes a value as a field of a JSON object. */
    private void put(ObjectNode json, String name, Object value) {
        if (value instanceof EntityView nested) {
            json.set(name, nested.json());
        } else if (value instanceof List<?> values) {
            ArrayNode array = json.putArray(name);
            values.forEach(each -> {
                if (each instanceof EntityView nested) {
                    array.add(nested.json());
                } else {
                    array.add(format.json(each));
                }
            });
        } else if (value instanceof Boolean truth) {
            json.put(name, truth);
        } else if (value instanceof Long number) {
            json.put(name, number);
        } else {
            json.put(name, format.json(value));
        }
    }

    /** Returns a table row of label and value for each part, also for those that the host did not supply. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (String name : parts.keySet()) {
            String label = label(name);
            for (String line : lines(name)) {
                rows.add(List.of(label, line));
                label = "";
            }
        }
        attributes.forEach((name, value) -> rows.add(List.of(name, format.text(value))));
        return rows;
    }

    /** Returns the values of a part on one line. */
    public String partText(String name) {
        return String.join(", ", lines(name));
    }

    /** Returns the values of a part, each as one line. */
    private List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        for (Object value : parts.getOrDefault(name, List.of())) {
            if (value instanceof List<?> values) {
                values.forEach(each ->
                        lines.add(each instanceof EntityView nested ? nested.summaryLine(LISTED) : format.text(each)));
            } else {
                lines.add(value instanceof EntityView nested ? nested.summaryLine(SINGLE) : format.text(value));
            }
        }
        for (UnreadablePart odd : unreadable) {
            if (odd.part().equals(name)) {
                String reason = odd.reason().map(why -> " (" + why + ")").orElse("");
                lines.add("unreadable: '" + odd.shown() + "'" + reason);
            }
        }
        return lines.isEmpty() ? List.of(NOT_SUPPLIED) : lines;
    }

    /** Returns one line for a nested entity: some of its parts, as far as they were supplied. */
    private String summaryLine(List<String> names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            if (!partText(name).equals(NOT_SUPPLIED)) {
                words.add(name.equals("name") ? partText(name) : label(name) + " " + partText(name));
            }
        }
        return words.isEmpty() ? NOT_SUPPLIED : String.join(", ", words);
    }

    /** Returns the heading of a part's table column. */
    public static String heading(String name) {
        return label(name).toUpperCase(Locale.ROOT);
    }

    /** Returns the label of a part, such as "default branch" for {@code defaultBranch}. */
    private static String label(String name) {
        StringBuilder words = new StringBuilder();
        for (char letter : name.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString().replace(" url", " URL");
    }
}
