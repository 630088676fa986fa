package io.github.forgeport.adapter.servicestage;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does not ask of authorizations: providers, names, checked passwords and the secrets that are sent. */
class ServiceStageAuthorizationsTest extends ServiceStageFixture {

    private static final AuthorizationName NAME = new AuthorizationName("of-the-forge");
    private static final Secret CANARY = Secret.of("canary-Gk7Pq2Xv");

    private Authorizations authorizations() {
        return through.authorizations().orElseThrow();
    }

    /** A call that depends on a provider, by the last word of its path. */
    static Stream<Arguments> calls() {
        return Stream.of(
                call("redirect", Authorizations::oauthPage),
                call("oauth", (port, provider) -> port.createFromOAuth(NAME, provider, CANARY, CANARY)),
                call("personal", (port, provider) -> port.createFromToken(NAME, provider, CANARY)),
                call("password", (port, provider) -> port.createFromPassword(NAME, provider, "smith", CANARY)),
                call("valid", Authorizations::isPasswordValid));
    }

    private static Arguments call(String word, BiFunction<Authorizations, Provider, ?> call) {
        return arguments(word, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_provider_is_sent_in_the_vendors_word_or_refused_before(
            String word, BiFunction<Authorizations, Provider, ?> call) {
        answer(400, "{}");
        List<String> offered = List.of("redirect", "oauth").contains(word)
                ? List.of("github", "gitlab", "gitee", "bitbucket")
                : word.equals("personal")
                        ? List.of("github", "gitlab", "gitee")
                        : word.equals("password") ? List.of("github", "devcloud", "bitbucket") : List.of("devcloud");
        for (String name : List.of("github", "gitlab", "gitee", "bitbucket", "devcloud", "sourcehut")) {
            VENDOR.resetRequests();

            Throwable failure = catchThrowable(() -> call.apply(authorizations(), Provider.of(name)));

            if (offered.contains(name)) {
                assertThat(failure).isInstanceOf(Rejected.class);
                assertThat(received())
                        .singleElement()
                        .satisfies(sent -> assertThat(sent.getUrl())
                                .startsWith("/v1/" + PROJECT + "/git/auths/" + name + "/")
                                .endsWith(word));
            } else {
                assertThat(failure).isInstanceOf(Unsupported.class);
                assertThat(received()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "组织组织",
                "a b c",
                "a/b/c",
                "1234567890123456789012345678901234567890123456789012345678901234"
            })
    void a_name_that_breaks_the_rule_is_rejected_and_not_sent(String name) {
        Rejected failure = catchThrowableOfType(
                Rejected.class,
                () -> authorizations().createFromToken(new AuthorizationName(name), Provider.GITHUB, CANARY));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_secret_that_was_misread_or_wiped_is_rejected_and_not_sent() {
        Secret wiped = Secret.of("fake-wiped");
        wiped.wipe();
        for (Secret unfit : List.of(Secret.of("fake-token\n"), Secret.of("fake-\ud800"), wiped)) {
            Rejected failure = catchThrowableOfType(
                    Rejected.class, () -> authorizations().createFromPassword(NAME, Provider.GITHUB, "smith", unfit));

            assertThat(failure).isNotNull();
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        }
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, '', true", "401, '', false", "401, SVCSTG.REPO.0400, false"})
    void a_password_is_right_or_refused(int status, String code, boolean isValid) {
        answer(status, code.isEmpty() ? "" : "{\"error_code\":\"" + code + "\"}");

        assertThat(authorizations().isPasswordValid(Provider.CODEARTS)).isEqualTo(isValid);
    }

    @ParameterizedTest
    @CsvSource({"401, APIGW.0301", "401, APIG.0307", "401, APIGW.0999", "400, SVCSTG.REPO.0451"})
    void a_refusal_of_the_gateway_is_about_the_session_and_one_of_the_service_about_the_authorization(
            int status, String code) {
        answer(status, "{\"error_code\":\"" + code + "\"}");

        assertThat(catchThrowable(() -> authorizations().isPasswordValid(Provider.CODEARTS)))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void a_password_that_may_not_be_checked_is_neither_right_nor_refused() {
        answer(403, "{}");

        assertThat(catchThrowable(() -> authorizations().isPasswordValid(Provider.CODEARTS)))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({"SVCSTG.REPO.0402, Rejected", "SVCSTG.REPO.0403, Conflict"})
    void a_used_state_is_rejected_and_a_taken_name_is_a_conflict(String code, String failure) {
        answer(400, "{\"error_code\":\"" + code + "\"}");

        assertThat(catchThrowable(() -> authorizations().createFromOAuth(NAME, Provider.GITLAB, CANARY, CANARY)))
                .isInstanceOf(code.endsWith("3") ? Conflict.class : Rejected.class)
                .extracting(thrown -> thrown.getClass().getSimpleName())
                .isEqualTo(failure);
    }

    @Test
    void the_home_of_a_provider_is_sent_as_its_host() {
        answer(200, "{\"authorization\":{\"name\":\"of-the-forge\"}}");

        Authorization created = authorizations()
                .createFromToken(NAME, Provider.GITLAB, CANARY, WebAddress.parse("https://192.168.1.1:8080/gitlab"));

        assertThat(created.name()).isEqualTo(NAME);
        assertThat(received().get(0).getBodyAsString())
                .isEqualTo("{\"name\":\"of-the-forge\",\"token\":\"canary-Gk7Pq2Xv\","
                        + "\"host\":\"https://192.168.1.1:8080/gitlab\"}");
    }

    @Test
    void the_address_of_an_oauth_page_is_whole_but_not_printed() {
        answer(200, "{\"url\":\"https://github.com/login?state=canary-Gk7Pq2Xv\"}");
        OAuthPage page = authorizations().oauthPage(Provider.GITHUB);

        answer(200, "{\"url\":\"javascript:canary-Gk7Pq2Xv\"}");
        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> authorizations().oauthPage(Provider.GITHUB));

        assertThat(page.address().uri()).hasQuery("state=canary-Gk7Pq2Xv");
        assertThat(page.toString()).doesNotContain("canary");
        assertViolation(failure, Reason.BAD_TEXT, "/url");
        assertThat(printed(failure)).doesNotContain("canary");
    }

    static Stream<Arguments> creations() {
        return calls().filter(call -> !List.of("redirect", "valid").contains(call.get()[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("creations")
    @Tag("row:D30")
    @Tag("row:H45")
    void d30_a_secret_that_is_sent_is_shown_by_nothing_though_the_host_repeats_it(
            String word, BiFunction<Authorizations, Provider, ?> call) {
        StringBuilder events = new StringBuilder();
        CallListener listener = new CallListener() {
            @Override
            public void attempted(Attempt attempt) {
                events.append(attempt);
            }

            @Override
            public void called(Call ended) {
                events.append(ended);
            }

            @Override
            public void unreadable(String host, String operation, UnreadablePart part) {
                events.append(part).append(part.reveal());
            }
        };
        try (ServiceStageGitHost session = ServiceStageGitHost.connect(ServiceStageConfig.at(
                URI.create(VENDOR.baseUrl()),
                PROJECT,
                ServiceStageCredentials.token(Secret.of(TOKEN)),
                POLICY.withListener(listener)))) {
            Function<String, String> shown = body -> {
                answer(body.contains("error") ? 400 : 200, body);
                try {
                    return String.valueOf(call.apply(session.authorizations().orElseThrow(), Provider.GITHUB));
                } catch (GitHostException failure) {
                    return printed(failure);
                }
            };

            String all = shown.apply(repeating("error_code", "error_msg", "request_id"))
                    + shown.apply(repeating("canary-Gk7Pq2Xv", "name", "url"))
                    + shown.apply("{\"authorization\":{\"name\":\"test\",\"repo_host\":\"canary-Gk7Pq2Xv\","
                            + "\"repo_home\":\"https://canary-Gk7Pq2Xv@github.com\"}}")
                    + session
                    + events;

            assertThat(all).isNotEmpty().doesNotContain("canary").doesNotContain("Gk7Pq2Xv");
        }
    }

    private static String repeating(String... fields) {
        return Stream.of(fields)
                .map(field -> "\"" + field + "\":\"" + CANARY.reveal() + "\"")
                .collect(joining(",", "{", "}"));
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
