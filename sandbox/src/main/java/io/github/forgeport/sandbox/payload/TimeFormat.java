package io.github.forgeport.sandbox.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The format of a vendor's time, recognized by the documented one: milliseconds, local in China, or with an offset. */
interface TimeFormat {

    /** Parses a value of this format. */
    Instant parse(JsonNode value);

    /** Writes a time in this format. */
    JsonNode format(Instant time);

    /** Returns the format of a documented time. */
    static TimeFormat of(JsonNode documented) {
        if (documented.isNumber()) {
            return new EpochMillis();
        }
        String text = documented.textValue();
        if (text.indexOf(' ') > 0) {
            return new Pattern(
                    DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8)));
        }
        String fraction = text.indexOf('.') > 0 ? ".SSS" : "";
        return new Pattern(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss" + fraction + "XXX")
                .withZone(OffsetDateTime.parse(text).getOffset()));
    }

    /** Milliseconds since 1970. */
    record EpochMillis() implements TimeFormat {

        @Override
        public Instant parse(JsonNode value) {
            return Instant.ofEpochMilli(value.longValue());
        }

        @Override
        public JsonNode format(Instant time) {
            return LongNode.valueOf(time.toEpochMilli());
        }
    }

    /** A text by a pattern. */
    record Pattern(DateTimeFormatter formatter) implements TimeFormat {

        @Override
        public Instant parse(JsonNode value) {
            return formatter.parse(value.textValue(), Instant::from);
        }

        @Override
        public JsonNode format(Instant time) {
            return TextNode.valueOf(formatter.format(time));
        }
    }
}
