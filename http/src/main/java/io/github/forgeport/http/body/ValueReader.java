package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A deserializer of values of one type. */
interface ValueReader {

    /** Reads the value that begins at the parser's current token. */
    default @Nullable Object read(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NULL) ? absent() : readPresent(parser);
    }

    /** Reads a value that is not JSON null. */
    @Nullable
    Object readPresent(JsonParser parser) throws IOException;

    /** Returns the value of JSON null or of a missing component. */
    default @Nullable Object absent() throws IOException {
        return null;
    }
}
