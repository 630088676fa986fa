package io.github.forgeport.cli.option;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The value of {@code --timeout}: how long a call may take. */
public record CallTime(Duration duration) {

    /** What the option takes, in words. */
    public static final String RANGE = "a time from 100ms to 24h, such as 500ms, 30 (seconds), 30s, 2m or PT1M30S";

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(24);

    public CallTime {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(RANGE);
        }
    }

    /**
     * Parses a number of seconds, one with a unit, or what ISO 8601 writes with or without its {@code PT}.
     *
     * @throws IllegalArgumentException if it is none, or outside of what is sensible
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
            throw new IllegalArgumentException(RANGE, noTime);
        }
    }
}
