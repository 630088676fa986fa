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
 * Runs JMH for one fork of one target, on that target's class path, and prints the results as {@code name value}.
 *
 * <p>Arguments: target, call, server, {@code latency}, {@code signature} (of which nothing is sent) or how many threads call
 * at once, seconds of warming up, seconds of measuring, file for JMH's JSON.
 */
public final class Measure {

    private static final int MEDIAN = 50;

    private Measure() {}

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
        say("p50", result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
        say("best", bestSecond(result));
        say("score", result.getPrimaryResult().getScore());
        say("bytes", result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        say("cpu", medianOfSeconds(result, CpuProfiler.PER_CALL));
    }

    /** The median of the second that nobody else on the machine disturbed, or least. */
    private static double bestSecond(RunResult result) {
        return result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                .mapToDouble(second -> second.getPrimaryResult().getStatistics().getPercentile(MEDIAN))
                .min()
                .orElseThrow();
    }

    /** The compiler works in bursts, on the processor time of this very process. */
    private static double medianOfSeconds(RunResult result, String name) {
        double[] sorted = result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                .mapToDouble(second -> second.getSecondaryResults().get(name).getScore())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static void say(String name, double value) {
        System.out.println("= " + name + " " + value);
    }
}
