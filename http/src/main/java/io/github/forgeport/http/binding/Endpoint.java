package io.github.forgeport.http.binding;

import feign.MethodMetadata;
import io.github.forgeport.http.body.Delivery;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.endpoint.BodySink;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declared endpoint: the template of its request, and the type of its response.
 *
 * @param template the template of the request: method, path, query and headers
 * @param body the index of the argument that is the request's body; negative if there is none
 * @param bodyType the declared type of the request's body
 * @param sink the index of the argument that receives the response's body; negative if there is none
 * @param response the return type of the method, and the accepted statuses
 */
public record Endpoint(
        EndpointTemplate template, int body, @Nullable Type bodyType, int sink, ResponseType response) {

    private static final String HEAD = "HEAD";
    private static final Set<String> WITHOUT_BODY = Set.of("GET", HEAD);
    private static final byte[] NO_BODY = {};

    /**
     * Creates the endpoint of a method from the metadata that Feign read.
     *
     * @throws IllegalStateException if something is declared that would not be honoured
     */
    static Endpoint of(MethodMetadata read, Set<String> sessionNames) {
        try {
            EndpointTemplate template = EndpointTemplate.of(read, new Placeholders(read, sessionNames));
            int body = read.bodyIndex() == null ? -1 : read.bodyIndex();
            if (body >= 0 && WITHOUT_BODY.contains(template.method())) {
                throw new IllegalStateException("a " + template.method() + " has no body");
            }
            ResponseType response = ResponseType.of(read.method(), read.returnType());
            return new Endpoint(template, body, read.bodyType(), sinkIndex(read, template, response), response);
        } catch (IllegalStateException unfit) {
            throw new IllegalStateException(read.configKey() + ": " + unfit.getMessage(), unfit);
        }
    }

    /** Returns the index of the sink parameter, negative if there is none; throws if a sink would receive no body. */
    private static int sinkIndex(MethodMetadata read, EndpointTemplate template, ResponseType response) {
        int sink = BodySinkParameter.index(read);
        if (sink >= 0 && template.method().equals(HEAD)) {
            throw new IllegalStateException("the response of a HEAD has no body for a sink");
        }
        if (sink >= 0 && !response.isWithoutBody()) {
            throw new IllegalStateException("with a sink, it returns nothing or a Response");
        }
        return sink;
    }

    /** Whether an argument of the method is a sink, which receives the response's body. */
    public boolean hasSink() {
        return sink >= 0;
    }

    /**
     * Creates the delivery of the response's body to the argument that is the sink.
     *
     * @param check runs before each piece; its exception ends the delivery
     */
    public Delivery delivery(@Nullable Object[] arguments, Runnable check) {
        if (arguments[sink] instanceof BodySink given) {
            return new Delivery(given, response::isSuccess, check);
        }
        throw NoResponse.rejected("Give a sink for the body.");
    }

    /**
     * Returns the bytes of the request's body: a byte array as it is, anything else as JSON.
     *
     * @param secrets the list to which the secrets in JSON are added
     */
    public byte[] encodedBody(@Nullable Object[] arguments, List<String> secrets) {
        if (body < 0) {
            return NO_BODY;
        }
        @Nullable Object value = arguments[body];
        if (value == null) {
            throw NoResponse.unsendable("the body");
        }
        return value instanceof byte[] bytes
                ? bytes.clone()
                : JsonBodyEncoder.encode(value, bodyType == null ? value.getClass() : bodyType, secrets);
    }
}
