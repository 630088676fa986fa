package io.github.forgeport.benchmarks.client;

import io.github.forgeport.http.request.OutgoingRequest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignerTest {

    @Test
    void it_signs_what_the_call_asks() {
        OutgoingRequest list = Signer.of(Call.AUTHORIZATIONS_1).sign();
        assertThat(list.path()).isEqualTo(Call.AUTHORIZATIONS_1.path());
        assertThat(list.headers().get("Authorization"))
                .startsWith("SDK-HMAC-SHA256 Access=" + Identity.ACCESS_KEY + ", SignedHeaders=accept;host;");

        OutgoingRequest repository = Signer.of(Call.REPOSITORY).sign();
        assertThat(repository.path()).isEqualTo(Call.REPOSITORY.path());
        assertThat(repository.headers().get("Authorization"))
                .startsWith("ACS3-HMAC-SHA256 Credential=" + Identity.ACCESS_KEY + ",SignedHeaders=host;x-acs-action;");
    }

    @Test
    void each_has_its_own_nonce() {
        Signer signer = Signer.of(Call.REPOSITORY);

        assertThat(signer.sign().headers().get("x-acs-signature-nonce"))
                .isNotEqualTo(signer.sign().headers().get("x-acs-signature-nonce"));
    }
}
