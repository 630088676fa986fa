package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.util.List;
import java.util.Locale;

/** The report on the cost of a signed call compared with one with a token; it has no limit, since JVMs differ by more. */
final class SigningCost {

    private SigningCost() {}

    static String of(RunResults figures) {
        StringBuilder text = new StringBuilder();
        for (MeasuredCall call : List.of(MeasuredCall.AUTHORIZATIONS_1, MeasuredCall.REPOSITORY)) {
            if (figures.has(call, Quantity.P50, Target.SIGNING) && figures.has(call, Quantity.P50, Target.FORGEPORT)) {
                text.append(String.format(
                        Locale.ROOT,
                        "A signing %s took %+.1f µs and %+,.0f bytes beside one with a token.%n",
                        call,
                        added(figures, call, Quantity.P50),
                        added(figures, call, Quantity.BYTES)));
            }
        }
        return text.toString();
    }

    private static double added(RunResults figures, MeasuredCall call, Quantity quantity) {
        return figures.median(call, quantity, Target.SIGNING) - figures.median(call, quantity, Target.FORGEPORT);
    }
}
