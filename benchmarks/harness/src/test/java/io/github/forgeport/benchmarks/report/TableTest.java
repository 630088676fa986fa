package io.github.forgeport.benchmarks.report;

import static io.github.forgeport.benchmarks.client.Call.AUTHORIZATIONS_1;
import static io.github.forgeport.benchmarks.client.Call.REPOSITORY;
import static io.github.forgeport.benchmarks.client.Target.FORGEPORT;
import static io.github.forgeport.benchmarks.client.Target.SDK;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private final Figures figures = new Figures();

    @Test
    void a_ratio_is_of_medians_and_its_range_is_of_forks() {
        for (double ours : new double[] {30, 50, 20}) {
            figures.add(AUTHORIZATIONS_1, Quantity.P50, FORGEPORT, ours);
            figures.add(AUTHORIZATIONS_1, Quantity.P50, SDK, 100);
        }

        assertThat(Table.of(figures))
                .contains("0.30 0.20–0.50")
                .contains("pass")
                .contains("No gate is missed");
    }

    @Test
    void a_missed_gate_is_said() {
        figures.add(REPOSITORY, Quantity.BYTES, FORGEPORT, 41);
        figures.add(REPOSITORY, Quantity.BYTES, SDK, 100);

        assertThat(Table.of(figures)).contains("MISS").contains("Missed: GetRepository, bytes allocated.");
    }

    @Test
    void more_calls_per_second_are_better() {
        figures.add(REPOSITORY, Quantity.RATE_32, FORGEPORT, 400);
        figures.add(REPOSITORY, Quantity.RATE_32, SDK, 100);

        assertThat(Table.of(figures)).contains("goal  ").contains("No gate is missed");
    }
}
