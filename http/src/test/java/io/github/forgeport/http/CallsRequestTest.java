package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that calls send. */
class CallsRequestTest extends CallsFixture {

    @BeforeEach
    void anything_is_answered() {
        answer(200, "{}");
    }

    private LoggedRequest only() {
        assertThat(received()).hasSize(1);
        return received().get(0);
    }

    @Test
    void method_path_query_and_headers_are_those_of_the_endpoint() {
        run(calls(), api -> api.get("1", "x", 2, "team"));

        assertThat(only().getMethod().getName()).isEqualTo("GET");
        assertThat(only().getUrl()).isEqualTo("/things/1?fixed=a&filter=x&page=2");
        assertThat(only().getHeader("Accept")).isEqualTo("application/json");
        assertThat(only().getHeader("X-Scope")).isEqualTo("team");
    }

    @Test
    void what_is_null_is_left_out() {
        run(calls(), api -> api.get("1", null, null, null));

        assertThat(only().getUrl()).isEqualTo("/things/1?fixed=a");
        assertThat(only().containsHeader("X-Scope")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "test/test, test%2Ftest",
        "a%2Fb, a%252Fb",
        "%2e%2e, %252e%252e",
        "../x, ..%2Fx",
        "'?#;&=+@:', %3F%23%3B%26%3D%2B%40%3A",
        "a b, a%20b",
        "代码\uD83D\uDE80, %E4%BB%A3%E7%A0%81%F0%9F%9A%80",
        "{id}, %7Bid%7D",
        "${x}%s, %24%7Bx%7D%25s"
    })
    void a_value_arrives_exactly_as_it_was_given(String value, String encoded) {
        run(calls(), api -> api.get(value, value, null, null));

        assertThat(only().getUrl()).isEqualTo("/things/" + encoded + "?fixed=a&filter=" + encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    @Tag("row:H2")
    void h2_a_value_that_would_climb_or_vanish_is_rejected_and_nothing_is_sent(String id) {
        assertUnsendable(() -> run(calls(), api -> api.get(id, null, null, null)), "'id'");
    }

    @ParameterizedTest
    @ValueSource(strings = {CANARY + "\r\nX-Evil: 1", CANARY + "\n", CANARY + "\0", CANARY + "密"})
    void a_value_that_would_end_its_header_is_rejected_and_nothing_is_sent(String scope) {
        assertUnsendable(() -> run(calls(), api -> api.get("1", null, null, scope)), "'X-Scope'");
    }

    private static void assertUnsendable(ThrowingCallable call, String name) {
        Rejected failure = catchThrowableOfType(Rejected.class, call);

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageContaining(name).hasMessageNotContaining(CANARY);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_body_is_sent_as_json_in_utf_8() {
        run(calls(), api -> api.create(Thing.named("代码")));

        assertThat(only().getMethod().getName()).isEqualTo("POST");
        assertThat(only().getHeader("Content-Type")).startsWith("application/json");
        assertThat(only().getBodyAsString()).contains("\"name\":\"代码\"");
        assertThat(only().header("Content-Length").values()).hasSize(1);
    }

    @Test
    void a_delete_has_no_body() {
        answer(204, "");

        calls().run(Operation.GET_REPOSITORY_BY_ID, Repetition.ONCE, (api, lenient) -> {
            api.delete("1");
            return "gone";
        });

        assertThat(only().getMethod().getName()).isEqualTo("DELETE");
        assertThat(only().getBody()).isEmpty();
    }

    @Test
    void the_path_of_the_endpoint_stands_before_that_of_the_call() {
        Calls<ThingsApi> calls = open(URI.create(VENDOR.baseUrl() + "/gate/way/"), request -> {}, policy)
                .calls(ThingsApi.class);

        get(calls);

        assertThat(only().getUrl()).isEqualTo("/gate/way/things/1?fixed=a");
    }

    @Test
    void the_client_introduces_itself_by_name_and_nothing_else() {
        get(calls());

        assertThat(only().header("User-Agent").values()).containsExactly(UserAgent.LIBRARY);
        assertThat(UserAgent.LIBRARY).matches("forgeport/[\\x21-\\x7E]+");
    }

    @Test
    @Tag("row:H32")
    void h32_an_application_introduces_itself_before_the_client_in_256_characters() {
        get(open(URI.create(VENDOR.baseUrl()), request -> {}, policy.withUserAgent("shop/1.0 (+https://shop.example)"))
                .calls(ThingsApi.class));
        get(open(URI.create(VENDOR.baseUrl()), request -> {}, policy.withUserAgent("x".repeat(1_000)))
                .calls(ThingsApi.class));

        List<String> sent = received().stream()
                .map(request -> request.getHeader("User-Agent"))
                .toList();
        assertThat(sent.get(0)).isEqualTo("shop/1.0 (+https://shop.example) " + UserAgent.LIBRARY);
        assertThat(sent.get(1)).hasSize(256).startsWith("xxx").endsWith("x " + UserAgent.LIBRARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fake\r\nX-Canary: 1", "fake\n", "fake\0", "caf\u00e9", "\u5e93"})
    @Tag("row:H32")
    void h32_a_user_agent_that_could_end_the_header_is_refused_unechoed(String userAgent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.withUserAgent(userAgent))
                .withMessageNotContaining("fake")
                .withMessageNotContaining("caf");
    }

    @Test
    @Tag("row:H31")
    void h31_a_header_that_the_endpoint_declares_is_not_replaced_by_a_proof() {
        Calls<ThingsApi> calls =
                open(request -> request.header("accept", "text/plain"), policy).calls(ThingsApi.class);

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> get(calls))
                .withMessageContaining("accept")
                .satisfies(failure -> assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT));
        assertThat(received()).isEmpty();
    }

    @Test
    void an_authentication_reads_the_request_and_adds_headers_and_parameters() {
        Calls<ThingsApi> calls = open(
                        request -> {
                            request.header("X-Seen", request.method() + " " + request.path() + " " + request.query());
                            request.parameter("accessToken", "a/b+c");
                        },
                        policy)
                .calls(ThingsApi.class);

        run(calls, api -> api.get("a/b", null, null, null));

        assertThat(only().getUrl()).isEqualTo("/things/a%2Fb?fixed=a&accessToken=a%2Fb%2Bc");
        assertThat(only().getHeader("X-Seen")).isEqualTo("GET /things/a%2Fb [fixed]");
    }

    @Test
    void an_authentication_is_asked_for_every_call() {
        int[] asked = {0};
        Calls<ThingsApi> calls = open(request -> request.header("X-Token", "token-" + ++asked[0]), policy)
                .calls(ThingsApi.class);

        get(calls);
        get(calls);

        assertThat(received())
                .extracting(request -> request.getHeader("X-Token"))
                .containsExactly("token-1", "token-2");
    }

    @Test
    void a_cookie_is_not_sent_back() {
        answer(aResponse().withBody("{}").withHeader("Set-Cookie", "session=1; Path=/"));
        Calls<ThingsApi> calls = calls();

        get(calls);
        get(calls);

        assertThat(received()).hasSize(2).noneMatch(request -> request.containsHeader("Cookie"));
    }

    @Test
    void a_challenge_is_not_answered() {
        answer(aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic realm=\"x\""));

        failure(GitHostException.class, calls());

        assertThat(only().containsHeader("Authorization")).isFalse();
    }
}
