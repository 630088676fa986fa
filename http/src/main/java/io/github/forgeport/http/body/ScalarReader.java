package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.forgeport.http.response.TextOrNumber;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON deserializers of texts, numbers and booleans; none accepts a value of another JSON type. */
enum ScalarReader implements ValueReader {
    TEXT(String.class),
    LONG(Long.class),
    INTEGER(Integer.class),
    BOOLEAN(Boolean.class),
    TEXT_OR_NUMBER(TextOrNumber.class);

    private final Class<?> type;

    ScalarReader(Class<?> type) {
        this.type = type;
    }

    /** Returns the deserializer of a Java type; null if the type is no text, number or boolean. */
    static @Nullable ScalarReader of(Class<?> type) {
        for (ScalarReader scalar : values()) {
            if (scalar.type == type) {
                return scalar;
            }
        }
        return null;
    }

    @Override
    public Object readPresent(JsonParser parser) throws IOException {
        boolean isText = parser.hasToken(JsonToken.VALUE_STRING);
        boolean isWhole = parser.hasToken(JsonToken.VALUE_NUMBER_INT);
        if (this == TEXT && isText) {
            return parser.getText();
        }
        if (this == LONG && isWhole) {
            return parser.getLongValue();
        }
        if (this == INTEGER && isWhole) {
            return parser.getIntValue();
        }
        if (this == BOOLEAN && parser.currentToken().isBoolean()) {
            return parser.getBooleanValue();
        }
        if (this == TEXT_OR_NUMBER && (isText || isWhole)) {
            return new TextOrNumber(parser.getText());
        }
        throw MismatchedInputException.from(parser, type, "a value of another type");
    }
}
