package io.github.forgeport.http.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON field that a vendor documents both as text and as whole number; the one exception from strict types.
 *
 * @param text the text, or the number digit by digit as it came
 */
@JsonDeserialize(using = TextOrNumber.Reading.class)
public record TextOrNumber(String text) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    /** The whole number from 0 that it is; null if it is none, or more than anybody counts. */
    public @Nullable Long number() {
        return WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
    }

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
