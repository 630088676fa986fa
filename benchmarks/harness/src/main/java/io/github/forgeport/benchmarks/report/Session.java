package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A run of the whole plan, in rounds in which the targets alternate, so that a slow minute affects them all. */
final class Session {

    private final BenchmarkFolder home;
    private final MeasurementPlan plan;
    private final CorePinning pin;
    private final Keys keys;
    private final Figures figures = new Figures();

    Session(BenchmarkFolder home, MeasurementPlan plan, CorePinning pin, Keys keys) {
        this.home = home;
        this.plan = plan;
        this.pin = pin;
        this.keys = keys;
    }

    Figures run() throws IOException, InterruptedException {
        footprints();
        try (Server server = Server.start(home, keys, pin)) {
            for (int round = 1; round <= plan.forks(); round++) {
                latencies(server, round);
                signatures(server, round);
            }
        }
        try (Server server = Server.start(home, keys, CorePinning.NOWHERE)) {
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

    private void latencies(Server server, int round) throws IOException, InterruptedException {
        for (MeasuredCall call : plan.calls()) {
            for (Target target : inTurn(round, call)) {
                Fork fork = Fork.run(home, plan, pin, server.plain(), target, call, "latency", round);
                figures.add(call, Quantity.P50, target, fork.figure("p50"));
                figures.add(call, Quantity.BEST, target, fork.figure("best"));
                figures.add(call, Quantity.CPU, target, fork.figure("cpu"));
                figures.add(call, Quantity.BYTES, target, fork.figure("bytes"));
                say("latency", round, plan.forks(), call, target, fork.figure("p50"), "µs");
            }
        }
    }

    private void signatures(Server server, int round) throws IOException, InterruptedException {
        for (MeasuredCall call : List.of(MeasuredCall.AUTHORIZATIONS_1, MeasuredCall.REPOSITORY)) {
            Fork fork = Fork.run(home, plan, pin, server.plain(), Target.SIGNING, call, "signature", round);
            figures.add(call, Quantity.SIGNATURE_P50, Target.SIGNING, fork.figure("p50"));
            figures.add(call, Quantity.SIGNATURE_BYTES, Target.SIGNING, fork.figure("bytes"));
            say("signature", round, plan.forks(), call, Target.SIGNING, fork.figure("p50"), "µs");
        }
    }

    private void rates(Server server, int round) throws IOException, InterruptedException {
        for (int threads : plan.threads()) {
            for (Target target : inTurn(round, MeasuredCall.REPOSITORY)) {
                Fork fork = Fork.run(
                        home,
                        plan,
                        CorePinning.NOWHERE,
                        server.plain(),
                        target,
                        MeasuredCall.REPOSITORY,
                        "" + threads,
                        round);
                figures.add(MeasuredCall.REPOSITORY, Quantity.rate(threads), target, fork.figure("score"));
                say(
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

    private void coldStarts(Server server, int round) throws IOException, InterruptedException {
        for (MeasuredCall call : List.of(MeasuredCall.AUTHORIZATIONS_1, MeasuredCall.REPOSITORY)) {
            for (Target target : inTurn(round, call)) {
                Jvm jvm = Jvm.with(home.coldClassPath(target, call));
                ColdStartMeasurement plain = ColdStartMeasurement.of(jvm, target, call, server.plain());
                figures.add(call, Quantity.COLD_WALL, target, plain.wallMillis());
                figures.add(call, Quantity.COLD_CPU, target, plain.cpuMillis());
                ColdStartMeasurement tls =
                        ColdStartMeasurement.of(jvm.options(keys.forClient()), target, call, server.tls());
                figures.add(call, Quantity.COLD_TLS_WALL, target, tls.wallMillis());
                figures.add(call, Quantity.COLD_TLS_CPU, target, tls.cpuMillis());
                say("cold start", round, plan.coldStarts(), call, target, plain.wallMillis(), "ms");
            }
        }
    }

    /** Every second round goes the other way round. */
    private static List<Target> inTurn(int round, MeasuredCall call) {
        List<Target> targets = new ArrayList<>(call.targets());
        if (round % 2 == 0) {
            Collections.reverse(targets);
        }
        return targets;
    }

    private static void say(
            String what, int round, int rounds, MeasuredCall call, Target target, double figure, String unit) {
        System.err.printf(
                Locale.ROOT, "%s %d/%d  %-13s %-12s %,10.1f %s%n", what, round, rounds, call, target, figure, unit);
    }
}
