package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name of a provider or state in the pacts is documented in docs/pacts.md. */
class PactsAreDocumentedTest {

    private static final Path PAGE = Path.of("..", "docs", "pacts.md");

    static Stream<Named<Map.Entry<String, JsonNode>>> pacts() {
        return PactFiles.in(PactFiles.COMMITTED).entrySet().stream().map(pact -> Named.named(pact.getKey(), pact));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pacts")
    void the_page_names_file_provider_and_states(Map.Entry<String, JsonNode> pact) throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page)
                .contains("| `" + pact.getValue().at("/provider/name").asText() + "` | `" + pact.getKey() + "` |")
                .contains("consumer `" + pact.getValue().at("/consumer/name").asText() + "`");
        assertThat(pact.getValue().path("interactions"))
                .isNotEmpty()
                .allSatisfy(interaction -> assertThat(interaction.path("providerStates"))
                        .isNotEmpty()
                        .allSatisfy(state -> assertThat(page)
                                .contains("| `" + state.path("name").asText() + "` |")));
    }
}
