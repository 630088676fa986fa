package io.github.forgeport.http.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parser of HTTP dates, in the three forms of RFC 9110, section 5.6.7; a malformed one counts as absent.
 *
 * <p>The JDK has a parser of the first form only, so the others are converted to that one.
 */
public final class HttpDate {

    /** The form of RFC 850, such as {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
    private static final Pattern RFC_850 = Pattern.compile(
            "(?i)(mon|tue|wed|thu|fri|sat|sun)(?:|s|nes|rs|ur)day, (\\d\\d)-(\\w{3})-(\\d\\d) (\\S+ \\S+)");

    /** The form of {@code asctime} in C, such as {@code Sun Nov  6 08:49:37 1994}. */
    private static final Pattern ASCTIME =
            Pattern.compile("(\\w{3}) (\\w{3}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\d{4})");

    private static final int CENTURY = 100;

    /** The most years that a two-digit year is taken to be in the future; a later one is of the century before. */
    private static final int MOST_YEARS_AHEAD = 50;

    private HttpDate() {}

    /** Parses an HTTP date; empty if it is malformed. A two-digit year is at most 50 years ahead of the current one. */
    public static Optional<Instant> parse(String value) {
        return parse(value, Instant.now());
    }

    /** Parses an HTTP date, with a two-digit year at most 50 years after {@code now}; empty if it is malformed. */
    public static Optional<Instant> parse(String value, Instant now) {
        try {
            Matcher rfc850 = RFC_850.matcher(value);
            if (rfc850.matches()) {
                return Optional.of(parseRfc850(rfc850, now));
            }
            Matcher asctime = ASCTIME.matcher(value);
            return Optional.of(parseRfc1123(asctime.matches() ? asctime.replaceFirst("$1, $3 $2 $5 $4 GMT") : value));
        } catch (DateTimeException rubbish) {
            return Optional.empty();
        }
    }

    /** Parses a date of RFC 850, whose two-digit year is at most 50 years ahead. */
    private static Instant parseRfc850(Matcher parts, Instant now) {
        ZonedDateTime latest = now.atZone(ZoneOffset.UTC).plusYears(MOST_YEARS_AHEAD);
        int year = latest.getYear() / CENTURY * CENTURY + Integer.parseInt(parts.group(4));
        boolean tooFar = parseRfc1123(toRfc1123(parts, year)).isAfter(latest.toInstant());
        return parseRfc1123(parts.group(1) + ", " + toRfc1123(parts, tooFar ? year - CENTURY : year));
    }

    /** Returns the parts of an RFC 850 date in the form of RFC 1123, without the day of the week. */
    private static String toRfc1123(Matcher parts, int year) {
        return parts.group(2) + " " + parts.group(3) + " " + year + " " + parts.group(5);
    }

    private static Instant parseRfc1123(String rfc1123) {
        return ZonedDateTime.parse(rfc1123, DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
