package io.github.forgeport.http.binding;

import feign.Body;
import feign.CollectionFormat;
import feign.Contract;
import feign.HeaderMap;
import feign.MethodMetadata;
import feign.Param;
import feign.QueryMap;
import feign.Request.HttpMethod;
import feign.RequestLine;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A parser of Feign's annotations of an endpoint interface, which refuses those that would have no effect.
 *
 * <p>Feign's default contract would take request line and headers apart, too, into templates that nobody expands.
 */
public final class EndpointContract extends Contract.BaseContract {

    /**
     * The parsed endpoints, by interface and the names of the session's values; parsing takes most of the time to open
     * a session.
     */
    private static final ClassValue<Map<Set<String>, Map<Method, Endpoint>>> PARSED = new ClassValue<>() {
        @Override
        protected Map<Set<String>, Map<Method, Endpoint>> computeValue(Class<?> api) {
            return new ConcurrentHashMap<>();
        }
    };

    private EndpointContract() {}

    /**
     * Parses an interface, once for all sessions; returns its endpoints by the methods that declare them.
     *
     * @param sessionNames the names of the session's values, which fill the placeholders that no parameter fills
     * @throws IllegalStateException if Feign refuses the interface, or something is declared that would not be honoured
     */
    public static Map<Method, Endpoint> endpoints(Class<?> api, Set<String> sessionNames) {
        return PARSED.get(api)
                .computeIfAbsent(Set.copyOf(sessionNames), names -> new EndpointContract().parse(api, names));
    }

    private Map<Method, Endpoint> parse(Class<?> api, Set<String> sessionNames) {
        Map<Method, Endpoint> endpoints = new HashMap<>();
        for (MethodMetadata read : parse(api)) {
            endpoints.put(read.method(), Endpoint.of(read, sessionNames));
        }
        for (Method method : api.getMethods()) {
            if (!endpoints.containsKey(method) && !Modifier.isStatic(method.getModifiers())) {
                throw new IllegalStateException(method + " is no endpoint");
            }
        }
        return Map.copyOf(endpoints);
    }

    private List<MethodMetadata> parse(Class<?> api) {
        try {
            return parseAndValidateMetadata(api);
        } catch (IllegalStateException told) {
            throw told;
        } catch (RuntimeException unread) {
            throw new IllegalStateException(api.getSimpleName() + " cannot be read: " + unread.getMessage(), unread);
        }
    }

    @Override
    protected MethodMetadata parseAndValidateMetadata(Class<?> targetType, Method method) {
        MethodMetadata read = super.parseAndValidateMetadata(targetType, method);
        refuseIf(read, "an argument of type URI", read.urlIndex() != null);
        return read;
    }

    /** Ignores the annotations of the interface, whose headers {@link EndpointHeaders} reads. */
    @Override
    protected void processAnnotationOnClass(MethodMetadata read, Class<?> type) {}

    @Override
    protected void processAnnotationOnMethod(MethodMetadata read, Annotation annotation, Method method) {
        refuseIf(read, "@Body", annotation instanceof Body);
        if (annotation instanceof RequestLine line) {
            refuseIf(read, "@CollectionFormat", line.collectionFormat() != CollectionFormat.EXPLODED);
            refuseIf(read, "a request line without a blank", line.value().indexOf(' ') < 0);
            read.template().method(HttpMethod.valueOf(EndpointTemplate.method(line)));
            // Feign would take a sink for the request's body.
            for (int sink : BodySinkParameter.indices(method)) {
                read.ignoreParamater(sink);
            }
        }
    }

    @Override
    protected boolean processAnnotationsOnParameter(MethodMetadata read, Annotation[] annotations, int index) {
        Parameter declared = read.method().getParameters()[index];
        boolean isOfRequest = false;
        for (Annotation annotation : annotations) {
            refuseIf(read, "@QueryMap", annotation instanceof QueryMap);
            if (annotation instanceof HeaderMap) {
                refuseIf(read, "a second @HeaderMap", read.headerMapIndex() != null);
                read.headerMapIndex(index);
                isOfRequest = true;
            }
            if (annotation instanceof Param param) {
                refuseIf(read, "an expander", param.expander() != Param.ToStringExpander.class);
                nameParam(read, param.value().isEmpty() ? declared.getName() : param.value(), index);
                isOfRequest = true;
            }
        }
        // A parameter of a placeholder's name needs no @Param.
        if (!isOfRequest && EndpointTemplate.hasPlaceholder(read, declared.getName())) {
            nameParam(read, declared.getName(), index);
            isOfRequest = true;
        }
        return isOfRequest;
    }

    private static void refuseIf(MethodMetadata read, String what, boolean isThere) {
        if (isThere) {
            throw new IllegalStateException(read.configKey() + ": " + what + " is not supported");
        }
    }
}
