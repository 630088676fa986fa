package io.github.forgeport.contract;

import io.github.forgeport.contract.specimen.Specimen;
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
 * The Java method of a port interface that performs one operation, such as {@code find} of {@code Repositories}.
 *
 * @param port the method of {@link GitHost} that returns the port
 * @param method the method of the port
 */
record PortMethod(Method port, Method method) {

    /** Returns the port method that an example call invokes, recorded by a proxy of a session. */
    static <T> PortMethod of(Specimen<T> specimen) {
        AtomicReference<@Nullable PortMethod> recorded = new AtomicReference<>();
        GitHost session = proxy(GitHost.class, (self, port, none) -> {
            InvocationHandler recording = (portProxy, method, arguments) -> {
                recorded.set(new PortMethod(port, method));
                return method.getReturnType() == boolean.class ? false : null;
            };
            return port.getGenericReturnType() instanceof ParameterizedType optional
                    ? Optional.of(proxy((Class<?>) optional.getActualTypeArguments()[0], recording))
                    : proxy(port.getReturnType(), recording);
        });
        Object nothing = specimen.call().apply(session, specimen.existing());
        return Objects.requireNonNull(recorded.get(), () -> "'" + specimen + "' asks no port: " + nothing);
    }

    /** Creates a proxy that implements an interface by a handler. */
    private static <P> P proxy(Class<P> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Returns a session's port that declares this method; null if the session has no such port. */
    @Nullable
    Object portOf(GitHost session) {
        try {
            Object portOfSession = port.invoke(session);
            return portOfSession instanceof Optional<?> optional ? optional.orElse(null) : portOfSession;
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(port.toString(), broken);
        }
    }

    /** Returns the capabilities that a session's port reports; empty if the session has no such port. */
    Optional<Capabilities> capabilities(GitHost session) {
        Object portOfSession = portOf(session);
        try {
            return portOfSession == null
                    ? Optional.empty()
                    : Optional.of((Capabilities)
                            method.getDeclaringClass().getMethod("capabilities").invoke(portOfSession));
        } catch (ReflectiveOperationException lacking) {
            throw new AssertionError("every port tells its capabilities", lacking);
        }
    }

    /** Whether the adapter class of a session's port overrides the method. */
    boolean isOverriddenBy(GitHost session) {
        Object portOfSession = portOf(session);
        return portOfSession != null
                && Arrays.stream(portOfSession.getClass().getMethods())
                        .filter(candidate -> candidate.getDeclaringClass() != method.getDeclaringClass())
                        .anyMatch(candidate -> candidate.getName().equals(method.getName())
                                && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()));
    }
}
