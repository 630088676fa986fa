package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import io.github.forgeport.benchmarks.measure.JmhRunner;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of JMH from one forked JVM, by name. */
record ForkResult(Map<String, Double> figures) {

    private static final String FIGURE = "= ";

    static ForkResult run(
            BenchmarkFolder home,
            MeasurementPlan plan,
            CorePinning pin,
            URI server,
            Target target,
            MeasuredCall call,
            String mode,
            int round)
            throws IOException, InterruptedException {
        String name = String.join("-", mode, call.name(), target.name(), String.valueOf(round));
        String output = JavaCommand.with(home.classPath(target, call))
                .pinned(pin)
                // Whoever else runs JMH on this machine is a matter of the load average that we print.
                .options("-Djmh.ignoreLock=true")
                .run(
                        JmhRunner.class,
                        target.name(),
                        call.name(),
                        server,
                        mode,
                        plan.warmingSeconds(),
                        plan.measuringSeconds(),
                        home.resultFile(name + ".json"));
        return new ForkResult(output.lines()
                .filter(line -> line.startsWith(FIGURE))
                .map(line -> line.substring(FIGURE.length()).split(" "))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1]))));
    }

    double figure(String name) {
        return figures.get(name);
    }
}
