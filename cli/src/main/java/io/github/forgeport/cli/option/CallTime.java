package io.github.forgeport.cli.option;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The value of the option {@code --timeout}: the time that a call may take. */
public record CallTime(Duration duration) {

    /** The description of the accepted values, for error messages. */
    public static final String ACCEPTED_VALUES =
            "a time from 100ms to 24h, such as 500ms, 30 (seconds), 30s, 2m or PT1M30S";

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Checks that the time is within the accepted range. */
    public CallTime {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(ACCEPTED_VALUES);
        }
    }

    /**
     * Parses a time: a number of seconds, a number with a unit, or an ISO 8601 duration with or without its {@code PT}.
     *
     * @throws IllegalArgumentException if the text is no time, or out of range
     */
    public static CallTime parse(String text) {
        String time = text.toUpperCase(Locale.ROOT);
        try {
            if (time.matches("[0-9]{1,9}MS")) {
                return new CallTime(Duration.ofMillis(Integer.parseInt(time.substring(0, time.length() - 2))));
            }
            if (time.matches("[0-9]+(\\.[0-9]+)?")) {
                time += "S";
            }
            return new CallTime(Duration.parse(time.startsWith("P") ? time : "PT" + time));
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException(ACCEPTED_VALUES, noTime);
        }
    }
}
