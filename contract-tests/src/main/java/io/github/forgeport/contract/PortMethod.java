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
 * @param port the session's method that hands out the port
 * @param method the port's
 */
record PortMethod(Method port, Method method) {

    /** Tells it by calling a specimen on a session whose port only notes what it is asked. */
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
        Object nothing = specimen.call().apply(session, specimen.there());
        return Objects.requireNonNull(noted.get(), () -> "'" + specimen + "' asks no port: " + nothing);
    }

    private static <P> P proxy(Class<P> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The port of a session; null if it has none. */
    @Nullable
    Object of(GitHost session) {
        try {
            Object handedOut = port.invoke(session);
            return handedOut instanceof Optional<?> optional ? optional.orElse(null) : handedOut;
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(port.toString(), broken);
        }
    }

    /** What the port of a session says that it can do; empty if it has none. */
    Optional<Capabilities> capabilities(GitHost session) {
        Object handedOut = of(session);
        try {
            return handedOut == null
                    ? Optional.empty()
                    : Optional.of((Capabilities)
                            method.getDeclaringClass().getMethod("capabilities").invoke(handedOut));
        } catch (ReflectiveOperationException lacking) {
            throw new AssertionError("every port tells its capabilities", lacking);
        }
    }

    /** Whether a session's adapter has code of its own for it. */
    boolean isOverriddenBy(GitHost session) {
        Object handedOut = of(session);
        return handedOut != null
                && Arrays.stream(handedOut.getClass().getMethods())
                        .filter(candidate -> candidate.getDeclaringClass() != method.getDeclaringClass())
                        .anyMatch(candidate -> candidate.getName().equals(method.getName())
                                && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()));
    }
}
