package io.github.forgeport.benchmarks.report;

import static io.github.forgeport.benchmarks.client.MeasuredCall.AUTHORIZATIONS_1;
import static io.github.forgeport.benchmarks.client.MeasuredCall.AUTHORIZATIONS_1000;
import static io.github.forgeport.benchmarks.client.MeasuredCall.REPOSITORIES_100;
import static io.github.forgeport.benchmarks.client.MeasuredCall.REPOSITORY;
import static io.github.forgeport.benchmarks.client.Target.SIGNING;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The performance limits for one quantity of a call: the required value and the goal.
 *
 * @param must what has to be reached
 * @param goal what is pushed for
 * @param isRatio whether both are ratios to the official SDK, and not bare figures
 */
record PerformanceGate(double must, double goal, boolean isRatio) {

    /** The verdict on a value that misses its limit. */
    static final String MISS = "MISS";

    /** Returns the limits for a quantity of a call; empty if it has none. */
    static Optional<PerformanceGate> of(MeasuredCall call, Quantity quantity, Target who) {
        boolean single = isSmall(call);
        boolean thousand = call == AUTHORIZATIONS_1000;
        if (call.listsRepositories()) {
            return ofRepositories(call, quantity);
        }
        return Optional.ofNullable(
                switch (quantity) {
                    case P50 -> single ? ratio(0.4, 0.22) : thousand ? ratio(0.45, 0.35) : null;
                    case CPU -> single ? ratio(0.55, 0.3) : null;
                    case BYTES -> single ? ofFewBytes(call, who) : thousand ? ratio(0.4, 0.28) : null;
                    case SIGNATURE_P50 -> new PerformanceGate(5, call == REPOSITORY ? 1.4 : 0.9, false);
                    case SIGNATURE_BYTES -> new PerformanceGate(6_000, call == REPOSITORY ? 3_800 : 2_600, false);
                    case RATE_32 -> call == REPOSITORY ? ratio(2, 3.5) : null;
                    case COLD_WALL -> ratio(0.6, 0.5);
                    case COLD_CPU -> ratio(0.95, 0.5);
                    case JARS -> new PerformanceGate(10, 9, false);
                    case MEGABYTES -> new PerformanceGate(5, 4.5, false);
                    case BEST, RATE_1, RATE_8, COLD_TLS_WALL, COLD_TLS_CPU -> null;
                });
    }

    /** Returns the limits for the calls that list repositories. */
    private static Optional<PerformanceGate> ofRepositories(MeasuredCall call, Quantity quantity) {
        boolean page = call == REPOSITORIES_100;
        return Optional.ofNullable(
                switch (quantity) {
                    case P50 -> page ? ratio(0.3, 0.25) : ratio(0.25, 0.2);
                    case BYTES -> page ? ratio(0.15, 0.1) : ratio(0.1, 0.08);
                    default -> null;
                });
    }

    /** Returns the limits for the bytes that a call for one entry allocates. */
    private static PerformanceGate ofFewBytes(MeasuredCall call, Target who) {
        if (call == REPOSITORY) {
            return who == SIGNING ? ratio(0.12, 0.1) : ratio(0.09, 0.08);
        }
        return who == SIGNING ? ratio(0.21, 0.18) : ratio(0.13, 0.12);
    }

    /** Returns the highest allowed ratio of a target's quantity to that of {@link Target#FLOOR}; empty if there is none. */
    static OptionalDouble maxRatioToFloor(MeasuredCall call, Quantity quantity, Target who) {
        return isSmall(call) && quantity == Quantity.P50
                ? OptionalDouble.of(who == SIGNING ? 1.4 : 1.25)
                : OptionalDouble.empty();
    }

    private static boolean isSmall(MeasuredCall call) {
        return call == AUTHORIZATIONS_1 || call == REPOSITORY;
    }

    private static PerformanceGate ratio(double must, double goal) {
        return new PerformanceGate(must, goal, true);
    }

    String verdict(Quantity quantity, double forgeport, double ratio) {
        double reached = isRatio ? ratio : forgeport;
        if (holds(quantity, reached, goal)) {
            return "goal";
        }
        return holds(quantity, reached, must) ? "pass" : MISS;
    }

    private static boolean holds(Quantity quantity, double reached, double limit) {
        return quantity.isRate() ? reached >= limit : reached <= limit;
    }
}
