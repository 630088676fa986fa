package io.github.forgeport.benchmarks.report;

import static io.github.forgeport.benchmarks.client.Call.AUTHORIZATIONS_100;
import static io.github.forgeport.benchmarks.client.Call.AUTHORIZATIONS_1000;
import static io.github.forgeport.benchmarks.client.Call.REPOSITORY;

import io.github.forgeport.benchmarks.client.Call;
import java.util.Optional;

/**
 * What we hold ourselves to.
 *
 * @param must what has to be reached
 * @param goal what is pushed for
 * @param isRatio whether both are ratios to the official SDK, and not bare figures
 */
record Gate(double must, double goal, boolean isRatio) {

    /** The table of acceptance; empty for what is measured without being held to anything. */
    static Optional<Gate> of(Call call, Quantity quantity) {
        boolean single = call != AUTHORIZATIONS_100 && call != AUTHORIZATIONS_1000;
        boolean thousand = call == AUTHORIZATIONS_1000;
        return Optional.ofNullable(
                switch (quantity) {
                    case P50 -> single ? ratio(0.4, 0.22) : thousand ? ratio(0.45, 0.35) : null;
                    case CPU -> single ? ratio(0.55, 0.3) : null;
                    case BYTES -> single ? ratio(0.4, 0.2) : thousand ? ratio(0.4, 0.28) : null;
                    case SIGNATURE_P50 -> new Gate(5, call == REPOSITORY ? 1.4 : 0.9, false);
                    case SIGNATURE_BYTES -> new Gate(6_000, call == REPOSITORY ? 3_800 : 2_600, false);
                    case RATE_32 -> call == REPOSITORY ? ratio(2, 3.5) : null;
                    case COLD_WALL -> ratio(0.85, 0.5);
                    case COLD_CPU -> ratio(0.95, 0.5);
                    case JARS -> new Gate(10, 9, false);
                    case MEGABYTES -> new Gate(5, 4.5, false);
                    case BEST, RATE_1, RATE_8, COLD_TLS_WALL, COLD_TLS_CPU -> null;
                });
    }

    private static Gate ratio(double must, double goal) {
        return new Gate(must, goal, true);
    }

    String verdict(Quantity quantity, double forgeport, double ratio) {
        double reached = isRatio ? ratio : forgeport;
        if (holds(quantity, reached, goal)) {
            return "goal";
        }
        return holds(quantity, reached, must) ? "pass" : "MISS";
    }

    private static boolean holds(Quantity quantity, double reached, double limit) {
        return quantity.isRate() ? reached >= limit : reached <= limit;
    }
}
