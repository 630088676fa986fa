package io.github.forgeport.faults;

import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.GitHostException.ProtocolViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a reader, a log or a serialised form could show of something. */
final class Said {

    private Said() {}

    /** Of a failure: its stack trace with all causes, what it knows of the call, and its bytes. */
    static String of(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        StringWriter said = new StringWriter();
        // Walks causes and suppressed ones, however deep.
        failure.printStackTrace(new PrintWriter(said, true));
        if (failure instanceof GitHostException typed) {
            said.append(ofEverythingIn(typed.call()));
        }
        if (failure instanceof ProtocolViolation violation) {
            said.append(violation.pointer().toString());
        }
        return said + serialised(failure);
    }

    private static String serialised(Throwable failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        } catch (IOException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Of a value: what it prints, and what everything of ours prints that can be reached from it. */
    static String ofEverythingIn(Object root) {
        StringBuilder said = new StringBuilder();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>();
        left.add(root);
        while (!left.isEmpty()) {
            Object next = left.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (isOurs(next.getClass())) {
                said.append(next).append('\n');
                fields(next, left);
            } else {
                elements(next, left);
            }
        }
        return said.toString();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.github.forgeport.") && !type.isHidden();
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
            left.addAll(collection);
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

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
