package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A run of a measurement plan, in rounds in which the targets alternate, so that a slow minute affects all of them. */
final class BenchmarkRun {

    private final BenchmarkFolder home;
    private final MeasurementPlan plan;
    private final CorePinning pin;
    private final TlsKeyStores keys;
    private final RunResults figures = new RunResults();

    BenchmarkRun(BenchmarkFolder home, MeasurementPlan plan, CorePinning pin, TlsKeyStores keys) {
        this.home = home;
        this.plan = plan;
        this.pin = pin;
        this.keys = keys;
    }

    RunResults run() throws IOException, InterruptedException {
        footprints();
        try (ServerProcess server = ServerProcess.start(home, keys, pin)) {
            for (int round = 1; round <= plan.forks(); round++) {
                latencies(server, round);
                signatures(server, round);
            }
        }
        try (ServerProcess server = ServerProcess.start(home, keys, CorePinning.NOWHERE)) {
            for (int round = 1; round <= plan.forks(); round++) {
                rates(server, round);
            }
            for (int round = 1; round <= plan.coldStarts(); round++) {
                coldStarts(server, round);
            }
        }
        return figures;
    }

    private void footprints() throws IOException {
        for (MeasuredCall call : List.of(MeasuredCall.AUTHORIZATIONS_1, MeasuredCall.REPOSITORY)) {
            for (Target target : Target.values()) {
                Footprint footprint = Footprint.of(home.jarsOf(target, call));
                figures.add(call, Quantity.JARS, target, footprint.jars());
                figures.add(call, Quantity.MEGABYTES, target, footprint.megabytes());
            }
        }
    }

    private void latencies(ServerProcess server, int round) throws IOException, InterruptedException {
        for (MeasuredCall call : plan.calls()) {
            for (Target target : targetsInTurn(round, call)) {
                ForkResult fork = ForkResult.run(home, plan, pin, server.plain(), target, call, "latency", round);
                figures.add(call, Quantity.P50, target, fork.figure("p50"));
                figures.add(call, Quantity.BEST, target, fork.figure("best"));
                figures.add(call, Quantity.CPU, target, fork.figure("cpu"));
                figures.add(call, Quantity.BYTES, target, fork.figure("bytes"));
                printProgress("latency", round, plan.forks(), call, target, fork.figure("p50"), "µs");
            }
        }
    }

    private void signatures(ServerProcess server, int round) throws IOException, InterruptedException {
        for (MeasuredCall call : List.of(MeasuredCall.AUTHORIZATIONS_1, MeasuredCall.REPOSITORY)) {
            ForkResult fork = ForkResult.run(home, plan, pin, server.plain(), Target.SIGNING, call, "signature", round);
            figures.add(call, Quantity.SIGNATURE_P50, Target.SIGNING, fork.figure("p50"));
            figures.add(call, Quantity.SIGNATURE_BYTES, Target.SIGNING, fork.figure("bytes"));
            printProgress("signature", round, plan.forks(), call, Target.SIGNING, fork.figure("p50"), "µs");
        }
    }

    private void rates(ServerProcess server, int round) throws IOException, InterruptedException {
        for (int threads : plan.threads()) {
            for (Target target : targetsInTurn(round, MeasuredCall.REPOSITORY)) {
                ForkResult fork = ForkResult.run(
                        home,
                        plan,
                        CorePinning.NOWHERE,
                        server.plain(),
                        target,
                        MeasuredCall.REPOSITORY,
                        "" + threads,
                        round);
                figures.add(MeasuredCall.REPOSITORY, Quantity.rate(threads), target, fork.figure("score"));
                printProgress(
                        threads + " threads",
                        round,
                        plan.forks(),
                        MeasuredCall.REPOSITORY,
                        target,
                        fork.figure("score"),
                        "calls/s");
            }
        }
    }

    private void coldStarts(ServerProcess server, int round) throws IOException, InterruptedException {
        for (MeasuredCall call : List.of(MeasuredCall.AUTHORIZATIONS_1, MeasuredCall.REPOSITORY)) {
            for (Target target : targetsInTurn(round, call)) {
                JavaCommand jvm = JavaCommand.with(home.coldClassPath(target, call));
                ColdStartMeasurement plain = ColdStartMeasurement.of(jvm, target, call, server.plain());
                figures.add(call, Quantity.COLD_WALL, target, plain.wallMillis());
                figures.add(call, Quantity.COLD_CPU, target, plain.cpuMillis());
                ColdStartMeasurement tls =
                        ColdStartMeasurement.of(jvm.options(keys.forClient()), target, call, server.tls());
                figures.add(call, Quantity.COLD_TLS_WALL, target, tls.wallMillis());
                figures.add(call, Quantity.COLD_TLS_CPU, target, tls.cpuMillis());
                printProgress("cold start", round, plan.coldStarts(), call, target, plain.wallMillis(), "ms");
            }
        }
    }

    /** Returns the targets of a call, in reverse order in every second round. */
    private static List<Target> targetsInTurn(int round, MeasuredCall call) {
        List<Target> targets = new ArrayList<>(call.targets());
        if (round % 2 == 0) {
            Collections.reverse(targets);
        }
        return targets;
    }

    private static void printProgress(
            String what, int round, int rounds, MeasuredCall call, Target target, double figure, String unit) {
        System.err.printf(
                Locale.ROOT, "%s %d/%d  %-13s %-12s %,10.1f %s%n", what, round, rounds, call, target, figure, unit);
    }
}
