package io.github.forgeport.http.callback;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** A source of random numbers: the caller's generator, or the JVM's if that one fails. */
public final class RandomNumbers {

    private final RandomGenerator generator;

    public RandomNumbers(RandomGenerator generator) {
        this.generator = generator;
    }

    /**
     * Returns a random number from zero to {@code bound}, exclusive. One call of the generator suffices, since one that
     * repeats itself would never end a rejection loop.
     */
    public long nextBelow(long bound) {
        return scaleToBound(nextLong() >>> 1, bound);
    }

    private long nextLong() {
        try {
            return CallersCode.callIsolated(generator::nextLong);
        } catch (CallersCode.Fault broken) {
            return ThreadLocalRandom.current().nextLong();
        }
    }

    /** Scales a random number of 63 bits to the range from zero to {@code bound}, exclusive. */
    private static long scaleToBound(long of63Bits, long bound) {
        return Math.multiplyHigh(of63Bits, bound) << 1 | of63Bits * bound >>> 63;
    }
}
