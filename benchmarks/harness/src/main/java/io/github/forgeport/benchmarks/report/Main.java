package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import io.github.forgeport.benchmarks.measure.AllocationProfiler;
import io.github.forgeport.benchmarks.measure.TimeProfiler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The main program of the benchmarks: runs all and prints one table; {@code --quick} for a short run, {@code --profile} for
 * profiles.
 */
public final class Main {

    private static final String FORKS = "--forks=";
    private static final int PROFILED_SECONDS = 10;

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = List.of(args);
        BenchmarkFolder home = new BenchmarkFolder(Path.of(System.getProperty("benchmarks.home", ".")));
        CorePinning pin = CorePinning.toOneCore();
        TlsKeyStores keys = TlsKeyStores.make(home.keys());
        if (options.contains("--profile")) {
            profile(home, pin, keys);
        } else {
            table(home, plan(options), pin, keys);
        }
    }

    private static MeasurementPlan plan(List<String> options) {
        MeasurementPlan plan = options.contains("--quick") ? MeasurementPlan.quick() : MeasurementPlan.full();
        return options.stream()
                .filter(option -> option.startsWith(FORKS))
                .findFirst()
                .map(option -> plan.withForks(Integer.parseInt(option.substring(FORKS.length()))))
                .orElse(plan);
    }

    private static void table(BenchmarkFolder home, MeasurementPlan plan, CorePinning pin, TlsKeyStores keys)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        double before = load();
        ColdStartMeasurement nothing = ColdStartMeasurement.ofNothing(JavaCommand.with(home.harness()));
        RunResults figures = new BenchmarkRun(home, plan, pin, keys).run();
        String report = ReportTable.render(figures)
                + String.format(
                        Locale.ROOT,
                        """

                        Medians of %d forks, %d s each after %d s of warming up; of %d cold starts. Ratios are of medians, \
                        "of forks" is their range.
                        %s.
                        Java %s; %d cores; load average %.1f before, %.1f after; %d s in all.%s
                        The SDKs and \"signing\" sign, the others send a token. A JVM that does nothing: %.0f ms, \
                        CPU %.0f ms.
                        Class paths:
                        %s
                        """,
                        plan.forks(),
                        plan.measuringSeconds(),
                        plan.warmingSeconds(),
                        plan.coldStarts(),
                        pin,
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        before,
                        load(),
                        (System.nanoTime() - begun) / 1_000_000_000,
                        before < 1 ? "" : "\nTHE MACHINE WAS BUSY BEFORE WE BEGAN: quote nothing of this.",
                        nothing.wallMillis(),
                        nothing.cpuMillis(),
                        LibraryVersions.of(home));
        System.out.print(report);
        Files.writeString(home.resultFile("table.txt"), report);
    }

    private static void profile(BenchmarkFolder home, CorePinning pin, TlsKeyStores keys)
            throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(home, keys, pin)) {
            for (MeasuredCall call : List.of(MeasuredCall.AUTHORIZATIONS_1, MeasuredCall.REPOSITORY)) {
                JavaCommand jvm = JavaCommand.with(home.coldClassPath(Target.FORGEPORT, call))
                        .pinned(pin);
                profile(home, jvm, TimeProfiler.class, server, call);
                profile(home, jvm.options("-XX:+UseG1GC", "-XX:-UseTLAB"), AllocationProfiler.class, server, call);
            }
        }
    }

    private static void profile(
            BenchmarkFolder home, JavaCommand jvm, Class<?> profiler, ServerProcess server, MeasuredCall call)
            throws IOException, InterruptedException {
        Path recording = home.resultFile(profiler.getSimpleName() + "-" + call.name() + ".jfr");
        jvm.run(profiler, Target.FORGEPORT.name(), call.name(), server.plain(), PROFILED_SECONDS, recording)
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .forEach(System.out::println);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
