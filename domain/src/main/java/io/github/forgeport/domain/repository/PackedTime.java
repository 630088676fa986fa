package io.github.forgeport.domain.repository;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts a time to one number and back, which takes a third of the memory in each entry of a long list. */
final class PackedTime {

    /** The number that stands for no time. */
    private static final long NONE = Long.MIN_VALUE;

    private static final long NANOS_OF_A_SECOND = 1_000_000_000;
    private static final Instant EARLIEST = Instant.ofEpochSecond(Long.MIN_VALUE / NANOS_OF_A_SECOND);
    private static final Instant LATEST = Instant.ofEpochSecond(Long.MAX_VALUE / NANOS_OF_A_SECOND);

    private PackedTime() {}

    /** Returns the nanoseconds since 1970; a marker if the time is null. */
    static long pack(@Nullable Instant time) {
        if (time == null) {
            return NONE;
        }
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("a repository's time is from 1678 to 2261, not " + time);
        }
        return ChronoUnit.NANOS.between(Instant.EPOCH, time);
    }

    /** Returns the time of a number from {@link #pack}; empty if the packed time was null. */
    static Optional<Instant> time(long packed) {
        return packed == NONE ? Optional.empty() : Optional.of(Instant.EPOCH.plusNanos(packed));
    }
}
