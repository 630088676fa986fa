package io.github.forgeport.http.binding;

import feign.CollectionFormat;
import feign.DefaultContract;
import feign.MethodMetadata;
import feign.RequestLine;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads Feign's annotations of an interface as Feign does, and refuses those that would be there in vain. */
public final class EndpointContract extends DefaultContract {

    /** Feign would take a sink for the request's body. */
    public EndpointContract() {
        registerMethodAnnotation(
                RequestLine.class,
                (line, read) -> SinkParameter.allOf(read.method()).forEach(read::ignoreParamater));
    }

    /**
     * The endpoints by their methods.
     *
     * @throws IllegalStateException if Feign refuses the interface, or something is declared that would not be honoured
     */
    public Map<Method, Endpoint> endpoints(Class<?> api) {
        Map<Method, Endpoint> endpoints = new HashMap<>();
        for (MethodMetadata read : read(api)) {
            endpoints.put(read.method(), Endpoint.of(read));
        }
        for (Method method : api.getMethods()) {
            if (!endpoints.containsKey(method) && !Modifier.isStatic(method.getModifiers())) {
                throw new IllegalStateException(method + " is no endpoint");
            }
        }
        return endpoints;
    }

    private List<MethodMetadata> read(Class<?> api) {
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
        refuse(read, "@Body", read.template().bodyTemplate() != null);
        refuse(read, "@QueryMap", read.queryMapIndex() != null);
        refuse(read, "an argument of type URI", read.urlIndex() != null);
        refuse(read, "an expander", !read.indexToExpanderClass().isEmpty());
        refuse(read, "encoded = true", read.indexToEncoded().containsValue(true));
        refuse(read, "@CollectionFormat", read.template().collectionFormat() != CollectionFormat.EXPLODED);
        return read;
    }

    private static void refuse(MethodMetadata read, String what, boolean isThere) {
        if (isThere) {
            throw new IllegalStateException(read.configKey() + ": " + what + " is not supported");
        }
    }
}
