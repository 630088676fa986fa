package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change in one place of a pact is reported with the name of that place. */
class PactDifferencesTest {

    private final ObjectNode pact =
            (ObjectNode) PactFiles.in(PactFiles.COMMITTED).get("forgeport-codeup.json");

    @Test
    void a_pact_does_not_differ_from_itself() {
        assertThat(PactDifferences.between(pact, pact.deepCopy())).isEmpty();
    }

    @Test
    void metadata_does_not_count() {
        ObjectNode changed = pact.deepCopy();

        changed.putObject("metadata").put("pact-jvm", "another");

        assertThat(PactDifferences.between(pact, changed)).isEmpty();
    }

    @Test
    void a_renamed_field_is_named_on_both_sides() {
        ObjectNode changed = pact.deepCopy();
        ObjectNode repository = (ObjectNode) interaction(changed).at("/response/body/content/repository");

        repository.set("mainBranch", repository.remove("defaultBranch"));

        assertThat(PactDifferences.between(pact, changed))
                .containsExactly(
                        "codeup, interaction 'get repository by path', /response/body/content/repository/defaultBranch:"
                                + " committed \"master\", written nothing",
                        "codeup, interaction 'get repository by path', /response/body/content/repository/mainBranch:"
                                + " committed nothing, written \"master\"");
    }

    @Test
    void a_renamed_parameter_is_named_on_both_sides() {
        ObjectNode changed = pact.deepCopy();
        ObjectNode query = (ObjectNode) interaction(changed).at("/request/query");

        query.set("id", query.remove("identity"));

        List<String> differences = PactDifferences.between(pact, changed);
        assertThat(differences).hasSize(2);
        assertThat(differences.get(0)).contains("/request/query/identity", "test/test", "nothing");
        assertThat(differences.get(1)).contains("/request/query/id");
    }

    @Test
    void a_changed_type_is_named_with_both_values() {
        ObjectNode changed = pact.deepCopy();

        ((ObjectNode) interaction(changed).at("/response/body/content/repository")).put("id", "100");

        assertThat(PactDifferences.between(pact, changed))
                .containsExactly("codeup, interaction 'get repository by path', /response/body/content/repository/id:"
                        + " committed 100, written \"100\"");
    }

    @Test
    void a_lost_interaction_is_named() {
        ObjectNode changed = pact.deepCopy();

        changed.withArray("interactions").removeAll();

        assertThat(PactDifferences.between(pact, changed))
                .hasSameSizeAs(pact.withArray("interactions"))
                .anyMatch(difference -> difference.contains("'get repository by path'"));
    }

    private static JsonNode interaction(JsonNode pact) {
        for (JsonNode interaction : pact.path("interactions")) {
            if (interaction.path("description").asText().equals("get repository by path")) {
                return interaction;
            }
        }
        throw new IllegalStateException("the interaction was renamed");
    }
}
