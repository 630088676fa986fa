package io.github.forgeport.contract;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capabilities;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The port method of an operation.
 *
 * @param port the method of {@link GitHost} that returns the port
 * @param method the method of the port
 */
record PortMethod(Method port, Method method) {

    /** Finds the method that a specimen calls, by a proxy of a session that records it. */
    static <T> PortMethod of(Specimen<T> specimen) {
        AtomicReference<@Nullable PortMethod> noted = new AtomicReference<>();
        GitHost session = proxy(GitHost.class, (self, port, none) -> {
            InvocationHandler noting = (asked, method, arguments) -> {
                noted.set(new PortMethod(port, method));
                return null;
            };
            return port.getGenericReturnType() instanceof ParameterizedType optional
                    ? Optional.of(proxy((Class<?>) optional.getActualTypeArguments()[0], noting))
                    : proxy(port.getReturnType(), noting);
        });
        Object nothing = specimen.call().apply(session, specimen.existing());
        return Objects.requireNonNull(noted.get(), () -> "'" + specimen + "' asks no port: " + nothing);
    }

    private static <P> P proxy(Class<P> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Returns the port of a session; null if it has none. */
    @Nullable
    Object portOf(GitHost session) {
        try {
            Object handedOut = port.invoke(session);
            return handedOut instanceof Optional<?> optional ? optional.orElse(null) : handedOut;
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(port.toString(), broken);
        }
    }

    /** Returns the capabilities of a session's port; empty if it has none. */
    Optional<Capabilities> capabilities(GitHost session) {
        Object handedOut = portOf(session);
        try {
            return handedOut == null
                    ? Optional.empty()
                    : Optional.of((Capabilities)
                            method.getDeclaringClass().getMethod("capabilities").invoke(handedOut));
        } catch (ReflectiveOperationException lacking) {
            throw new AssertionError("every port tells its capabilities", lacking);
        }
    }

    /** Whether the adapter of a session overrides the method. */
    boolean isOverriddenBy(GitHost session) {
        Object handedOut = portOf(session);
        return handedOut != null
                && Arrays.stream(handedOut.getClass().getMethods())
                        .filter(candidate -> candidate.getDeclaringClass() != method.getDeclaringClass())
                        .anyMatch(candidate -> candidate.getName().equals(method.getName())
                                && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()));
    }
}
