package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pacts that are committed are those that the adapters write; runs after the consumer tests. */
class CommittedPactsIT {

    @Test
    void the_adapters_write_the_pacts_that_are_committed() {
        Map<String, JsonNode> committed = PactFiles.in(PactFiles.COMMITTED);
        Map<String, JsonNode> written = PactFiles.in(PactFiles.WRITTEN);

        assertThat(written.keySet()).as("pact files").isEqualTo(committed.keySet());
        committed.forEach((file, pact) -> assertThat(PactDifferences.between(pact, written.get(file)))
                .as(
                        "%s; if the change is meant, copy contract-tests/target/pacts/%s to contract-tests/pacts",
                        file, file)
                .isEmpty());
    }
}
