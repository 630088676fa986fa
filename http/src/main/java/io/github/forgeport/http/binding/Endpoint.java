package io.github.forgeport.http.binding;

import feign.MethodMetadata;
import io.github.forgeport.http.callback.NoResponse;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint: how its request is made, and what its response is.
 *
 * @param template method, path, query and headers
 * @param body the index of the argument that is the body; negative if there is none
 * @param bodyType what the method says that the body is
 * @param response what is returned
 */
public record Endpoint(
        EndpointTemplate template, int body, @Nullable Type bodyType, ResponseType response) {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");
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
            return new Endpoint(template, body, read.bodyType(), ResponseType.of(read.method(), read.returnType()));
        } catch (IllegalStateException unfit) {
            throw new IllegalStateException(read.configKey() + ": " + unfit.getMessage(), unfit);
        }
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
