package io.github.forgeport.http.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * A JSON field that a vendor documents both as text and as whole number; the one exception from strict types.
 *
 * @param text the text, or the number digit by digit as it came
 */
@JsonDeserialize(using = TextOrNumber.Reading.class)
public record TextOrNumber(String text) {

    static final class Reading extends StdScalarDeserializer<TextOrNumber> {

        private static final long serialVersionUID = 1L;

        Reading() {
            super(TextOrNumber.class);
        }

        @Override
        public TextOrNumber deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING) || parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return new TextOrNumber(parser.getText());
            }
            throw context.wrongTokenException(parser, handledType(), JsonToken.VALUE_STRING, "or a whole number");
        }
    }
}
