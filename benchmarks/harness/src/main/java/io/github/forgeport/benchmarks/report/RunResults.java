package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The results of a run, one value per fork; the forks of the targets alternate, so that values at equal indices belong
 * together.
 */
final class RunResults {

    private record Key(MeasuredCall call, Quantity quantity, Target target) {}

    private final Map<Key, List<Double>> figures = new HashMap<>();

    void add(MeasuredCall call, Quantity quantity, Target target, double figure) {
        figures.computeIfAbsent(new Key(call, quantity, target), key -> new ArrayList<>())
                .add(figure);
    }

    boolean has(MeasuredCall call, Quantity quantity, Target who) {
        return figures.containsKey(new Key(call, quantity, who));
    }

    /** Returns the median of a target's values; NaN if there is none. */
    double median(MeasuredCall call, Quantity quantity, Target target) {
        double[] sorted = all(call, quantity, target).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Returns the first target's median divided by the second's. */
    double ratio(MeasuredCall call, Quantity quantity, Target who, Target target) {
        return median(call, quantity, who) / median(call, quantity, target);
    }

    /** Returns, for each pair of forks, the first target's value divided by the second's. */
    DoubleStream ratios(MeasuredCall call, Quantity quantity, Target who, Target target) {
        List<Double> ours = all(call, quantity, who);
        List<Double> theirs = all(call, quantity, target);
        return IntStream.range(0, Math.min(ours.size(), theirs.size())).mapToDouble(i -> ours.get(i) / theirs.get(i));
    }

    private List<Double> all(MeasuredCall call, Quantity quantity, Target target) {
        return figures.getOrDefault(new Key(call, quantity, target), List.of());
    }
}
