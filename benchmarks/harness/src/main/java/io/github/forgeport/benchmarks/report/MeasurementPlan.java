package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import java.util.List;

/**
 * The plan of a benchmark run: calls, forks, warm-up and measured time.
 *
 * @param forks how many fresh JVMs each figure is the median of
 * @param warmingSeconds how long each of them warms up
 * @param measuringSeconds how long each of them measures
 * @param calls whose latency, processor time and bytes are measured
 * @param threads how many threads call at once where calls per second are measured
 * @param coldStarts how many JVMs are started over plain HTTP, and as many over TLS
 */
record MeasurementPlan(
        int forks,
        int warmingSeconds,
        int measuringSeconds,
        List<MeasuredCall> calls,
        List<Integer> threads,
        int coldStarts) {

    /** Returns the plan of a short run of under four minutes, with one fork, whose results are too inexact for limits. */
    static MeasurementPlan quick() {
        return new MeasurementPlan(
                1,
                3,
                3,
                List.of(
                        MeasuredCall.AUTHORIZATIONS_1,
                        MeasuredCall.AUTHORIZATIONS_1000,
                        MeasuredCall.REPOSITORY,
                        MeasuredCall.REPOSITORIES_100),
                List.of(32),
                3);
    }

    static MeasurementPlan full() {
        return new MeasurementPlan(3, 12, 5, List.of(MeasuredCall.values()), List.of(1, 8, 32), 11);
    }

    MeasurementPlan withForks(int forks) {
        return new MeasurementPlan(forks, warmingSeconds, measuringSeconds, calls, threads, coldStarts);
    }
}
