package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.readme.TestSources;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every row of the fault matrix has a test, and every operation has rows. */
class EveryRowIsProvenTest {

    private static final List<RowTags.TestMethod> TESTS =
            RowTags.in(TestSources.read().files());

    @Test
    void every_case_of_the_table_has_a_scene_and_every_scene_a_case() {
        List<String> scenes = Matrix.rows().map(FaultCase::toString).toList();

        assertThat(scenes)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(MatrixTable.READ.lines().keySet());
        System.out.printf(
                "Fault matrix: %d rows owned here; %d cases of them played on up to %d subjects, %d times%n",
                MatrixTable.READ.here().size(),
                scenes.size(),
                Subjects.OF_ADAPTERS.size() + Subjects.OF_THE_PROBE.size(),
                FaultMatrixTest.cases().count());
    }

    @Test
    void every_row_that_is_proven_by_tests_is_named_by_one() {
        assertThat(TESTS.stream().flatMap(test -> test.rows().stream())).containsAll(MatrixTable.READ.tested());
    }

    @Test
    void a_test_names_no_row_that_is_not_here() {
        assertThat(TESTS)
                .allSatisfy(test ->
                        assertThat(MatrixTable.READ.here()).as(test.toString()).containsAll(test.rows()));
    }

    @Test
    void a_test_whose_name_begins_with_a_row_names_it_by_its_tag() {
        assertThat(TESTS)
                .filteredOn(test -> !test.isClause())
                .allSatisfy(test -> assertThat(test.rows()).as(test.toString()).containsAll(test.rowsInItsName()));
    }

    @Test
    void every_operation_of_every_adapter_has_rows() {
        Set<String> played = Subjects.OF_ADAPTERS.stream().map(Subject::name).collect(Collectors.toSet());
        for (VendorUnderTest vendor : Vendors.ALL) {
            try (GitHost host = vendor.connect(URI.create("http://127.0.0.1:1"), Secret.of("none"))) {
                for (Operation operation : Operation.values()) {
                    if (host.capabilities().of(operation).support() != Support.UNSUPPORTED) {
                        assertThat(played).contains(host.name() + " " + operation);
                    }
                }
            }
        }
    }
}
