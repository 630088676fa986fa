package io.github.forgeport.benchmarks.measure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of amounts by name, which is printed in descending order. */
final class NamedAmounts {

    private static final int SHOWN = 25;
    private static final double PERCENT = 100;

    private final String title;
    private final Map<String, Double> amounts = new HashMap<>();

    NamedAmounts(String title) {
        this.title = title;
    }

    void add(String name, double amount) {
        amounts.merge(name, amount, Double::sum);
    }

    @Override
    public String toString() {
        double all = amounts.values().stream().mapToDouble(Double::doubleValue).sum();
        String lines = amounts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%6.1f%% %,9.0f  %s%n",
                        PERCENT * entry.getValue() / all,
                        entry.getValue(),
                        entry.getKey()))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "%n%s (%,.0f in all)%n%s", title, all, lines);
    }
}
