package io.github.forgeport.http.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;

class BaseUrlFuzzTest {

    private static final HttpPolicy POLICY = HttpPolicy.defaults();

    @FuzzTest(maxExecutions = 100_000)
    void an_address_is_refused_or_has_one_form_that_stays(byte[] input) {
        URI endpoint;
        try {
            endpoint = URI.create(new String(input, UTF_8));
        } catch (IllegalArgumentException noUri) {
            return;
        }

        BaseUrl base;
        try {
            base = BaseUrl.of(endpoint, POLICY);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage().length()).isLessThan(256);
            assertThat(refused.getMessage().chars()).allMatch(c -> c >= ' ');
            return;
        }
        assertOneForm(base);
    }

    private static void assertOneForm(BaseUrl base) {
        assertThat(base.scheme()).isEqualTo("https");
        assertThat(base.host()).matches("[a-z0-9.-]+|\\[[0-9a-f:.]+]");
        assertThat(base.portOrDefault()).isBetween(1, 65_535);
        assertThat(base.path()).doesNotEndWith("/");
        assertThat(BaseUrl.of(URI.create("https://" + base.authority() + base.path()), POLICY))
                .isEqualTo(base);
    }
}
