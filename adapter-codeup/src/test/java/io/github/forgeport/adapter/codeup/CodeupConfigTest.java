package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.http.policy.Timeouts;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeupConfigTest {

    private static final String ORGANIZATION = "60de7a6852743a5162b5f957";
    private static final CodeupCredentials CREDENTIALS = CodeupCredentials.accessToken(Secret.of("fake-canary"));
    private static final CodeupConfig CONFIG = CodeupConfig.of(ORGANIZATION, CREDENTIALS);

    @Test
    void the_short_form_is_the_public_endpoint_with_the_default_policy() {
        assertThat(CONFIG.endpoint()).isEqualTo(URI.create("https://devops.cn-hangzhou.aliyuncs.com"));
        assertThat(CONFIG.organization()).isEqualTo(ORGANIZATION);
        assertThat(CONFIG.credentials()).isSameAs(CREDENTIALS);
        assertThat(CONFIG.policy()).isEqualTo(HttpPolicy.defaults());
    }

    @Test
    void each_with_changes_one_part_of_a_copy() {
        HttpPolicy patient = HttpPolicy.defaults().withTimeouts(Timeouts.DEFAULTS.withCall(Duration.ofMinutes(1)));

        assertThat(CONFIG.withEndpoint(CodeupConfig.VPC_ENDPOINT))
                .isEqualTo(new CodeupConfig(
                        URI.create("https://devops-vpc.cn-hangzhou.aliyuncs.com"),
                        ORGANIZATION,
                        CREDENTIALS,
                        HttpPolicy.defaults()));
        assertThat(CONFIG.withPolicy(patient))
                .isEqualTo(new CodeupConfig(CodeupConfig.PUBLIC_ENDPOINT, ORGANIZATION, CREDENTIALS, patient));
        assertThat(CONFIG).isEqualTo(CodeupConfig.of(ORGANIZATION, CREDENTIALS));
    }

    @Test
    void they_do_so_in_any_order() {
        HttpPolicy patient = HttpPolicy.defaults().withTimeouts(Timeouts.DEFAULTS.withCall(Duration.ofMinutes(1)));

        assertThat(CONFIG.withEndpoint(CodeupConfig.VPC_ENDPOINT).withPolicy(patient))
                .isEqualTo(CONFIG.withPolicy(patient).withEndpoint(CodeupConfig.VPC_ENDPOINT))
                .isEqualTo(new CodeupConfig(CodeupConfig.VPC_ENDPOINT, ORGANIZATION, CREDENTIALS, patient));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"' 60de7a68', U+0020", "'60de7a68\u00a0', U+00A0", "'60de7a68\n', U+000A"})
    void an_organization_with_a_blank_at_an_end_is_refused_by_name(String organization, String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeupConfig.of(organization, CREDENTIALS))
                .withMessage("the organization begins or ends with a blank: " + blank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "组织",
                "a\r\nb",
                "60de7a6852743a5162b5f957\n",
                "a&identity=1",
                "%41",
                "{x}",
                "１２",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    @Tag("row:H43")
    void an_organization_of_another_form_is_refused_in_a_safe_form(String organization) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeupConfig.of(organization, CREDENTIALS))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "devops.cn-hangzhou.aliyuncs.com",
                "/x",
                "file:///x",
                "jar:file:/x.jar!/y",
                "https:///x",
                "https://user:fake-canary@devops.cn-hangzhou.aliyuncs.com",
                "https://devops.cn-hangzhou.aliyuncs.com?accessToken=fake-canary",
                "https://devops.cn-hangzhou.aliyuncs.com#fake-canary"
            })
    void an_endpoint_that_credentials_must_not_go_to_is_refused_and_not_echoed(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CONFIG.withEndpoint(URI.create(endpoint)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://devops.cn-hangzhou.aliyuncs.com", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void plain_http_is_taken_in_either_order_and_refused_by_connect_unless_the_policy_allows_it(URI plain) {
        HttpPolicy allowing = HttpPolicy.defaults().withPlainHttpAllowed();
        CodeupConfig config = CONFIG.withEndpoint(plain).withPolicy(allowing);

        assertThat(config).isEqualTo(CONFIG.withPolicy(allowing).withEndpoint(plain));
        assertThatNoException().isThrownBy(() -> CodeupGitHost.connect(config).close());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeupGitHost.connect(config.withPolicy(HttpPolicy.defaults())))
                .withMessageContainingAll("plain HTTP to " + plain.getHost(), "policy");
    }

    @Test
    void a_special_address_is_taken_in_either_order_and_refused_by_connect_unless_the_policy_allows_it()
            throws UnknownHostException {
        URI special = URI.create("https://169.254.169.254");
        HttpPolicy allowing = HttpPolicy.defaults()
                .withNetwork(Network.DEFAULTS.withAllowedAddresses(Set.of(InetAddress.getByName("169.254.169.254"))));
        CodeupConfig config = CONFIG.withEndpoint(special).withPolicy(allowing);

        assertThat(config).isEqualTo(CONFIG.withPolicy(allowing).withEndpoint(special));
        assertThatNoException().isThrownBy(() -> CodeupGitHost.connect(config).close());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeupGitHost.connect(CONFIG.withEndpoint(special)))
                .withMessageContainingAll("169.254.169.254", "policy");
    }

    @Test
    void an_attempt_that_may_take_longer_than_its_call_is_refused_by_connect() {
        Timeouts contradicting =
                Timeouts.DEFAULTS.withAttempt(Duration.ofSeconds(20)).withCall(Duration.ofSeconds(10));
        CodeupConfig config = CONFIG.withPolicy(HttpPolicy.defaults().withTimeouts(contradicting));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeupGitHost.connect(config))
                .withMessageContainingAll("PT20S", "PT10S");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> CodeupConfig.of(null, CREDENTIALS));
        assertThatNullPointerException().isThrownBy(() -> CodeupConfig.of(ORGANIZATION, null));
        assertThatNullPointerException().isThrownBy(() -> CONFIG.withEndpoint(null));
        assertThatNullPointerException().isThrownBy(() -> CONFIG.withPolicy(null));
    }

    @Test
    void it_prints_no_credential() {
        assertThat(CONFIG.toString()).contains(ORGANIZATION).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://u:canary@codeup.aliyun.com/x",
                "https://codeup.aliyun.com/x?token=canary",
                "git@codeup.aliyun.com:canary/x",
                "codeup.aliyun.com/x#canary",
                "git::https://oauth2:canary@h/p"
            })
    void an_address_that_was_meant_for_an_organization_is_refused_without_showing_it(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeupConfig.of(address, CREDENTIALS))
                .withMessageStartingWith("the organization is the id in its page's address, of letters and digits: '")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://b\u00FCcher.example/x, https://b\u00FCcher.example/x",
        "https://\u0430\u0440\u0440\u04CF\u0435.example, https://xn--80ak6aa92e.example",
        "https://host.example/x;t=canary, https://host.example/x;***"
    })
    void it_shows_its_endpoint_unless_that_could_be_taken_for_another(URI endpoint, String shown) {
        CodeupConfig config = CONFIG.withEndpoint(endpoint);

        assertThat(config.toString()).contains("endpoint=" + shown + ", ").doesNotContain("canary");
        assertThat(config.endpoint()).isEqualTo(endpoint);
    }
}
