package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.ProxyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret given in code is not stripped, and is refused by name if a blank at its end would fail every call. */
class PaddedSecretTest {

    private static final String CANARY = "fake-canary";
    private static final Secret GOOD = Secret.of(CANARY);

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                CANARY + "\n",
                CANARY + "\r\n",
                CANARY + " ",
                " " + CANARY,
                "\t" + CANARY,
                CANARY + "\u00A0",
                "\u3000" + CANARY,
                CANARY + "\u2028"
            })
    void every_kind_is_refused_by_its_name(String padded) {
        Secret secret = Secret.of(padded);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessKey.of("AK", secret))
                .withMessage("the access key's secret has a blank or a line end at its beginning or its end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessKey.temporary("AK", secret, GOOD))
                .withMessageStartingWith("the access key's secret has a blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessKey.temporary("AK", GOOD, secret))
                .withMessageStartingWith("the security token has a blank")
                .withMessageNotContaining(CANARY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyServer.of("proxy.example", 3128).withUser("u", secret))
                .withMessageStartingWith("the proxy's password has a blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyServer.socks("proxy.example", 1080).withUser("u", secret))
                .withMessageStartingWith("the proxy's password has a blank");
        assertThat(secret.reveal()).isEqualTo(padded);
    }

    @Test
    void blanks_within_one_are_its_own() {
        assertThat(AccessKey.of("AK", Secret.of("a b")).secret().reveal()).isEqualTo("a b");
        assertThat(ProxyServer.of("proxy.example", 3128).withUser("u", Secret.of("a b")))
                .isNotNull();
    }
}
