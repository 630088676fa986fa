package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A JSON deserializer of the values of one Java type. */
interface ValueReader {

    /** Reads the JSON value that begins at the parser's current token. */
    default @Nullable Object read(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NULL) ? absent() : readPresent(parser);
    }

    /** Reads a value that is not JSON null. */
    @Nullable
    Object readPresent(JsonParser parser) throws IOException;

    /** Returns the Java value for a JSON null or a missing field. */
    default @Nullable Object absent() throws IOException {
        return null;
    }
}
