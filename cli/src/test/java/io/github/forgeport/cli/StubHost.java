package io.github.forgeport.cli;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Page;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A fake host whose port methods all return the results of one function. */
public interface StubHost extends GitHost {

    /** A function that returns the result of a port's method. */
    @FunctionalInterface
    interface Answer {
        /** Returns the result of a call, or throws its exception. */
        Object to(Method operation, Object... arguments) throws Throwable;
    }

    boolean isClosed();

    static StubHost answering(Answer answer) {
        Capabilities all = Capabilities.none("stub", "A stub cannot.", URI.create("https://example.com"));
        for (Operation operation : Operation.values()) {
            all = all.with(operation, Capability.supported("A stub can.", URI.create("https://example.com")));
        }
        return proxy(StubHost.class, new Session(all, answer));
    }

    static StubHost with(Repository repository) {
        return answering((operation, arguments) -> operation.getReturnType() == Page.class
                ? Page.complete(operation.getDeclaringClass() == Repositories.class ? List.of(repository) : List.of())
                : repository);
    }

    static StubHost with(List<Page<Authorization>> pages) {
        Iterator<Page<Authorization>> each = pages.iterator();
        return answering((operation, arguments) -> each.next());
    }

    static StubHost failing(Throwable failure) {
        return answering((operation, arguments) -> {
            throw failure;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StubHost.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The implementation of the session and all of its ports, by reflection. */
    final class Session implements InvocationHandler {

        private final Capabilities capabilities;
        private final Answer answer;
        private boolean closed;

        private Session(Capabilities capabilities, Answer answer) {
            this.capabilities = capabilities;
            this.answer = answer;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "name", "toString" -> "stub";
                case "capabilities" -> capabilities;
                case "isClosed" -> closed;
                case "probed" -> proxy;
                case "verify" -> InvocationHandler.invokeDefault(proxy, method, arguments);
                case "close" -> {
                    closed = true;
                    yield null;
                }
                default -> method.getDeclaringClass() == GitHost.class ? port(method) : answer.to(method, arguments);
            };
        }

        /** Returns the port that a method of the session returns, which may be optional. */
        private Object port(Method method) {
            return method.getGenericReturnType() instanceof ParameterizedType optional
                    ? Optional.of(proxy((Class<?>) optional.getActualTypeArguments()[0], this))
                    : proxy(method.getReturnType(), this);
        }
    }
}
