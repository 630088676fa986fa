package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceStageConfigTest {

    private static final String PROJECT = "0123456789abcdef0123456789abcdef";
    private static final String REGION = "cn-north-4";
    private static final ServiceStageCredentials CREDENTIALS = ServiceStageCredentials.token(Secret.of("fake-canary"));
    private static final HttpPolicy DEFAULTS = HttpPolicy.defaults();
    private static final ServiceStageConfig CONFIG = ServiceStageConfig.of(REGION, PROJECT, CREDENTIALS);

    @Test
    void the_short_form_is_the_regions_public_endpoint_without_an_authorization() {
        assertThat(CONFIG.endpoint()).isEqualTo(URI.create("https://servicestage.cn-north-4.myhuaweicloud.com"));
        assertThat(CONFIG.project()).hasValue(PROJECT);
        assertThat(CONFIG.credentials()).isSameAs(CREDENTIALS);
        assertThat(CONFIG.policy()).isEqualTo(DEFAULTS);
        assertThat(CONFIG.authorization()).isEmpty();
    }

    @Test
    void a_regions_own_project_need_not_be_named() {
        ServiceStageCredentials key = ServiceStageCredentials.accessKey(AccessKey.of("AK", Secret.of("fake-canary")));

        ServiceStageConfig config = ServiceStageConfig.inRegion(REGION, key);

        assertThat(config.project()).isEmpty();
        assertThat(config.region()).hasValue(REGION);
        assertThat(config.iam()).hasValue(URI.create("https://iam.cn-north-4.myhuaweicloud.com"));
        assertThat(config)
                .hasToString("ServiceStageConfig[https://servicestage.cn-north-4.myhuaweicloud.com, project of"
                        + " cn-north-4, ServiceStageCredentials[accessKey ***]]");
    }

    @Test
    void another_project_can_be_named_at_endpoints_of_ones_own() {
        ServiceStageCredentials password = ServiceStageCredentials.password("d", "u", Secret.of("fake-canary"));
        URI iam = URI.create("https://iam.example");

        ServiceStageConfig config = ServiceStageConfig.at(CONFIG.endpoint(), iam, REGION, password, DEFAULTS)
                .withProject(PROJECT);

        assertThat(config.project()).hasValue(PROJECT);
        assertThat(config.iam()).hasValue(iam);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config.withProject("xyz"))
                .withMessage("the project is its id of 32 hexadecimal digits: 'xyz'");
    }

    @Test
    void what_the_credentials_cannot_do_without_is_asked_for_by_connect() {
        ServiceStageCredentials password = ServiceStageCredentials.password("d", "u", Secret.of("fake-canary"));
        ServiceStageConfig tokenInRegion = ServiceStageConfig.inRegion(REGION, CREDENTIALS);

        assertRefused(tokenInRegion, "with a token the project's id is needed");
        assertRefused(
                ServiceStageConfig.at(CONFIG.endpoint(), PROJECT, password, DEFAULTS),
                "the address of IAM is needed to sign in or to find the project");
        assertTaken(tokenInRegion.withProject(PROJECT));
    }

    private static void assertRefused(ServiceStageConfig config, String... why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageGitHost.connect(config))
                .withMessageContainingAll(why);
    }

    private static void assertTaken(ServiceStageConfig config) {
        assertThatNoException()
                .isThrownBy(() -> ServiceStageGitHost.connect(config).close());
    }

    @Test
    void each_with_changes_one_part_of_a_copy() {
        HttpPolicy patient = DEFAULTS.withTimeouts(Timeouts.DEFAULTS.withCall(Duration.ofMinutes(1)));
        AuthorizationName name = new AuthorizationName("test");

        ServiceStageConfig changed = CONFIG.withAuthorization(name).withPolicy(patient);

        assertThat(changed.authorization()).contains(name);
        assertThat(changed.policy()).isEqualTo(patient);
        assertThat(changed.endpoint()).isEqualTo(CONFIG.endpoint());
        assertThat(changed.project()).hasValue(PROJECT);
        assertThat(changed.credentials()).isSameAs(CREDENTIALS);
        assertThat(CONFIG.authorization()).isEmpty();
        assertThat(CONFIG.policy()).isEqualTo(DEFAULTS);
    }

    @Test
    void they_do_so_in_any_order() {
        HttpPolicy patient = DEFAULTS.withTimeouts(Timeouts.DEFAULTS.withCall(Duration.ofMinutes(1)));
        UnaryOperator<ServiceStageConfig> policy = config -> config.withPolicy(patient);
        UnaryOperator<ServiceStageConfig> project = config -> config.withProject(PROJECT);
        UnaryOperator<ServiceStageConfig> name = config -> config.withAuthorization(new AuthorizationName("test"));
        ServiceStageConfig bare = ServiceStageConfig.inRegion(
                REGION, ServiceStageCredentials.accessKey(AccessKey.of("AK", Secret.of("fake-canary"))));

        assertThat(Stream.of(
                                List.of(policy, project, name),
                                List.of(policy, name, project),
                                List.of(project, policy, name),
                                List.of(project, name, policy),
                                List.of(name, policy, project),
                                List.of(name, project, policy))
                        .map(order -> order.stream()
                                .reduce(bare, (config, with) -> with.apply(config), (one, other) -> other)))
                .allSatisfy(config -> {
                    assertThat(config.policy()).isEqualTo(patient);
                    assertThat(config.project()).hasValue(PROJECT);
                    assertThat(config.authorization()).hasValue(new AuthorizationName("test"));
                    assertThat(config.region()).isEqualTo(bare.region());
                    assertThat(config.iam()).isEqualTo(bare.iam());
                    assertThat(config.credentials()).isSameAs(bare.credentials());
                });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "' 0123456789abcdef0123456789abcdef', U+0020",
        "'0123456789abcdef0123456789abcdef\u3000', U+3000",
        "'0123456789abcdef0123456789abcdef\n', U+000A"
    })
    void a_project_with_a_blank_at_an_end_is_refused_by_name(String project, String blank) {
        ServiceStageCredentials token = ServiceStageCredentials.token(Secret.of("fake-canary"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageConfig.of("cn-north-4", project, token))
                .withMessage("the project is its id of 32 hexadecimal digits, without a blank at either end: " + blank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-north-4", "af-south-1", "my-kualalumpur-1", "x", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    @Tag("row:H28")
    void h28_a_region_is_of_lower_case_letters_digits_and_hyphens(String region) {
        assertThat(ServiceStageConfig.of(region, PROJECT, CREDENTIALS).endpoint())
                .hasHost("servicestage." + region + ".myhuaweicloud.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "CN-NORTH-4",
                "cn_north_4",
                "cn.north.4",
                "cn north",
                "cn-north-4\n",
                "cn-north-4/",
                "evil.example/x?",
                "@evil.example#",
                "x:8443",
                "北京",
                "\uFF43\uFF4E",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    @Tag("row:H28")
    void h28_a_region_of_another_form_is_refused(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageConfig.of(region, PROJECT, CREDENTIALS))
                .withMessageContaining("region");
    }

    @ParameterizedTest
    @CsvSource({"cn-north-4\u200B, U+200B", "cn\u00AD-north-4, U+00AD", "cn-north-4\u3164, U+3164"})
    @Tag("row:H46")
    void h46_a_region_with_an_invisible_character_is_refused_by_the_characters_name(String region, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageConfig.of(region, PROJECT, CREDENTIALS))
                .withMessageEndingWith("invisible or control character: " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1\u200B, U+200B",
        "https://iam\u00AD.example, U+00AD",
        "https://iam\u3164.example, U+3164",
        "https://iam%E2%80%8B.example, U+200B"
    })
    @Tag("row:H46")
    void h46_either_endpoint_with_an_invisible_character_is_refused_by_the_characters_name(URI address, String name) {
        ServiceStageCredentials password = ServiceStageCredentials.password("d", "u", Secret.of("fake"));

        for (ThrowingCallable made : List.<ThrowingCallable>of(
                () -> ServiceStageConfig.at(address, PROJECT, CREDENTIALS, DEFAULTS),
                () -> ServiceStageConfig.at(CONFIG.endpoint(), address, REGION, password, DEFAULTS))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(made)
                    .withMessage("the endpoint's host has an invisible or control character: " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cn-north-4",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789abcdef0123456789abcdeg",
                "0123456789abcdef0123456789abcdef\n",
                "../0123456789abcdef0123456789abcd",
                "０123456789abcdef0123456789abcdef"
            })
    @Tag("row:H43")
    void a_project_that_is_not_32_hexadecimal_digits_is_refused(String project) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageConfig.of(REGION, project, CREDENTIALS))
                .withMessageContaining("project");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"test", "a_b-c.D9", "....", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void an_authorization_has_4_to_63_letters_digits_and_some_signs(String name) {
        assertThat(CONFIG.withAuthorization(new AuthorizationName(name)).authorization())
                .contains(new AuthorizationName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "a b c",
                "组织授权",
                "a/bcd",
                "a:bcd",
                "a{x}b",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    @Tag("row:H43")
    void an_authorization_that_cannot_be_sent_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CONFIG.withAuthorization(new AuthorizationName(name)))
                .withMessageContaining("authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "servicestage.cn-north-4.myhuaweicloud.com",
                "/x",
                "file:///x",
                "https:///x",
                "https://user:fake-canary@servicestage.cn-north-4.myhuaweicloud.com",
                "https://servicestage.cn-north-4.myhuaweicloud.com?token=fake-canary",
                "https://servicestage.cn-north-4.myhuaweicloud.com#fake-canary"
            })
    void an_endpoint_that_credentials_must_not_go_to_is_refused_and_not_echoed(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageConfig.at(URI.create(endpoint), PROJECT, CREDENTIALS, DEFAULTS))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://servicestage.cn-north-4.myhuaweicloud.com", "http://127.0.0.1:8080", "http://[::1]:8080"
            })
    void plain_http_is_taken_before_the_policy_and_refused_by_connect_unless_the_policy_allows_it(URI plain) {
        ServiceStageCredentials password = ServiceStageCredentials.password("d", "u", Secret.of("fake-canary"));
        for (ServiceStageConfig config : List.of(
                ServiceStageConfig.at(plain, PROJECT, CREDENTIALS, DEFAULTS),
                ServiceStageConfig.at(plain, CONFIG.endpoint(), REGION, password, DEFAULTS),
                ServiceStageConfig.at(CONFIG.endpoint(), plain, REGION, password, DEFAULTS))) {
            assertTaken(config.withPolicy(DEFAULTS.withPlainHttpAllowed()));
            assertRefused(config, "plain HTTP to " + plain.getHost(), "policy");
        }
    }

    @Test
    void an_attempt_that_may_take_longer_than_its_call_is_refused_by_connect() {
        HttpPolicy contradicting = DEFAULTS.withTimeouts(
                Timeouts.DEFAULTS.withCall(Duration.ofSeconds(10)).withAttempt(Duration.ofSeconds(20)));

        assertRefused(CONFIG.withPolicy(contradicting), "PT20S", "PT10S");
        assertRefused(
                ServiceStageConfig.inRegion(
                                REGION, ServiceStageCredentials.password("d", "u", Secret.of("fake-canary")))
                        .withPolicy(contradicting),
                "PT20S",
                "PT10S");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> ServiceStageConfig.of(null, PROJECT, CREDENTIALS));
        assertThatNullPointerException().isThrownBy(() -> ServiceStageConfig.of(REGION, null, CREDENTIALS));
        assertThatNullPointerException().isThrownBy(() -> ServiceStageConfig.of(REGION, PROJECT, null));
        assertThatNullPointerException().isThrownBy(() -> ServiceStageConfig.at(null, PROJECT, CREDENTIALS, DEFAULTS));
        assertThatNullPointerException().isThrownBy(() -> CONFIG.withPolicy(null));
        assertThatNullPointerException().isThrownBy(() -> CONFIG.withAuthorization(null));
    }

    @Test
    void it_prints_no_credential() {
        assertThat(CONFIG.toString()).contains(PROJECT).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://u:canary@h.example/x",
                "https://h.example/x?token=canary",
                "git@h.example:canary/x",
                "h.example/x#canary",
                "git::https://oauth2:canary@h/p"
            })
    void an_address_that_was_meant_for_something_else_is_refused_without_showing_it(String address) {
        List<ThrowingCallable> misuses = List.of(
                () -> ServiceStageConfig.of(address, PROJECT, CREDENTIALS),
                () -> CONFIG.withProject(address),
                () -> CONFIG.withAuthorization(new AuthorizationName(address)));

        assertThat(misuses)
                .allSatisfy(misuse -> assertThatIllegalArgumentException()
                        .isThrownBy(misuse)
                        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://b\u00FCcher.example/x, https://b\u00FCcher.example/x",
        "https://\u0430\u0440\u0440\u04CF\u0435.example, https://xn--80ak6aa92e.example",
        "https://host.example/x;t=canary, https://host.example/x;***"
    })
    void it_shows_its_endpoint_unless_that_could_be_taken_for_another(URI endpoint, String shown) {
        ServiceStageConfig config = ServiceStageConfig.at(endpoint, PROJECT, CREDENTIALS, DEFAULTS);

        assertThat(config.toString()).contains("[" + shown + ", ").doesNotContain("canary");
        assertThat(config.endpoint()).isEqualTo(endpoint);
    }
}
