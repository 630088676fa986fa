package io.github.forgeport.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The JSON boundary: bytes become a value of exactly the documented types, or a failure that names the field. */
final class Json {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_NUMBER = 64;

    static final ObjectMapper MAPPER = strict();

    private Json() {}

    private static ObjectMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
        return mapper;
    }

    /** Reads a body that the vendor documents. */
    static <T> T read(byte[] body, Type type) {
        requireUtf8(body);
        @Nullable T value;
        try (JsonParser parser = MAPPER.createParser(body)) {
            if (parser.nextToken() == null) {
                throw new BadAnswer(Reason.EMPTY, null);
            }
            value = MAPPER.readValue(parser, MAPPER.constructType(type));
            requireEnd(parser);
        } catch (IOException unreadable) {
            throw badAnswer(unreadable);
        }
        if (value == null) {
            throw new BadAnswer(Reason.WRONG_TYPE, "");
        }
        return value;
    }

    /** Reads a body that may be anything; a missing node if it is no JSON. */
    static JsonNode tree(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        boolean goesOn;
        try {
            goesOn = parser.nextToken() != null;
        } catch (JsonParseException garbage) {
            goesOn = true;
        }
        if (goesOn) {
            throw new BadAnswer(Reason.TRAILING, null);
        }
    }

    /** Jackson detects UTF-16 and UTF-32 and reads on; theirs are the only JSON texts with bytes that are zero. */
    private static void requireUtf8(byte[] body) {
        for (byte b : body) {
            if (b == 0) {
                throw new BadAnswer(Reason.ENCODING, null);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException malformed) {
            throw new BadAnswer(Reason.BAD_UTF8, null);
        }
    }

    private static BadAnswer badAnswer(IOException unreadable) {
        Throwable cause =
                unreadable instanceof JsonMappingException && unreadable.getCause() instanceof JsonProcessingException
                        ? unreadable.getCause()
                        : unreadable;
        String pointer = pointer(unreadable);
        if (cause instanceof StreamConstraintsException) {
            boolean deep = cause.getMessage() != null && cause.getMessage().contains("nesting depth");
            return new BadAnswer(deep ? Reason.TOO_DEEP : Reason.TOO_LARGE, pointer);
        }
        if (cause instanceof JsonParseException) {
            boolean twice = cause.getMessage() != null && cause.getMessage().startsWith("Duplicate field");
            return twice ? new BadAnswer(Reason.DUPLICATE_KEY, pointer) : new BadAnswer(Reason.NOT_JSON, null);
        }
        if (cause instanceof InputCoercionException) {
            return new BadAnswer(Reason.NUMBER_RANGE, pointer);
        }
        return cause instanceof JsonMappingException
                ? new BadAnswer(Reason.WRONG_TYPE, pointer)
                : new BadAnswer(Reason.NOT_JSON, null);
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
