package io.github.forgeport.http.response;

import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A parser of ISO 8601 times with an offset, quicker than the JDK's formatter. */
final class IsoTime {

    private static final int DATE_END = "2020-06-19".length();
    private static final int SECONDS_END = "2020-06-19T04:02:00".length();
    private static final int MILLIS_END = "2020-06-19T04:02:00.744".length();
    private static final int NANOS_OF_A_MILLI = 1_000_000;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int SECONDS_OF_AN_HOUR = 60 * SECONDS_OF_A_MINUTE;
    private static final int SECONDS_OF_A_DAY = 24 * SECONDS_OF_AN_HOUR;

    private IsoTime() {}

    /**
     * Parses a time such as {@code 2020-06-19T04:02:00.744Z} or {@code 2022-01-14T21:08:26+08:00}. Small letters are
     * accepted, and offsets in the short forms of ISO 8601, {@code +0800} and {@code +08}.
     *
     * @throws DateTimeException if it is no such time
     */
    static Instant parse(String text) {
        boolean seconds = hasSeparators(text) && isOffset(text, SECONDS_END);
        boolean millis =
                !seconds && hasSeparators(text) && text.charAt(SECONDS_END) == '.' && isOffset(text, MILLIS_END);
        if (!seconds && !millis) {
            return OffsetDateTime.parse(expandOffset(text)).toInstant();
        }
        long day = LocalDate.of(parseNumber(text, 0, 4), parseNumber(text, 5, 7), parseNumber(text, 8, 10))
                .toEpochDay();
        long second = HOUR_OF_DAY.checkValidValue(parseNumber(text, 11, 13)) * SECONDS_OF_AN_HOUR
                + MINUTE_OF_HOUR.checkValidValue(parseNumber(text, 14, 16)) * SECONDS_OF_A_MINUTE
                + SECOND_OF_MINUTE.checkValidValue(parseNumber(text, 17, 19));
        int nanos = millis ? parseNumber(text, SECONDS_END + 1, MILLIS_END) * NANOS_OF_A_MILLI : 0;
        int offset = parseOffset(text, millis ? MILLIS_END : SECONDS_END).getTotalSeconds();
        return Instant.ofEpochSecond(day * SECONDS_OF_A_DAY + second - offset, nanos);
    }

    /** Appends an offset to a time without one, such as {@code 2022-03-18 14:24:54}; returns any other text as it is. */
    static String appendOffset(String text, ZoneOffset offset) {
        return text.length() == SECONDS_END && text.charAt(DATE_END) == ' '
                ? text.substring(0, DATE_END) + 'T' + text.substring(DATE_END + 1) + offset.getId()
                : text;
    }

    /** Expands a short offset to the form with a colon, since the JDK parses only that one. */
    private static String expandOffset(String text) {
        int hours = text.length() - "+07".length();
        int minutes = text.length() - "00".length();
        if (isSignOfOffset(text, minutes - "+07".length())) {
            return text.substring(0, minutes) + ":" + text.substring(minutes);
        }
        return isSignOfOffset(text, hours) ? text + ":00" : text;
    }

    private static boolean isSignOfOffset(String text, int at) {
        return at > DATE_END && (text.charAt(at) == '+' || text.charAt(at) == '-');
    }

    private static boolean hasSeparators(String text) {
        return text.length() > SECONDS_END
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** Whether a text ends with an offset at an index, as {@code Z} or with a colon. */
    private static boolean isOffset(String text, int at) {
        if (text.length() == at + 1) {
            return text.charAt(at) == 'Z';
        }
        return text.length() == at + 6
                && (text.charAt(at) == '+' || text.charAt(at) == '-')
                && text.charAt(at + 3) == ':';
    }

    private static ZoneOffset parseOffset(String text, int at) {
        if (text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * parseNumber(text, at + 1, at + 3), sign * parseNumber(text, at + 4, at + 6));
    }

    private static int parseNumber(String text, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new DateTimeException("no digit at " + i);
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
