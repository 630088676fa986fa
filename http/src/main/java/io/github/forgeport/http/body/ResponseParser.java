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
 * The JSON parser of responses: returns a value of exactly the declared type, or throws an exception that names the field.
 *
 * <p>Each session has its own, so that the cached field names of its host are freed with it.
 */
public final class ResponseParser {

    private static final int DEEPEST_NESTING = 64;

    /** The maximum length of a text, equal to the default limit of a response, since a file's content is one text. */
    private static final int LONGEST_TEXT = 16 * 1024 * 1024;

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_NUMBER = 64;
    private static final long MOST_TOKENS = 2_000_000;

    // Jackson's own pool is bound to threads, and so would keep the class loader of the embedding application alive.
    private final JsonFactory parsers = newParserFactory(JsonRecyclerPools.newConcurrentDequePool());
    private final ValueReaderRegistry readers = new ValueReaderRegistry();

    /**
     * Creates a factory of JSON parsers with limits, which caches some thousand field names, and interns none in the JVM.
     */
    static JsonFactory newParserFactory(RecyclerPool<BufferRecycler> buffers) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .recyclerPool(buffers)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .build();
    }

    /**
     * Parses the body of a response into a value of the declared type.
     *
     * @param check runs regularly; its exception ends the reading
     * @throws BadResponse if the body is not JSON of the type
     */
    public Object read(ReceivedResponse response, Type type, Runnable check) {
        try (JsonParser parser = new StrictParser(openParser(parsers, response), check)) {
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
        } catch (BadResponse | NoResponse failure) {
            throw failure;
        } catch (RuntimeException | LinkageError defect) {
            throw BadResponse.undecodable(null, defect);
        }
    }

    /** Opens a JSON parser of a response's body: as UTF-8 where the bytes are that, else by the declared charset. */
    static JsonParser openParser(JsonFactory parsers, ReceivedResponse response) throws IOException {
        ResponseBody body = response.body();
        try {
            Utf8Check.require(body.bytes(), body.length());
        } catch (BadResponse noUtf8) {
            return parsers.createParser(
                    DeclaredCharsetDecoder.decodeStrictly(response.headers("Content-Type"), body, noUtf8));
        }
        return parsers.createParser(body.bytes(), 0, body.length());
    }

    /** Throws if anything follows the JSON value that was read. */
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

    /** Converts an exception of Jackson's to one of the library's. */
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
        // An exception of a record's constructor is about its arguments, not a defect.
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

    /** Returns the JSON pointer of the field that Jackson's exception names; null if it names none. */
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
