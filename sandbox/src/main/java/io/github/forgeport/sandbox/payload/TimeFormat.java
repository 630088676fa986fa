package io.github.forgeport.sandbox.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The format of a vendor's times, recognized from a documented value: milliseconds, local time in China, or with an offset.
 */
interface TimeFormat {

    /** Parses a time in this format. */
    Instant parse(JsonNode value);

    /** Returns the JSON value of a time in this format. */
    JsonNode format(Instant time);

    /** Returns the format in which a documented time is written. */
    static TimeFormat of(JsonNode documented) {
        if (documented.isNumber()) {
            return new EpochMillis();
        }
        String text = documented.textValue();
        if (text.indexOf(' ') > 0) {
            return DatePattern.of("uuuu-MM-dd HH:mm:ss", ZoneOffset.ofHours(8));
        }
        String fraction = text.indexOf('.') > 0 ? ".SSS" : "";
        return DatePattern.of(
                "uuuu-MM-dd'T'HH:mm:ss" + fraction + "XXX",
                OffsetDateTime.parse(text).getOffset());
    }

    /** The format of a number of milliseconds since 1970. */
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

    /** The format of a text that follows a date pattern. */
    record DatePattern(DateTimeFormatter formatter) implements TimeFormat {

        private static final Map<String, DatePattern> KNOWN = new ConcurrentHashMap<>();

        /** Returns the format of a date pattern at an offset; each is compiled once. */
        static DatePattern of(String pattern, ZoneOffset offset) {
            return KNOWN.computeIfAbsent(
                    pattern + offset,
                    none -> new DatePattern(DateTimeFormatter.ofPattern(pattern).withZone(offset)));
        }

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
