package io.github.forgeport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The signer of requests in pacts; {@code FreshSignatureTest} verifies its signatures. */
class PactSignerTest {

    private static final URI ASKED = URI.create("http://127.0.0.1:8787/v3/projects?name=cn-north-4");
    private static final byte[] NO_BODY = {};

    private static Map<String, String> fresh(String... headers) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        return PactSigner.renewedHeaders("GET", ASKED, given, NO_BODY);
    }

    @Test
    void a_request_that_is_not_signed_stays_as_it_is() {
        assertThat(fresh("X-Auth-Token", "sandbox-iam-token")).isEmpty();
        assertThat(fresh("Authorization", "Bearer fake")).isEmpty();
        assertThat(fresh("Authorization", "token fake")).isEmpty();
        assertThat(fresh("Authorization", "Basic ZmFrZTpmYWtl")).isEmpty();
    }

    @Test
    void what_is_signed_gets_a_date_and_a_signature_and_keeps_key_and_cover() {
        String cover = "SDK-HMAC-SHA256 Access=SANDBOXACCESSKEY, SignedHeaders=host;x-sdk-date, Signature=";

        Map<String, String> fresh = fresh("authorization", cover + "0".repeat(64), "X-Sdk-Date", "20000101T000000Z");

        assertThat(fresh).containsOnlyKeys("Authorization", "X-Sdk-Date");
        assertThat(fresh.get("Authorization"))
                .startsWith(cover)
                .doesNotEndWith("0".repeat(64))
                .hasSize(cover.length() + 64);
        assertThat(fresh.get("X-Sdk-Date")).isNotEqualTo("20000101T000000Z");
    }

    @Test
    void a_scheme_or_a_key_that_is_not_known_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> fresh("Authorization", "Unheard-Of fake"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> fresh("Authorization", "SDK-HMAC-SHA256 Access=NOBODY, SignedHeaders=host, Signature=0"));
    }
}
