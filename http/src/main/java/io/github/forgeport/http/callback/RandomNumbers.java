package io.github.forgeport.http.callback;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Random numbers from the caller's generator, or from the JVM's if that one fails. */
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
        return scaled(nextLong() >>> 1, bound);
    }

    private long nextLong() {
        try {
            return CallersCode.callIsolated(generator::nextLong);
        } catch (CallersCode.Fault broken) {
            return ThreadLocalRandom.current().nextLong();
        }
    }

    /** Returns the product of both, shifted right by 63 bits. */
    private static long scaled(long of63Bits, long bound) {
        return Math.multiplyHigh(of63Bits, bound) << 1 | of63Bits * bound >>> 63;
    }
}
