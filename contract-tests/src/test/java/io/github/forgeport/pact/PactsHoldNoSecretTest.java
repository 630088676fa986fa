package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.signing.SandboxKeys;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pacts contain the ids of the sandbox's keys, but no secret and no real signature. */
class PactsHoldNoSecretTest {

    /**
     * A pattern of harmless values: none, a signature without its value, or a token of the sandbox or the pacts' wrong one
     * after its scheme.
     */
    private static final String HARMLESS =
            "0|.*Signature=0{64}|.*:A{27}=|(token|Bearer) (sandbox-[a-z-]+|no-such-token)";

    static Stream<JsonNode> pacts() {
        return PactFiles.in(PactFiles.COMMITTED).values().stream();
    }

    @ParameterizedTest
    @MethodSource("pacts")
    void no_pact_holds_what_an_access_key_signs_with(JsonNode pact) {
        SandboxKeys.all()
                .forEach(key ->
                        assertThat(pact.toString()).doesNotContain(key.secret().reveal()));
    }

    @ParameterizedTest
    @MethodSource("pacts")
    void no_pact_holds_a_signature_or_a_nonce_of_a_real_request(JsonNode pact) {
        for (JsonNode interaction : pact.path("interactions")) {
            JsonNode headers = interaction.at("/request/headers");

            assertThat(headers.at("/Authorization/0").asText("0")).matches(HARMLESS);
            assertThat(headers.at("/x-acs-signature-nonce/0").asText("0")).matches("0+");
        }
    }
}
