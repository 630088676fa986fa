package io.github.forgeport.domain.repository;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A converter of a time to one number and back; the number takes a third of the memory in each entry of a long list. */
final class PackedTime {

    /** The number to which an absent time is converted. */
    private static final long NO_TIME = Long.MIN_VALUE;

    private static final long NANOS_OF_A_SECOND = 1_000_000_000;
    private static final Instant EARLIEST = Instant.ofEpochSecond(Long.MIN_VALUE / NANOS_OF_A_SECOND);
    private static final Instant LATEST = Instant.ofEpochSecond(Long.MAX_VALUE / NANOS_OF_A_SECOND);

    private PackedTime() {}

    /** Converts a time to its nanoseconds since 1970, and null to {@link #NO_TIME}. */
    static long pack(@Nullable Instant time) {
        if (time == null) {
            return NO_TIME;
        }
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("a repository's time is from 1678 to 2261, not " + time);
        }
        return ChronoUnit.NANOS.between(Instant.EPOCH, time);
    }

    /** Converts a number from {@link #pack} back to the time; empty if the packed time was null. */
    static Optional<Instant> unpack(long packed) {
        return packed == NO_TIME ? Optional.empty() : Optional.of(Instant.EPOCH.plusNanos(packed));
    }
}
