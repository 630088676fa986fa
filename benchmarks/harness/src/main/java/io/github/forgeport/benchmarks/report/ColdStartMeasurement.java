package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import io.github.forgeport.benchmarks.measure.ColdStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * The measurement of a cold start, from the start of a JVM to its first result: wall time and CPU time.
 *
 * @param wallMillis from starting the process to having the result
 * @param cpuMillis processor time, user and system, of all its threads; counted in steps of 10
 */
record ColdStartMeasurement(double wallMillis, double cpuMillis) {

    private static final double NANOS_IN_MILLI = 1_000_000;
    private static final String HAS_RESULT = "=";

    static ColdStartMeasurement of(JavaCommand jvm, Target target, MeasuredCall call, URI server)
            throws IOException, InterruptedException {
        return of(jvm.command(ColdStart.class, target.name(), call.name(), server));
    }

    /** Measures the start of a JVM that does nothing. */
    static ColdStartMeasurement ofNothing(JavaCommand jvm) throws IOException, InterruptedException {
        return of(jvm.command(ColdStart.class));
    }

    private static ColdStartMeasurement of(ProcessBuilder command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = command.redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            StringBuilder said = new StringBuilder();
            String line = lines.readLine();
            while (!HAS_RESULT.equals(line)) {
                if (line == null) {
                    throw new IOException("no result:\n" + said);
                }
                said.append(line).append('\n');
                line = lines.readLine();
            }
            long wall = System.nanoTime() - begun;
            Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
            process.getOutputStream().close();
            process.waitFor();
            return new ColdStartMeasurement(wall / NANOS_IN_MILLI, cpu.toNanos() / NANOS_IN_MILLI);
        }
    }
}
