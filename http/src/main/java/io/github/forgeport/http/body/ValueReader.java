package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A deserializer of values of one type. */
interface ValueReader {

    /** Reads the value at whose first token the parser stands. */
    default @Nullable Object read(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NULL) ? absent() : readPresent(parser);
    }

    /** Reads one that is not JSON's null. */
    @Nullable
    Object readPresent(JsonParser parser) throws IOException;

    /** What a null stands for, or a component that is missing. */
    default @Nullable Object absent() throws IOException {
        return null;
    }
}
