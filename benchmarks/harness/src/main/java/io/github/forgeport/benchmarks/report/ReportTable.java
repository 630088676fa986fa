package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** The table of a run's results: our values, the SDK's, their ratio, and whether the limit is met. */
final class ReportTable {

    private static final String ROW = "%-13s  %-25s %10s %11s  %6s %-11s %5s %5s  %-7s %8s %5s %11s %8s%n";

    private final RunResults figures;
    private final Target who;
    private final StringBuilder text = new StringBuilder();
    private final List<String> missed = new ArrayList<>();

    private ReportTable(RunResults figures, Target who) {
        this.figures = figures;
        this.who = who;
    }

    /** Returns the text of the tables for calls with a token and for signed calls, and the cost of signing. */
    static String render(RunResults figures) {
        return new ReportTable(figures, Target.FORGEPORT).render() + "\n"
                + new ReportTable(figures, Target.SIGNING).render() + "\n" + SigningCost.of(figures);
    }

    private String render() {
        row(
                "call",
                "measure",
                who.toString(),
                "SDK",
                "ratio",
                "of forks",
                "gate",
                "goal",
                "verdict",
                "÷ floor",
                "gate",
                "plain feign",
                "÷ SDK");
        text.append("-".repeat(143)).append('\n');
        for (MeasuredCall call : MeasuredCall.values()) {
            for (Quantity quantity : Quantity.values()) {
                if (figures.has(call, quantity, who)) {
                    row(call, quantity);
                }
            }
        }
        text.append(missed.isEmpty() ? "No gate is missed.\n" : "Missed: " + String.join("; ", missed) + ".\n");
        return text.toString();
    }

    private void row(MeasuredCall call, Quantity quantity) {
        double ours = figures.median(call, quantity, who);
        double ratio = figures.ratio(call, quantity, who, Target.SDK);
        double feign = figures.median(call, quantity, Target.FEIGN);
        double besideFloor = figures.ratio(call, quantity, who, Target.FLOOR);
        double floorGate = PerformanceGate.maxRatioToFloor(call, quantity, who).orElse(Double.NaN);
        PerformanceGate gate = PerformanceGate.of(call, quantity, who).orElse(null);
        String verdict = gate == null ? "" : gate.verdict(quantity, ours, ratio);
        if (verdict.equals(PerformanceGate.MISS)) {
            missed.add(who + ", " + call + ", " + quantity);
        }
        if (besideFloor > floorGate) {
            verdict = PerformanceGate.MISS;
            missed.add(who + ", " + call + ", " + quantity + ", beside the floor");
        }
        row(
                call,
                quantity,
                quantity.format(ours),
                quantity.format(figures.median(call, quantity, Target.SDK)),
                ratio(ratio),
                spread(call, quantity),
                gate == null ? "" : plain(gate.must()),
                gate == null ? "" : plain(gate.goal()),
                verdict,
                ratio(besideFloor),
                ratio(floorGate),
                quantity.format(feign),
                ratio(feign / figures.median(call, quantity, Target.SDK)));
    }

    private void row(Object... cells) {
        text.append(String.format(Locale.ROOT, ROW, cells));
    }

    private String spread(MeasuredCall call, Quantity quantity) {
        DoubleSummaryStatistics ratios =
                figures.ratios(call, quantity, who, Target.SDK).summaryStatistics();
        return ratios.getCount() < 2 ? "" : ratio(ratios.getMin()) + "–" + ratio(ratios.getMax());
    }

    private static String ratio(double ratio) {
        return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }
}
