package io.github.forgeport.matrix;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The objects of this library that can be reached from one object through fields, collections, maps, arrays and
 * optionals.
 */
record ReachableObjects(Set<Object> all) {

    static ReachableObjects from(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>();
        left.add(root);
        while (!left.isEmpty()) {
            Object next = left.remove();
            if (seen.add(next)) {
                if (isOurs(next.getClass())) {
                    fields(next, left);
                } else {
                    elements(next, left);
                }
            }
        }
        return new ReachableObjects(seen);
    }

    /** Returns the objects whose classes are Forgeport's, without lambdas. */
    Stream<Object> ofOurs() {
        return all.stream()
                .filter(next -> isOurs(next.getClass()) && !next.getClass().isHidden());
    }

    /** Returns the object whose class has this simple name. */
    Object named(String simpleName) {
        return ofOurs().filter(next -> next.getClass().getSimpleName().equals(simpleName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(simpleName));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.github.forgeport.");
    }

    private static void fields(Object owner, Deque<Object> left) {
        for (Class<?> type = owner.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    try {
                        Optional.ofNullable(field.get(owner)).ifPresent(left::add);
                    } catch (IllegalAccessException closed) {
                        throw new IllegalStateException(closed);
                    }
                }
            }
        }
    }

    private static void elements(Object holder, Deque<Object> left) {
        if (holder instanceof Collection<?> collection) {
            collection.stream().filter(Objects::nonNull).forEach(left::add);
        } else if (holder instanceof Map<?, ?> map) {
            left.addAll(map.keySet());
            left.addAll(map.values());
        } else if (holder instanceof Optional<?> optional) {
            optional.ifPresent(left::add);
        } else if (holder instanceof Object[] array) {
            for (Object element : array) {
                Optional.ofNullable(element).ifPresent(left::add);
            }
        }
    }
}
