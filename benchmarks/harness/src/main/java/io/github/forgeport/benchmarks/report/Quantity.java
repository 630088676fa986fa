package io.github.forgeport.benchmarks.report;

import java.util.Locale;

/** A quantity that is measured of a call, such as its time or the bytes it allocates. */
enum Quantity {
    P50("latency p50, one core, µs", 1),
    BEST("the same, best second, µs", 1),
    CPU("CPU, µs", 1),
    BYTES("bytes allocated", 0),
    SIGNATURE_P50("signature alone, p50, µs", 1),
    SIGNATURE_BYTES("signature alone, bytes", 0),
    RATE_1("calls/s, 1 thread", 0),
    RATE_8("calls/s, 8 threads", 0),
    RATE_32("calls/s, 32 threads", 0),
    COLD_WALL("cold start, wall, ms", 0),
    COLD_CPU("cold start, CPU, ms", 0),
    COLD_TLS_WALL("cold start TLS, wall, ms", 0),
    COLD_TLS_CPU("cold start TLS, CPU, ms", 0),
    JARS("third-party jars", 0),
    MEGABYTES("third-party MB", 2);

    private final String words;
    private final int decimals;

    Quantity(String words, int decimals) {
        this.words = words;
        this.decimals = decimals;
    }

    static Quantity rate(int threads) {
        return valueOf("RATE_" + threads);
    }

    /** Whether the quantity is a rate, of which more is better. */
    boolean isRate() {
        return this == RATE_1 || this == RATE_8 || this == RATE_32;
    }

    /** Formats a value of the quantity; an empty text if it was not measured. */
    String format(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    @Override
    public String toString() {
        return words;
    }
}
