package io.github.forgeport.http;

import io.github.forgeport.http.binding.Endpoint;
import io.github.forgeport.http.binding.EndpointContract;
import io.github.forgeport.http.body.ResponseParser;
import io.github.forgeport.http.wire.Attempt;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A factory of implementations of an interface that declares endpoints by Feign's annotations. */
final class EndpointProxies<A> {

    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private final Class<A> type;
    private final Map<Method, Endpoint> endpoints;
    private final Map<String, ?> sessionValues;

    // Transient, since a serialiser of fields shall find nothing of what was sent or received.
    private final transient Transport transport;

    private final ResponseParser json = new ResponseParser();

    EndpointProxies(Class<A> type, Map<String, ?> sessionValues, Transport transport) {
        this.type = type;
        this.endpoints = EndpointContract.endpoints(type, sessionValues.keySet());
        this.sessionValues = Map.copyOf(sessionValues);
        this.transport = transport;
    }

    /** Creates an implementation of the interface, whose next method call is sent as the given attempt. */
    A forAttempt(Attempt attempt) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Endpoint endpoint = endpoints.get(method);
            if (endpoint == null) {
                throw new IllegalStateException(method.getName() + " is no endpoint");
            }
            transport.send(
                    endpoint,
                    endpoint.template().withSessionValues(arguments == null ? NO_ARGUMENTS : arguments, sessionValues),
                    attempt);
            return endpoint.response().read(attempt.requireResponse(), json, attempt::requireTimeLeft);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
