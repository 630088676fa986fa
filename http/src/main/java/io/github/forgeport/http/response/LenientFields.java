package io.github.forgeport.http.response;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.text.OpenWord;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reader of optional fields: a missing or blank one counts as not supplied, a malformed one is reported as
 * {@link io.github.forgeport.domain.text.UnreadablePart}.
 *
 * <p>A text without any visible character is blank. Only a description may be supplied as a blank text; adapters do not pass
 * it through this reader.
 */
public final class LenientFields {

    /** The earliest plausible time of a repository: one near 1970 is more likely in another unit, or missing. */
    private static final Instant EARLIEST_TIME = startOf(2000);

    private static final Instant LATEST_TIME = startOf(2200);

    /** Returns the start of a year without the JDK's formatters, which take longer to load than a call. */
    private static Instant startOf(int year) {
        return LocalDate.ofYearDay(year, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private final Consumer<UnreadablePart> entity;
    private final Consumer<UnreadablePart> call;
    private final RepeatedValues repeatedValues;

    private LenientFields(Consumer<UnreadablePart> entity, Consumer<UnreadablePart> call, RepeatedValues repeated) {
        this.entity = entity;
        this.call = call;
        this.repeatedValues = repeated;
    }

    /** Creates a reader for one response, which reports unreadable fields to its call. */
    public static LenientFields reportingTo(Consumer<UnreadablePart> call) {
        return new LenientFields(part -> {}, call, new RepeatedValues());
    }

    /** Creates a reader for one entity of the response, which reports unreadable fields to its builder, too. */
    public LenientFields alsoReportingTo(Consumer<UnreadablePart> entity) {
        return new LenientFields(entity, call, repeatedValues);
    }

    /**
     * Returns the object that was created for an equal value of the same response, or else creates it, so that entries share
     * it in memory.
     */
    public <V, T> T deduplicate(Class<T> type, V value, Function<V, T> create) {
        if (repeatedValues.byType == null) {
            repeatedValues.byType = new HashMap<>();
        }
        Map<Object, Object> known = repeatedValues.byType.computeIfAbsent(type, unknown -> new HashMap<>());
        Object created = known.get(value);
        if (created == null) {
            created = create.apply(value);
            known.put(value, created);
        }
        return type.cast(created);
    }

    /** Returns the same as {@link #deduplicate} for a value that may be missing; null if it is. */
    public <V, T> @Nullable T deduplicateIfPresent(Class<T> type, @Nullable V value, Function<V, T> create) {
        return value == null ? null : deduplicate(type, value, create);
    }

    /** The objects that were created from the values of one response; null before the first. */
    private static final class RepeatedValues {

        private @Nullable Map<Class<?>, Map<Object, Object>> byType;
    }

    /** Reads a field of text, such as a name or a branch; null if it is missing or blank. */
    public @Nullable String text(@Nullable String text) {
        return text == null || SafeText.isInvisible(text) ? null : text;
    }

    /** Reads an open word, a text with known and unknown values; null if it is missing or blank. */
    public <W extends OpenWord> @Nullable W word(@Nullable String text, Function<String, W> parse) {
        @Nullable String shown = text(text);
        return shown == null ? null : parse.apply(shown);
    }

    /** Reads an open word that the vendor documents as text or number; null if it is missing or blank. */
    public <W extends OpenWord> @Nullable W word(@Nullable TextOrNumber text, Function<String, W> parse) {
        return text == null ? null : word(text.text(), parse);
    }

    /** Reads a Boolean that the vendor writes as text, {@code true} or {@code false}; null if it is missing, blank or malformed. */
    public @Nullable Boolean flag(String part, @Nullable String text) {
        return parse(part, text, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        });
    }

    /** Reads an absolute http(s) URL; null if it is missing, blank or malformed. */
    public @Nullable WebAddress uri(String part, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return WebAddress.parse(text);
        } catch (IllegalArgumentException unclear) {
            return SafeText.isInvisible(text) ? null : reportUnreadable(part, text);
        }
    }

    /**
     * Reads a clone URL; returns null if it is missing, blank or malformed, and reports why a malformed one is malformed.
     */
    public @Nullable CloneUrl cloneUrl(String part, @Nullable String text) {
        if (text == null || SafeText.isInvisible(text)) {
            return null;
        }
        try {
            return CloneUrl.parse(text);
        } catch (IllegalArgumentException refused) {
            return reportUnreadable(new UnreadablePart(part, text, refused.getMessage()));
        }
    }

    /** Reads a time with its offset, such as {@code 2020-06-19T04:02:00.744Z}; null if it is missing, blank or malformed. */
    public @Nullable Instant time(String part, @Nullable String text) {
        return parse(part, text, value -> requirePlausible(IsoTime.parse(value)));
    }

    /**
     * Reads a time, with the given offset if it has none, such as {@code 2022-03-18 14:24:54}; null if it is missing, blank
     * or malformed.
     */
    public @Nullable Instant time(String part, @Nullable String text, ZoneOffset inferred) {
        return parse(part, text, value -> requirePlausible(IsoTime.parse(IsoTime.appendOffset(value, inferred))));
    }

    /** Reads a time in milliseconds since 1970; null if it is missing or implausible. */
    public @Nullable Instant time(String part, @Nullable Long milliseconds) {
        if (milliseconds == null) {
            return null;
        }
        Instant time = Instant.ofEpochMilli(milliseconds);
        if (!isPlausible(time)) {
            return reportUnreadable(part, milliseconds.toString());
        }
        return time;
    }

    /** Parses a field's text; returns null if it is missing or blank, and reports it and returns null if it is malformed. */
    public <T> @Nullable T parse(String part, @Nullable String text, Function<String, T> parse) {
        if (text == null || SafeText.isInvisible(text)) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException unclear) {
            return reportUnreadable(part, text);
        }
    }

    private <T> @Nullable T reportUnreadable(String part, String text) {
        return reportUnreadable(new UnreadablePart(part, text));
    }

    /** Reports an unreadable field to the entity and the call; returns null. */
    private <T> @Nullable T reportUnreadable(UnreadablePart part) {
        entity.accept(part);
        call.accept(part);
        return null;
    }

    private static Instant requirePlausible(Instant time) {
        if (!isPlausible(time)) {
            throw new DateTimeException("not the time of a repository");
        }
        return time;
    }

    private static boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST_TIME) && !time.isAfter(LATEST_TIME);
    }
}
