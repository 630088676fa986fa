package io.github.forgeport.http.response;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.text.OpenWord;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.domain.text.Unreadable;
import io.github.forgeport.domain.text.WebAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads optional parts: a missing or blank one is not supplied, one that cannot be read is kept as it came.
 *
 * <p>Blank is a text of which nothing shows. Only a description may be blank and supplied, when its owners said nothing; an
 * adapter takes it as it comes.
 */
public final class Lenient {

    /** From the first second of 1970 on a time is more likely another unit, or none, than a repository's. */
    private static final Instant EARLIEST = startOf(2000);

    private static final Instant LATEST = startOf(2200);

    /** Not by parsing it: the JDK's formatters take longer to set up than a call. */
    private static Instant startOf(int year) {
        return LocalDate.ofYearDay(year, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private final Consumer<Unreadable> entity;
    private final Consumer<Unreadable> call;

    private Lenient(Consumer<Unreadable> entity, Consumer<Unreadable> call) {
        this.entity = entity;
        this.call = call;
    }

    /** Reads one answer, whose call is told of what could not be read. */
    public static Lenient telling(Consumer<Unreadable> call) {
        return new Lenient(part -> {}, call);
    }

    /** Reads one entity of the same answer, whose builder collects what could not be read. */
    public Lenient into(Consumer<Unreadable> entity) {
        return new Lenient(entity, call);
    }

    /** A name, a branch or another text that says nothing if it is blank. */
    public @Nullable String text(@Nullable String text) {
        return text == null || SafeText.showsNothing(text) ? null : text;
    }

    /** A word of an open list, a known one or not. */
    public <W extends OpenWord> @Nullable W word(@Nullable String text, Function<String, W> parse) {
        @Nullable String shown = text(text);
        return shown == null ? null : parse.apply(shown);
    }

    /** The same for a word that the vendor documents as text or number. */
    public <W extends OpenWord> @Nullable W word(@Nullable TextOrNumber text, Function<String, W> parse) {
        return text == null ? null : word(text.text(), parse);
    }

    /** An absolute address of the web. */
    public @Nullable WebAddress uri(String part, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return WebAddress.parse(text);
        } catch (IllegalArgumentException unclear) {
            return SafeText.showsNothing(text) ? null : unreadable(part, text);
        }
    }

    /** An address that Git can clone from; of one that is none, the reason is kept, too. */
    public @Nullable CloneUrl cloneUrl(String part, @Nullable String text) {
        if (text == null || SafeText.showsNothing(text)) {
            return null;
        }
        try {
            return CloneUrl.parse(text);
        } catch (IllegalArgumentException refused) {
            return unreadable(new Unreadable(part, text, refused.getMessage()));
        }
    }

    /** A time with its offset, such as {@code 2020-06-19T04:02:00.744Z}. */
    public @Nullable Instant time(String part, @Nullable String text) {
        return read(part, text, value -> plausible(IsoTime.parse(value)));
    }

    /** A time that may be written without its offset, such as {@code 2022-03-18 14:24:54}, which is then this one. */
    public @Nullable Instant time(String part, @Nullable String text, ZoneOffset inferred) {
        return read(part, text, value -> plausible(IsoTime.parse(IsoTime.withOffset(value, inferred))));
    }

    /** A time in milliseconds since 1970. */
    public @Nullable Instant time(String part, @Nullable Long milliseconds) {
        if (milliseconds == null) {
            return null;
        }
        Instant time = Instant.ofEpochMilli(milliseconds);
        if (!isPlausible(time)) {
            return unreadable(part, milliseconds.toString());
        }
        return time;
    }

    private <T> @Nullable T read(String part, @Nullable String text, Function<String, T> parse) {
        if (text == null || SafeText.showsNothing(text)) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException unclear) {
            return unreadable(part, text);
        }
    }

    private <T> @Nullable T unreadable(String part, String text) {
        return unreadable(new Unreadable(part, text));
    }

    private <T> @Nullable T unreadable(Unreadable part) {
        entity.accept(part);
        call.accept(part);
        return null;
    }

    private static Instant plausible(Instant time) {
        if (!isPlausible(time)) {
            throw new DateTimeException("not the time of a repository");
        }
        return time;
    }

    private static boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }
}
