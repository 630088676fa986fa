package io.github.forgeport.http.binding;

import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.body.ResponseParser;
import io.github.forgeport.http.endpoint.SuccessStatus;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.TypedResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * The return type of an endpoint's method, and the HTTP statuses that it accepts. The type is nothing ({@code void}), status
 * and headers ({@link Response}), text ({@code String}), bytes ({@code byte[]}), or a JSON value; {@link Optional} where the
 * body may be missing, {@link TypedResponse} where status and headers are wanted beside it. A method with a
 * {@link io.github.forgeport.http.endpoint.BodySink} returns no body.
 */
public final class ResponseType {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FIRST_REDIRECT_STATUS = 300;
    private static final int FIRST_ERROR_STATUS = 400;
    private static final int FIRST_INVALID_STATUS = 600;

    private static final List<Class<?>> LAZY_TYPES = List.of(
            feign.Response.class,
            InputStream.class,
            Reader.class,
            BaseStream.class,
            Future.class,
            CompletionStage.class);

    /** The response type of raw calls: status and headers of any 2xx response. */
    public static final ResponseType ANY = new ResponseType(Response.class, new int[0]);

    private final Type type;
    private final boolean isTyped;
    private final boolean isOptional;
    private final int[] statuses;

    private ResponseType(Type returned, int[] statuses) {
        this.isTyped = rawClass(returned) == TypedResponse.class;
        Type body = isTyped ? typeArgument(returned) : returned;
        this.isOptional = rawClass(body) == Optional.class;
        this.type = isOptional ? typeArgument(body) : body;
        this.statuses = statuses;
    }

    /**
     * Returns the response type of a method, by its return type and its {@link SuccessStatus}.
     *
     * @throws IllegalStateException if a complete response cannot be read as the method's return type
     */
    static ResponseType of(Method endpoint, Type returned) {
        @Nullable SuccessStatus success = endpoint.getAnnotation(SuccessStatus.class);
        ResponseType response = new ResponseType(returned, success == null ? new int[0] : success.value());
        Class<?> raw = rawClass(response.type);
        if (raw == null || isLazy(raw)) {
            throw new IllegalStateException("no response can be read as " + returned);
        }
        for (int status : response.statuses) {
            if (status < OK || status >= FIRST_REDIRECT_STATUS) {
                throw new IllegalStateException("a status of success is from 200 to 299");
            }
        }
        return response;
    }

    /** Whether a type is read only after the method has returned, such as a stream or future. */
    private static boolean isLazy(Class<?> type) {
        for (Class<?> later : LAZY_TYPES) {
            if (later.isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Class<?> rawClass(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : type instanceof TypeVariable<?> ? null : Object.class;
    }

    private static Type typeArgument(Type generic) {
        if (generic instanceof ParameterizedType typed) {
            return typed.getActualTypeArguments()[0];
        }
        throw new IllegalStateException("no type of the body is given to " + generic);
    }

    /**
     * Converts a response to the return type; throws for a refusal, a redirect or another unexpected status.
     *
     * @param check runs regularly; its exception ends the reading
     */
    @Nullable
    public Object read(ReceivedResponse response, ResponseParser json, Runnable check) {
        requireSuccess(response);
        if (isWithoutBody()) {
            return type == void.class ? null : response;
        }
        Object value = readBody(response, json, check);
        return isTyped ? new TypedResponse<>(response, value) : value;
    }

    private void requireSuccess(ReceivedResponse response) {
        int status = response.status();
        if (status >= FIRST_ERROR_STATUS && status < FIRST_INVALID_STATUS) {
            throw new RefusedByVendor(response);
        }
        if (status >= FIRST_REDIRECT_STATUS && status < FIRST_ERROR_STATUS) {
            throw new BadResponse(Reason.REDIRECT, null);
        }
        if (status == NO_CONTENT && !isWithoutBody() && !isOptional) {
            throw new BadResponse(Reason.EMPTY, null);
        }
        if (!isSuccess(status)) {
            throw new BadResponse(Reason.STATUS, null);
        }
    }

    /** Whether the method accepts an HTTP status as a success. */
    public boolean isSuccess(int status) {
        if (statuses.length > 0) {
            return Arrays.stream(statuses).anyMatch(accepted -> accepted == status);
        }
        return isTyped || type == Response.class
                ? status >= OK && status < FIRST_REDIRECT_STATUS
                : status == OK || status == NO_CONTENT;
    }

    /** Whether the method returns no body. */
    boolean isWithoutBody() {
        return type == void.class || type == Response.class;
    }

    private Object readBody(ReceivedResponse response, ResponseParser json, Runnable check) {
        if (isOptional && response.body().length() == 0) {
            return Optional.empty();
        }
        Object value = readValue(response, json, check);
        return isOptional ? Optional.of(value) : value;
    }

    private Object readValue(ReceivedResponse response, ResponseParser json, Runnable check) {
        if (type == byte[].class) {
            return response.body().copy();
        }
        if (type == String.class) {
            return response.body().text();
        }
        return json.read(response, type, check);
    }
}
