package io.github.forgeport.http;

import feign.Feign;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.RequestTemplate;
import feign.Retryer;
import feign.Target;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import feign.jackson.JacksonEncoder;
import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A vendor's endpoints, as an interface with Feign's annotations declares them. */
final class Endpoints<A> {

    private static final Encoder JSON_BODIES = new JacksonEncoder(Json.WRITER);
    private static final @Nullable Object[] NO_ARGUMENTS = {};
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int REDIRECTION = 300;

    private record Endpoint(EndpointTemplate template, MethodHandler handler) {}

    private final Class<A> type;
    private final Map<Method, Endpoint> endpoints = new HashMap<>();
    private final Json json = new Json();

    Endpoints(Class<A> type, Transport transport) {
        this.type = type;
        Feign.builder()
                .contract(new EndpointContract())
                .client(transport)
                .encoder(Endpoints::encode)
                .retryer(Retryer.NEVER_RETRY)
                // Asked even where an attempt brings its own.
                .options(new FixedOptions())
                .responseInterceptor((context, chain) ->
                        read(((Answer.Passage) context.response().body()).outcome(), context.returnType()))
                .invocationHandlerFactory((target, handlers) -> {
                    handlers.forEach((method, handler) ->
                            endpoints.put(method, new Endpoint(EndpointTemplate.of(method), handler)));
                    return (proxy, method, arguments) -> {
                        throw new IllegalStateException("an endpoint is called by an attempt only");
                    };
                })
                // The address is Transport's business; Feign wants one and puts it into messages that nobody sees.
                .target(new Target.HardCodedTarget<>(type, "http://unused"));
    }

    /** Writes a body; Feign wraps exceptions by itself, but no errors. */
    private static void encode(Object body, Type type, RequestTemplate request) {
        try {
            JSON_BODIES.encode(body, type, request);
        } catch (LinkageError unfit) {
            throw new EncodeException("the JSON library does not fit", unfit);
        }
    }

    private @Nullable Object read(Outcome outcome, Type type) {
        Answer answer = outcome.whole();
        int status = answer.status();
        if (status >= 400 && status < 600) {
            throw new Refused();
        }
        if (status >= REDIRECTION && status < 400) {
            throw new BadAnswer(Reason.REDIRECT, null);
        }
        if (type instanceof ParameterizedType answered
                && answered.getRawType() == Answered.class
                && isWithBody(status)) {
            return new Answered<>(answer, value(outcome, answered.getActualTypeArguments()[0]));
        }
        if (status != OK && status != NO_CONTENT) {
            throw new BadAnswer(Reason.STATUS, null);
        }
        if (type == void.class) {
            return null;
        }
        if (status == NO_CONTENT) {
            throw new BadAnswer(Reason.EMPTY, null);
        }
        return value(outcome, type);
    }

    private static boolean isWithBody(int status) {
        return status >= OK && status < REDIRECTION && status != NO_CONTENT;
    }

    private Object value(Outcome outcome, Type type) {
        return json.read(outcome.whole(), type, outcome::requireTime);
    }

    /** The endpoints, to be called once, telling their outcome to one attempt. */
    A boundTo(Outcome outcome) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Endpoint endpoint = endpoints.get(method);
            if (endpoint == null) {
                throw new IllegalStateException(method.getName() + " is no endpoint");
            }
            @Nullable Object[] given = arguments == null ? NO_ARGUMENTS : arguments;
            @Nullable Object[] more = Arrays.copyOf(given, given.length + 1);
            more[given.length] = new Attempt(endpoint.template(), given, outcome);
            return endpoint.handler().invoke(more);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
