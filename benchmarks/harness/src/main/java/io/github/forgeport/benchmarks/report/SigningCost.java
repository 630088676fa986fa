package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.Call;
import io.github.forgeport.benchmarks.client.Target;
import java.util.List;
import java.util.Locale;

/** What a signature adds to a call with a token. */
final class SigningCost {

    private static final double MOST_MICROS = 5;
    private static final double MOST_BYTES = 6_000;

    private SigningCost() {}

    static String of(Figures figures) {
        StringBuilder text = new StringBuilder();
        for (Call call : List.of(Call.AUTHORIZATIONS_1, Call.REPOSITORY)) {
            if (figures.has(call, Quantity.P50, Target.SIGNING) && figures.has(call, Quantity.P50, Target.FORGEPORT)) {
                double micros = added(figures, call, Quantity.P50);
                double bytes = added(figures, call, Quantity.BYTES);
                text.append(String.format(
                        Locale.ROOT,
                        "Signing %s adds %.1f µs and %,.0f bytes: %s%n",
                        call,
                        micros,
                        bytes,
                        micros <= MOST_MICROS && bytes <= MOST_BYTES ? "pass" : "MISS"));
            }
        }
        return text.toString();
    }

    private static double added(Figures figures, Call call, Quantity quantity) {
        return figures.median(call, quantity, Target.SIGNING) - figures.median(call, quantity, Target.FORGEPORT);
    }
}
