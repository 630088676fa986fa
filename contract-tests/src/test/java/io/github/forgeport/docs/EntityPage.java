package io.github.forgeport.docs;

import io.github.forgeport.contract.ResponseShapes;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.attribute.EntityPart;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The generated page of entities: a table for each with its parts, their types, which are required, and which hosts
 * supply them.
 */
final class EntityPage {

    private static final Map<Class<?>, List<EntityPart<Object>>> ENTITIES = EntityRegistry.all();

    private EntityPage() {}

    static String body() {
        List<Set<String>> supplied =
                Vendors.ALL.stream().map(EntityPage::suppliedBy).toList();
        StringBuilder page = new StringBuilder("A host supplies a part if an answer in its documents has it.\n");
        ENTITIES.forEach((entity, parts) -> page.append("\n## ")
                .append(entity.getSimpleName())
                .append("\n\n")
                .append(table(entity, parts, supplied)));
        return page.toString();
    }

    private static MarkdownTable table(Class<?> entity, List<EntityPart<Object>> parts, List<Set<String>> supplied) {
        List<Object> headings = new ArrayList<>(List.of("Type", "Required"));
        headings.addAll(Vendors.ALL);
        MarkdownTable table = MarkdownTable.of("Part", headings);
        for (EntityPart<Object> part : parts) {
            Type type = EntityRegistry.method(entity, part.name()).getGenericReturnType();
            List<String> cells = new ArrayList<>(
                    List.of("`" + DeclarationFormatter.name(content(type)) + "`", word(isRequired(type))));
            supplied.forEach(names -> cells.add(word(names.contains(named(entity, part)))));
            table.row(part, cells);
        }
        return table;
    }

    private static String word(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static Type content(Type type) {
        return type instanceof ParameterizedType optional && optional.getRawType() == Optional.class
                ? optional.getActualTypeArguments()[0]
                : type;
    }

    /** Whether a part of this type is required; an empty list or no attributes is the same as not supplied. */
    private static boolean isRequired(Type type) {
        return !(type instanceof ParameterizedType) && type != Attributes.class;
    }

    /** Returns the parts that a vendor's documented responses supply, such as {@code Repository.path}. */
    private static Set<String> suppliedBy(VendorUnderTest vendor) {
        Set<String> parts = new HashSet<>();
        for (ResponseShapes<?> shapes : vendor.shapes()) {
            collect(shapes.expected(), parts);
        }
        return parts;
    }

    private static void collect(Object value, Set<String> parts) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> collect(each, parts));
        }
        for (EntityPart<Object> part : ENTITIES.getOrDefault(value.getClass(), List.of())) {
            part.in(value).ifPresent(supplied -> {
                parts.add(named(value.getClass(), part));
                collect(supplied, parts);
            });
        }
    }

    private static String named(Class<?> entity, EntityPart<?> part) {
        return entity.getSimpleName() + "." + part;
    }
}
