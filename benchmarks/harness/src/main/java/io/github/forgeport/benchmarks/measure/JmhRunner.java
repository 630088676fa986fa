package io.github.forgeport.benchmarks.measure;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The main program of one fork: runs JMH for one target, and prints the results as {@code name value}.
 *
 * <p>Arguments: target, call, server, {@code latency}, {@code signature} (of which nothing is sent) or how many threads call
 * at once, seconds of warming up, seconds of measuring, file for JMH's JSON.
 */
public final class JmhRunner {

    private static final int MEDIAN = 50;

    private JmhRunner() {}

    public static void main(String[] args) throws RunnerException {
        boolean alone = args[3].equals("signature");
        boolean latency = alone || args[3].equals("latency");
        RunResult result = new Runner(new OptionsBuilder()
                        .include((alone ? SignatureBenchmark.class : CallBenchmark.class).getName())
                        .param("target", args[0])
                        .param("call", args[1])
                        .param("server", args[2])
                        .mode(latency ? Mode.SampleTime : Mode.Throughput)
                        .threads(latency ? 1 : Integer.parseInt(args[3]))
                        .warmupIterations(1)
                        .warmupTime(TimeValue.seconds(Integer.parseInt(args[4])))
                        .measurementIterations(Integer.parseInt(args[5]))
                        .measurementTime(TimeValue.seconds(1))
                        .timeUnit(latency ? TimeUnit.MICROSECONDS : TimeUnit.SECONDS)
                        .forks(1)
                        .jvmArgs("-Xms512m", "-Xmx512m")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .shouldFailOnError(true)
                        .resultFormat(ResultFormatType.JSON)
                        .result(args[6])
                        .build())
                .runSingle();
        print(result);
    }

    private static void print(RunResult result) {
        printValue("p50", result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
        printValue("best", bestSecond(result));
        printValue("score", result.getPrimaryResult().getScore());
        printValue(
                "bytes", result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        printValue("cpu", medianOfSeconds(result, CpuProfiler.PER_CALL));
    }

    /** Returns the lowest median of any second, which other processes disturbed least. */
    private static double bestSecond(RunResult result) {
        return result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                .mapToDouble(second -> second.getPrimaryResult().getStatistics().getPercentile(MEDIAN))
                .min()
                .orElseThrow();
    }

    /** Returns the median of a secondary result over all seconds, since the compiler's CPU time comes in bursts. */
    private static double medianOfSeconds(RunResult result, String name) {
        double[] sorted = result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                .mapToDouble(second -> second.getSecondaryResults().get(name).getScore())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static void printValue(String name, double value) {
        System.out.println("= " + name + " " + value);
    }
}
