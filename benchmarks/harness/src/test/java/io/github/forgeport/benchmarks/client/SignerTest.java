package io.github.forgeport.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.request.OutgoingRequest;
import org.junit.jupiter.api.Test;

class SignerTest {

    @Test
    void it_signs_what_the_call_asks() {
        OutgoingRequest list = Signer.of(MeasuredCall.AUTHORIZATIONS_1).sign();
        assertThat(list.path()).isEqualTo(MeasuredCall.AUTHORIZATIONS_1.path());
        assertThat(list.headers().get("Authorization"))
                .startsWith("SDK-HMAC-SHA256 Access=" + FakeIdentity.ACCESS_KEY + ", SignedHeaders=accept;host;");

        OutgoingRequest repository = Signer.of(MeasuredCall.REPOSITORY).sign();
        assertThat(repository.path()).isEqualTo(MeasuredCall.REPOSITORY.path());
        assertThat(repository.headers().get("Authorization"))
                .startsWith(
                        "ACS3-HMAC-SHA256 Credential=" + FakeIdentity.ACCESS_KEY + ",SignedHeaders=host;x-acs-action;");
    }

    @Test
    void each_has_its_own_nonce() {
        Signer signer = Signer.of(MeasuredCall.REPOSITORY);

        assertThat(signer.sign().headers().get("x-acs-signature-nonce"))
                .isNotEqualTo(signer.sign().headers().get("x-acs-signature-nonce"));
    }
}
