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

/** Every name of a provider or state in the pacts is documented, in docs/pacts.md or on a vendor's own page. */
class PactsAreDocumentedTest {

    private static final Path PAGES = Path.of("..", "docs");

    static Stream<Named<Map.Entry<String, JsonNode>>> pacts() {
        return PactFiles.in(PactFiles.COMMITTED).entrySet().stream().map(pact -> Named.named(pact.getKey(), pact));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pacts")
    void a_page_names_file_provider_and_states(Map.Entry<String, JsonNode> pact) throws IOException {
        String pages = pagesOf(pact.getValue().at("/provider/name").asText());

        assertThat(pages)
                .contains("| `" + pact.getValue().at("/provider/name").asText() + "` | `" + pact.getKey() + "` |")
                .contains("consumer `" + pact.getValue().at("/consumer/name").asText() + "`");
        assertThat(pact.getValue().path("interactions"))
                .isNotEmpty()
                .allSatisfy(interaction -> assertThat(interaction.path("providerStates"))
                        .isNotEmpty()
                        .allSatisfy(state -> assertThat(pages)
                                .contains("| `" + state.path("name").asText() + "` |")));
    }

    /** Returns the page of all pacts, and the provider's own page if it has one. */
    private static String pagesOf(String provider) throws IOException {
        Path own = PAGES.resolve(provider + ".md");
        return Files.readString(PAGES.resolve("pacts.md")) + (Files.exists(own) ? Files.readString(own) : "");
    }
}
