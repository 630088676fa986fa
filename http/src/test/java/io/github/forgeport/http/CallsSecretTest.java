package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No failure shows a credential, or the text of a supplier's exception. */
class CallsSecretTest extends CallsFixture {

    /** An authentication by a header and a query parameter, as the two vendors require them. */
    private static final Authentication WITH_CANARY = request -> {
        request.header("X-Token", CANARY);
        request.parameter("accessToken", CANARY);
    };

    private Calls<ThingsApi> calls(Authentication authentication) {
        return open(authentication, policy).calls(ThingsApi.class);
    }

    private static String everythingOf(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all, true));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.toString()).append(cause.getLocalizedMessage());
        }
        return all.toString();
    }

    private static void assertSupplier(GitHostException failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Unauthenticated.Reason.SUPPLIER));
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().status()).isEmpty();
        assertThat(everythingOf(failure)).doesNotContain(CANARY);
        assertThat(received()).isEmpty();
    }

    static Stream<Named<Authentication>> failing() {
        return Stream.of(
                named("throws", request -> {
                    throw new IllegalStateException("vault says " + CANARY, new RuntimeException(CANARY));
                }),
                named("has none", request -> request.header("X-Token", null)),
                named("would forge a header", request -> request.header("X-Token", CANARY + "\r\nX-Evil: 1")),
                named("has a line end", request -> request.header("X-Token", CANARY + "\n")),
                named("is not ASCII", request -> request.header("X-Token", CANARY + "\u5BC6")));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_supplier_that_fails_is_said_without_its_text_and_nothing_is_sent(Authentication authentication) {
        answer(200, "{}");

        assertSupplier(failure(GitHostException.class, calls(authentication)));
    }

    @Test
    void a_call_after_a_supplier_failed_succeeds() {
        answer(200, "{}");
        boolean[] failing = {true};
        Calls<ThingsApi> calls = calls(request -> {
            if (failing[0]) {
                throw new IllegalStateException("no");
            }
        });
        failure(Unauthenticated.class, calls);

        failing[0] = false;

        assertThat(get(calls)).isNotNull();
    }

    static Stream<Named<Runnable>> answers() {
        return Stream.of(
                named("401 that echoes", () -> answer(401, "{\"message\":\"" + CANARY + "\"}")),
                named("400 that echoes", () -> answer(400, "GET /things?accessToken=" + CANARY)),
                named("500", () -> answer(500, CANARY)),
                named("no JSON", () -> answer(200, CANARY)),
                named("wrong type", () -> answer(200, "{\"size\":\"" + CANARY + "\"}")),
                named("duplicate key", () -> answer(200, "{\"" + CANARY + "\":1,\"" + CANARY + "\":1}")),
                named(
                        "redirect",
                        () -> answer(
                                aResponse().withStatus(302).withHeader("Location", "http://x.invalid/?" + CANARY))),
                named("too late", () -> answer(aResponse().withBody("{}").withFixedDelay(2_000))),
                named("closed", () -> answer(aResponse().withFault(Fault.EMPTY_RESPONSE))),
                named("reset", () -> answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))),
                named("no HTTP", () -> answer(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE))),
                named("cut", () -> answer(aResponse().withBody("{}").withFault(Fault.MALFORMED_RESPONSE_CHUNK))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void no_failure_holds_the_credential_in_itself_or_its_causes(Runnable answer) {
        answer.run();
        Calls<ThingsApi> calls = open(
                        WITH_CANARY, policy.withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(300))))
                .calls(ThingsApi.class);

        GitHostException failure = failure(GitHostException.class, calls);

        assertThat(failure).isNotNull();
        assertThat(everythingOf(failure)).doesNotContain(CANARY);
    }

    @Test
    void no_failure_to_connect_holds_the_credential() {
        Calls<ThingsApi> calls =
                open(URI.create("http://nothing.invalid"), WITH_CANARY, policy).calls(ThingsApi.class);

        assertThat(everythingOf(failure(GitHostException.class, calls))).doesNotContain(CANARY);
    }
}
