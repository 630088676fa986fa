package io.github.forgeport.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.request.SendableSecret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyTest {

    private static final Secret CANARY = Secret.of("canary-secret");
    private static final AccessKey TEMPORARY =
            AccessKey.temporary("STS.FakeKeyId0000", CANARY, Secret.of("canary-token"));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a,b", "a;b", "a\"b", "a\r\nb", "a\u0000", "密", "a\u00a0"})
    @Tag("row:H30")
    void h30_an_id_that_could_end_or_split_a_header_is_refused_unechoed(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessKey.of(id, CANARY))
                .withMessage("an access key's id is a word of printable ASCII without ',', ';' or '\"'");
    }

    @Test
    @Tag("row:H30")
    void h30_an_id_has_its_limit() {
        assertThat(AccessKey.of("A".repeat(128), CANARY).id()).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> AccessKey.of("A".repeat(129), CANARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\u0000b", "密", " canary", "canary ", "a\u0085"})
    @Tag("row:H29")
    void h29_a_token_that_could_end_a_header_is_refused_unechoed(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessKey.temporary("AK", CANARY, Secret.of(token)))
                .withMessageStartingWith("the security token has a blank")
                .withMessageNotContaining("canary");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a high one at the end, canary\ud800",
        "a low one at the start, \udc00canary",
        "two in the wrong order, canary\udc00\ud800",
        "a pair torn apart, canary\ud83d \udd11"
    })
    @Tag("row:H7")
    void h7_a_secret_that_no_bytes_can_say_is_refused_unechoed(String what, String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessKey.of("AK", Secret.of(secret)))
                .withMessage("the access key's secret has an unpaired surrogate, which no UTF-8 can say");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessKey.temporary("AK", Secret.of(secret), Secret.of("fake-token")))
                .withMessageNotContaining("canary");
        assertThat(AccessKey.of("AK", Secret.of("\ud83d\udd11")).secret().reveal())
                .isEqualTo("\ud83d\udd11");
    }

    @Test
    @Tag("row:H29")
    void h29_a_token_has_its_limit() {
        assertThat(SendableSecret.requireHeaderValue("it", Secret.of("t".repeat(100_000))))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SendableSecret.requireHeaderValue("it", Secret.of("t".repeat(100_001))));
    }

    @Test
    @Tag("row:H33")
    void h33_nothing_of_it_shows_a_secret() throws IOException {
        assertThat(TEMPORARY).hasToString("AccessKey[STS.***, temporary]");
        assertThat(AccessKey.of("Short", CANARY)).hasToString("AccessKey[***]");
        assertThat(new ObjectMapper()
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .writeValueAsString(TEMPORARY))
                .doesNotContain("canary");
        try (ObjectOutputStream stream = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatExceptionOfType(NotSerializableException.class).isThrownBy(() -> stream.writeObject(TEMPORARY));
        }
        assertThat(CredentialSource.of(TEMPORARY)).hasToString("CredentialSource.Fixed");
    }

    @Test
    void keys_are_equal_if_all_of_them_is() {
        assertThat(TEMPORARY)
                .isEqualTo(AccessKey.temporary("STS.FakeKeyId0000", CANARY, Secret.of("canary-token")))
                .hasSameHashCodeAs(AccessKey.of("STS.FakeKeyId0000", CANARY))
                .isNotEqualTo(AccessKey.of("STS.FakeKeyId0000", CANARY))
                .isNotEqualTo(AccessKey.temporary("STS.FakeKeyId0001", CANARY, Secret.of("canary-token")))
                .isNotEqualTo(AccessKey.temporary("STS.FakeKeyId0000", Secret.of("x"), Secret.of("canary-token")))
                .isNotEqualTo("STS.FakeKeyId0000");
    }

    @Test
    void the_environment_is_looked_into_at_every_attempt_and_told_by_name() {
        Map<String, String> environment = new HashMap<>();
        CredentialChain<AccessKey> chain = CredentialChain.of(List.of(
                AccessKey.inEnvironment(environment, "ID", "SECRET", "TOKEN"),
                new CredentialChain.Link<>("the vault", () -> Optional.of(TEMPORARY))));

        assertThat(chain.lastUsed()).isEmpty();
        assertThat(chain.get()).isEqualTo(TEMPORARY);
        assertThat(chain.lastUsed()).hasValue("the vault");
        environment.put("ID", "AK");
        assertThat(chain.get()).as("half a key is none").isEqualTo(TEMPORARY);
        environment.put("SECRET", "canary-secret");
        assertThat(chain.get()).isEqualTo(AccessKey.of("AK", CANARY));
        assertThat(chain.lastUsed()).hasValue("the environment's ID");
        environment.put("TOKEN", "canary-token");
        assertThat(chain.get().securityToken()).hasValue(Secret.of("canary-token"));
        assertThat(chain).hasToString("the environment's ID, the vault");
    }

    @Test
    void a_chain_without_an_answer_says_where_it_looked() {
        CredentialChain<AccessKey> empty =
                CredentialChain.of(List.of(AccessKey.inEnvironment(Map.of(), "ID", "SECRET", "TOKEN")));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(empty::get)
                .withMessage("no credential in the environment's ID");
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialChain.of(List.of()));
    }
}
