package io.github.forgeport.benchmarks.report;

import static io.github.forgeport.benchmarks.client.MeasuredCall.AUTHORIZATIONS_1;
import static io.github.forgeport.benchmarks.client.MeasuredCall.AUTHORIZATIONS_1000;
import static io.github.forgeport.benchmarks.client.MeasuredCall.REPOSITORIES_100;
import static io.github.forgeport.benchmarks.client.MeasuredCall.REPOSITORIES_100000;
import static io.github.forgeport.benchmarks.client.MeasuredCall.REPOSITORY;
import static io.github.forgeport.benchmarks.client.Target.FLOOR;
import static io.github.forgeport.benchmarks.client.Target.FORGEPORT;
import static io.github.forgeport.benchmarks.client.Target.SDK;
import static io.github.forgeport.benchmarks.client.Target.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {

    private final RunResults figures = new RunResults();

    @Test
    void a_ratio_is_of_medians_and_its_range_is_of_forks() {
        for (double ours : new double[] {30, 50, 20}) {
            figures.add(AUTHORIZATIONS_1, Quantity.P50, FORGEPORT, ours);
            figures.add(AUTHORIZATIONS_1, Quantity.P50, SDK, 100);
        }

        assertThat(ReportTable.render(figures))
                .contains("0.30 0.20–0.50")
                .contains("pass")
                .contains("No gate is missed");
    }

    @Test
    void a_missed_gate_is_said() {
        figures.add(REPOSITORY, Quantity.BYTES, FORGEPORT, 41);
        figures.add(REPOSITORY, Quantity.BYTES, SDK, 100);

        assertThat(ReportTable.render(figures))
                .contains("MISS")
                .contains("Missed: forgeport, GetRepository, bytes allocated.");
    }

    @Test
    void a_small_call_is_held_to_the_floor_too() {
        for (Target who : List.of(FORGEPORT, SIGNING)) {
            figures.add(REPOSITORY, Quantity.P50, who, 28);
        }
        figures.add(REPOSITORY, Quantity.P50, SDK, 280);
        figures.add(REPOSITORY, Quantity.P50, FLOOR, 22);

        assertThat(ReportTable.render(figures))
                .contains("1.27  1.25", "1.27  1.40")
                .contains("Missed: forgeport, GetRepository, latency p50, one core, µs, beside the floor.")
                .contains("No gate is missed");
    }

    @Test
    void a_long_list_is_not_held_to_the_floor() {
        figures.add(AUTHORIZATIONS_1000, Quantity.P50, FORGEPORT, 45);
        figures.add(AUTHORIZATIONS_1000, Quantity.P50, SDK, 100);
        figures.add(AUTHORIZATIONS_1000, Quantity.P50, FLOOR, 10);

        assertThat(ReportTable.render(figures)).contains("4.50").doesNotContain("Missed");
    }

    @Test
    void a_walk_is_held_to_less_than_its_page() {
        for (MeasuredCall call : List.of(REPOSITORIES_100, REPOSITORIES_100000)) {
            figures.add(call, Quantity.BYTES, FORGEPORT, 12);
            figures.add(call, Quantity.BYTES, SDK, 100);
        }

        assertThat(ReportTable.render(figures)).contains("Missed: forgeport, 100,000 repos, bytes allocated.");
    }

    @Test
    void a_signing_call_may_take_more_bytes() {
        for (Target who : List.of(FORGEPORT, SIGNING)) {
            figures.add(AUTHORIZATIONS_1, Quantity.BYTES, who, 20);
        }
        figures.add(AUTHORIZATIONS_1, Quantity.BYTES, SDK, 100);

        assertThat(ReportTable.render(figures))
                .contains("Missed: forgeport, list of 1, bytes allocated.")
                .contains("No gate is missed");
    }

    @Test
    void a_signature_is_held_to_5_microseconds_and_6_kilobytes_without_any_ratio() {
        figures.add(REPOSITORY, Quantity.SIGNATURE_P50, SIGNING, 5);
        figures.add(REPOSITORY, Quantity.SIGNATURE_BYTES, SIGNING, 3_800);

        assertThat(ReportTable.render(figures))
                .contains("pass")
                .contains("goal  ")
                .doesNotContain("NaN", "Missed");

        figures.add(AUTHORIZATIONS_1, Quantity.SIGNATURE_P50, SIGNING, 5.1);
        figures.add(AUTHORIZATIONS_1, Quantity.SIGNATURE_BYTES, SIGNING, 6_001);

        assertThat(ReportTable.render(figures))
                .contains("Missed: signing, list of 1, signature alone, p50, µs; "
                        + "signing, list of 1, signature alone, bytes.");
    }

    @Test
    void what_signing_adds_to_a_call_is_told() {
        figures.add(REPOSITORY, Quantity.P50, FORGEPORT, 60);
        figures.add(REPOSITORY, Quantity.P50, SIGNING, 64.5);
        figures.add(REPOSITORY, Quantity.BYTES, FORGEPORT, 10_000);
        figures.add(REPOSITORY, Quantity.BYTES, SIGNING, 15_999);

        assertThat(ReportTable.render(figures))
                .contains("A signing GetRepository took +4.5 µs and +5,999 bytes beside one with a token.");
    }

    @Test
    void more_calls_per_second_are_better() {
        figures.add(REPOSITORY, Quantity.RATE_32, FORGEPORT, 400);
        figures.add(REPOSITORY, Quantity.RATE_32, SDK, 100);

        assertThat(ReportTable.render(figures)).contains("goal  ").contains("No gate is missed");
    }
}
