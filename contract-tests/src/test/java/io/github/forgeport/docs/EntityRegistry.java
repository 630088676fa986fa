package io.github.forgeport.docs;

import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.repository.Repository;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registry of the domain's entities, the types that have a list of parts. */
final class EntityRegistry {

    private EntityRegistry() {}

    /** Returns the parts of each entity, sorted by the simple names of the types. */
    static Map<Class<?>, List<EntityPart<Object>>> all() {
        Map<Class<?>, List<EntityPart<Object>>> entities = new LinkedHashMap<>();
        ModuleTypes.exportedBeside(Repository.class)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .filter(type -> Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getName().equals("parts")))
                .forEach(type -> entities.put(type, parts(type)));
        return entities;
    }

    @SuppressWarnings("unchecked") // The parts of a type are parts of its instances.
    private static List<EntityPart<Object>> parts(Class<?> type) {
        try {
            return (List<EntityPart<Object>>) method(type, "parts").invoke(null);
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(type.toString(), broken);
        }
    }

    /** Returns the method of this name without parameters, such as the getter of a part. */
    static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException lacking) {
            throw new AssertionError(type + " has no " + name + "()", lacking);
        }
    }
}
