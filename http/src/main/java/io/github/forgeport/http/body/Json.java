package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * The JSON parser of responses: returns a value of exactly the documented types, or fails naming the field.
 *
 * <p>One for each session: it keeps the field names of its host, which go with it.
 */
public final class Json {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_NUMBER = 64;
    private static final long MOST_TOKENS = 2_000_000;

    // Jackson's own pool hangs on threads, and with it on the class loader of whoever embeds us.
    private final JsonFactory parsers = parsers(JsonRecyclerPools.newConcurrentDequePool());
    private final ValueReaders readers = new ValueReaders();

    /** Makes parsers, and remembers the names that they read: up to some thousands, and never in the JVM's own table. */
    static JsonFactory parsers(RecyclerPool<BufferRecycler> buffers) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .recyclerPool(buffers)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .build();
    }

    /**
     * Reads a body that the vendor documents.
     *
     * @param look is run now and then, and ends the reading by what it throws
     */
    public Object read(ReceivedResponse answer, Type type, Runnable look) {
        try (JsonParser parser = new StrictParser(opened(parsers, answer), look)) {
            if (parser.nextToken() == null) {
                throw new BadResponse(Reason.EMPTY, null);
            }
            @Nullable Object value = readers.of(type).read(parser);
            requireEnd(parser);
            if (value == null) {
                throw new BadResponse(Reason.WRONG_TYPE, "");
            }
            return value;
        } catch (IOException unreadable) {
            throw failure(unreadable);
        } catch (BadResponse | NoResponse told) {
            throw told;
        } catch (RuntimeException | LinkageError defect) {
            throw BadResponse.undecodable(null, defect);
        }
    }

    /** What is UTF-8 is read as that, whatever charset is declared; only what is none goes by its declaration. */
    static JsonParser opened(JsonFactory parsers, ReceivedResponse answer) throws IOException {
        ResponseBody body = answer.body();
        try {
            Utf8.require(body.bytes(), body.length());
        } catch (BadResponse noUtf8) {
            return parsers.createParser(DeclaredCharset.decoded(answer.headers("Content-Type"), body, noUtf8));
        }
        return parsers.createParser(body.bytes(), 0, body.length());
    }

    static void requireEnd(JsonParser parser) throws IOException {
        boolean goesOn;
        try {
            goesOn = parser.nextToken() != null;
        } catch (JsonParseException garbage) {
            goesOn = true;
        }
        if (goesOn) {
            throw new BadResponse(Reason.TRAILING, null);
        }
    }

    /** How what reading threw fails the answer. */
    static RuntimeException failure(IOException unreadable) {
        if (unreadable.getCause() instanceof BadResponse bad) {
            return bad;
        }
        if (unreadable.getCause() instanceof NoResponse ended) {
            return ended;
        }
        if (unreadable instanceof InvalidDefinitionException) {
            return BadResponse.undecodable(pointer(unreadable), unreadable);
        }
        // What the constructor of a record threw is about the values that it was given.
        if (unreadable.getCause() instanceof RuntimeException defect
                && !(unreadable instanceof ValueInstantiationException)) {
            return BadResponse.undecodable(pointer(unreadable), defect);
        }
        Throwable cause =
                unreadable instanceof JsonMappingException && unreadable.getCause() instanceof JsonProcessingException
                        ? unreadable.getCause()
                        : unreadable;
        String pointer = pointer(unreadable);
        if (cause instanceof StreamConstraintsException) {
            boolean deep = cause.getMessage() != null && cause.getMessage().contains("nesting depth");
            return new BadResponse(deep ? Reason.TOO_DEEP : Reason.TOO_LARGE, pointer);
        }
        if (cause instanceof InputCoercionException) {
            return new BadResponse(Reason.NUMBER_RANGE, pointer);
        }
        if (cause instanceof JsonMappingException) {
            return new BadResponse(Reason.WRONG_TYPE, pointer);
        }
        return new BadResponse(Reason.NOT_JSON, null);
    }

    private static @Nullable String pointer(IOException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return null;
        }
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
        }
        return pointer.toString();
    }
}
