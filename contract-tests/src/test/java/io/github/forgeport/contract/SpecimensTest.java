package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.port.capability.Operation;
import org.junit.jupiter.api.Test;

/**
 * The registry of specimens has every operation; otherwise the tests derived from it would prove less than they say.
 */
class SpecimensTest {

    @Test
    void every_operation_has_one() {
        assertThat(Specimens.ALL).extracting(Specimen::operation).containsExactlyInAnyOrder(Operation.values());
    }

    @Test
    void each_asks_a_method_of_a_port_that_no_other_asks() {
        assertThat(Specimens.ALL)
                .extracting(PortMethod::of)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(Operation.values());
    }
}
