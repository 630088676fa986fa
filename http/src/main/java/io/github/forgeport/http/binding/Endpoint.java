package io.github.forgeport.http.binding;

import feign.MethodMetadata;
import io.github.forgeport.http.body.Delivery;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.endpoint.BodySink;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One declared endpoint: how its request is built and how its response is read.
 *
 * @param template method, path, query and headers
 * @param body the index of the argument that is the body; negative if there is none
 * @param bodyType what the method says that the body is
 * @param sink the index of the argument that takes the response's body; negative if there is none
 * @param response what is returned
 */
public record Endpoint(
        EndpointTemplate template, int body, @Nullable Type bodyType, int sink, ResponseType response) {

    private static final String HEAD = "HEAD";
    private static final Set<String> WITHOUT_BODY = Set.of("GET", HEAD);
    private static final byte[] NO_BODY = {};

    /**
     * The endpoint that Feign read from a method.
     *
     * @throws IllegalStateException if something is declared that would not be honoured
     */
    static Endpoint of(MethodMetadata read) {
        try {
            EndpointTemplate template = EndpointTemplate.of(read);
            int body = read.bodyIndex() == null ? -1 : read.bodyIndex();
            if (body >= 0 && WITHOUT_BODY.contains(template.method())) {
                throw new IllegalStateException("a " + template.method() + " has no body");
            }
            ResponseType response = ResponseType.of(read.method(), read.returnType());
            return new Endpoint(template, body, read.bodyType(), sink(read, template, response), response);
        } catch (IllegalStateException unfit) {
            throw new IllegalStateException(read.configKey() + ": " + unfit.getMessage(), unfit);
        }
    }

    private static int sink(MethodMetadata read, EndpointTemplate template, ResponseType response) {
        int sink = SinkParameter.of(read);
        if (sink >= 0 && template.method().equals(HEAD)) {
            throw new IllegalStateException("the response of a HEAD has no body for a sink");
        }
        if (sink >= 0 && !response.isNothing()) {
            throw new IllegalStateException("with a sink, it returns nothing or a Response");
        }
        return sink;
    }

    /** Whether an argument takes the response's body. */
    public boolean hasSink() {
        return sink >= 0;
    }

    /**
     * The delivery of the response's body to the argument that takes it.
     *
     * @param look is run before each piece, and ends the delivery by what it throws
     */
    public Delivery delivery(@Nullable Object[] arguments, Runnable look) {
        if (arguments[sink] instanceof BodySink given) {
            return new Delivery(given, response::isSuccess, look);
        }
        throw NoResponse.rejected("Give a sink for the body.");
    }

    /** The bytes of the request's body: an array of bytes as it is, anything else as JSON. */
    public byte[] encodedBody(@Nullable Object[] arguments) {
        if (body < 0) {
            return NO_BODY;
        }
        @Nullable Object value = arguments[body];
        if (value == null) {
            throw NoResponse.unsendable("the body");
        }
        return value instanceof byte[] bytes
                ? bytes.clone()
                : JsonBody.of(value, bodyType == null ? value.getClass() : bodyType);
    }
}
