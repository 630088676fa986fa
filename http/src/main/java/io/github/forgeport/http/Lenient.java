package io.github.forgeport.http;

import io.github.forgeport.domain.CloneUrl;
import io.github.forgeport.domain.Unreadable;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads optional parts: a missing or blank one is not supplied, one that cannot be read is kept as it came. */
public final class Lenient {

    /** From the first second of 1970 on a time is more likely another unit, or none, than a repository's. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Consumer<Unreadable> unreadable;

    /** Reads for one entity, whose builder collects what could not be read; the call is told of it, too. */
    public Lenient(Consumer<Unreadable> entity, Consumer<Unreadable> call) {
        this.unreadable = entity.andThen(call);
    }

    /** An absolute address of the web. */
    public @Nullable URI uri(String part, @Nullable String text) {
        return read(part, text, Lenient::webAddress);
    }

    /** An address that Git can clone from. */
    public @Nullable CloneUrl cloneUrl(String part, @Nullable String text) {
        return read(part, text, CloneUrl::parse);
    }

    /** A time with its offset, such as {@code 2020-06-19T04:02:00.744Z}. */
    public @Nullable Instant time(String part, @Nullable String text) {
        return read(part, text, value -> plausible(IsoTime.parse(value)));
    }

    /** A time in milliseconds since 1970. */
    public @Nullable Instant time(String part, @Nullable Long milliseconds) {
        return read(
                part,
                milliseconds == null ? null : milliseconds.toString(),
                value -> plausible(Instant.ofEpochMilli(Long.parseLong(value))));
    }

    private <T> @Nullable T read(String part, @Nullable String text, Function<String, T> parse) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException unclear) {
            unreadable.accept(new Unreadable(part, text));
            return null;
        }
    }

    private static URI webAddress(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
            throw new IllegalArgumentException("no address of the web");
        }
        return address;
    }

    private static Instant plausible(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeException("not the time of a repository");
        }
        return time;
    }
}
