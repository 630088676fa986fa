package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import feign.HeaderMap;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.forgeport.http.endpoint.KeepSlashes;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.endpoint.SuccessStatus;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.TypedResponse;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests and results of endpoints with each kind of declaration. */
class DeclaredEndpointsTest extends CallsFixture {

    @Headers({"Accept: application/json", "X-Kind: of all"})
    interface Api {

        @RequestLine("GET /search?q=topic:{topic}&label={label}&all={all}")
        void search(@Param("topic") String topic, @Param("label") List<String> labels, @Param("all") Boolean all);

        @RequestLine("GET /files/{path}/raw")
        @Headers({"X-Kind: raw", "X-Ref: refs/{ref}"})
        String text(@Param("path") @KeepSlashes String path, @Param("ref") String ref);

        @RequestLine("GET /files/{path}/raw")
        byte[] bytes(@Param("path") String path);

        @RequestLine("GET /more")
        Response status(@HeaderMap Map<String, String> headers);

        @RequestLine("POST /things")
        @SuccessStatus({201, 202})
        Thing create(Thing thing);

        @RequestLine("PUT /things")
        @SuccessStatus({200, 204})
        Optional<Thing> put(Thing thing);

        @RequestLine("GET /things")
        TypedResponse<Optional<Thing>> maybe();

        @RequestLine("DELETE /files")
        @Headers("Content-Type: application/vnd.things+json")
        void remove(Map<String, String> files);

        @RequestLine("PUT /blob")
        void upload(byte[] blob);
    }

    private Calls<Api> calls;

    @BeforeEach
    void connect() {
        calls = open(request -> {}, policy).calls(Api.class);
    }

    private <T> T call(Function<Api, T> call) {
        return calls.run("test", Repetition.READ, (api, lenient) -> call.apply(api));
    }

    private void send(Consumer<Api> call) {
        call(api -> {
            call.accept(api);
            return true;
        });
    }

    private static LoggedRequest sent() {
        assertThat(received()).hasSize(1);
        return received().get(0);
    }

    @Test
    void a_query_value_has_fixed_text_beside_its_argument() {
        answer(200, "");

        send(api -> api.search("a&b", null, null));

        assertThat(sent().getUrl()).isEqualTo("/search?q=topic%3Aa%26b");
    }

    @Test
    void a_list_is_a_parameter_that_is_repeated() {
        answer(200, "");

        send(api -> api.search(null, List.of("one", "t/wo", "one"), true));

        assertThat(sent().getUrl()).isEqualTo("/search?label=one&label=t%2Fwo&label=one&all=true");
    }

    @Test
    void an_empty_list_is_no_parameter() {
        answer(200, "");

        send(api -> api.search("x", List.of(), null));

        assertThat(sent().getUrl()).isEqualTo("/search?q=topic%3Ax");
    }

    @Test
    void a_list_with_a_null_in_it_is_not_sent() {
        Rejected failure = catchThrowableOfType(
                Rejected.class, () -> send(api -> api.search("x", Arrays.asList("one", null), null)));

        assertThat(failure).hasMessageContaining("'label'");
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "README.md, README.md",
        "src/main/App.java, src/main/App.java",
        "a b/c%2Fd/?#, a%20b/c%252Fd/%3F%23",
        "文/件, %E6%96%87/%E4%BB%B6",
        ".../x, .../x"
    })
    void slashes_that_are_kept_part_the_segments(String path, String encoded) {
        answer(200, "");

        call(api -> api.text(path, "heads/main"));

        assertThat(sent().getUrl()).isEqualTo("/files/" + encoded + "/raw");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "/", "/a", "a/", "a//b", "../a", "a/../b", "a/.", "."})
    void a_path_that_would_climb_or_lose_a_segment_is_not_sent(String path) {
        Rejected failure = catchThrowableOfType(Rejected.class, () -> call(api -> api.text(path, "x")));

        assertThat(failure).hasMessageContaining("'path'");
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_header_of_the_method_wins_over_its_interfaces() {
        answer(200, "");

        call(api -> api.text("a", "heads/main"));

        assertThat(sent().header("X-Kind").values()).containsExactly("raw");
        assertThat(sent().getHeader("X-Ref")).isEqualTo("refs/heads/main");
    }

    @Test
    void a_text_is_the_body_as_it_came() {
        answer(200, "{\"a\": \"文\"}\r\n");

        String text = call(api -> api.text("a", "x"));

        assertThat(text).isEqualTo("{\"a\": \"文\"}\r\n");
    }

    @Test
    void a_text_that_is_no_utf8_is_a_violation() {
        answer(aResponse().withBody(new byte[] {'a', (byte) 0xFF}));

        ProtocolViolation failure =
                catchThrowableOfType(ProtocolViolation.class, () -> call(api -> api.text("a", "x")));

        assertThat(failure.reason()).isEqualTo(Reason.BAD_UTF8);
    }

    @Test
    void bytes_are_the_body_as_it_came_and_stay_so() {
        byte[] body = {0, (byte) 0xFF, '\r', '\n', 0};
        answer(aResponse().withBody(body));

        byte[] first = call(api -> api.bytes("a"));
        answer(200, "another");
        call(api -> api.bytes("a"));

        assertThat(first).isEqualTo(body);
    }

    @Test
    void nothing_is_a_text_and_bytes_as_well() {
        answer(200, "");

        String text = call(api -> api.text("a", "x"));
        byte[] bytes = call(api -> api.bytes("a"));

        assertThat(text).isEmpty();
        assertThat(bytes).isEmpty();
    }

    @Test
    void a_text_above_the_limit_is_a_violation() {
        answer(200, "x".repeat(1_001));
        close();
        calls = open(request -> {}, policy.withLimits(policy.limits().withResponseBytes(1_000)))
                .calls(Api.class);

        ProtocolViolation failure =
                catchThrowableOfType(ProtocolViolation.class, () -> call(api -> api.text("a", "x")));

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void status_and_headers_are_an_answer_whatever_the_success() {
        answer(aResponse()
                .withStatus(206)
                .withHeader("Link", "<a>; rel=next", "<b>; rel=last")
                .withBody("ignored"));

        Response answer = call(api -> api.status(Map.of("X-Trace", "1", "If-None-Match", "\"e\"")));

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.headers("link")).containsExactly("<a>; rel=next", "<b>; rel=last");
        assertThat(sent().getHeader("X-Trace")).isEqualTo("1");
        assertThat(sent().getHeader("If-None-Match")).isEqualTo("\"e\"");
    }

    @Test
    void a_header_of_the_call_that_is_null_is_left_out() {
        answer(200, "");

        call(api -> api.status(Collections.singletonMap("X-Trace", null)));

        assertThat(sent().containsHeader("X-Trace")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Authorization, fake",
        "host, elsewhere.example",
        "X-Kind, declared",
        "accept, text/html",
        "X Y, no name",
        "X:, no name",
        "'', no name",
        "X-Trace, 'two\nlines'"
    })
    void a_header_of_the_call_that_is_not_its_own_is_not_sent(String name, String value) {
        Rejected failure = catchThrowableOfType(Rejected.class, () -> call(api -> api.status(Map.of(name, value))));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {201, 202})
    void a_declared_success_is_one(int status) {
        answer(status, "{\"name\":\"a\"}");

        Thing created = call(api -> api.create(Thing.named("a")));

        assertThat(created).isEqualTo(Thing.named("a"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {200, 203, 206})
    void another_success_than_the_declared_is_a_violation(int status) {
        answer(status, "{\"name\":\"a\"}");

        ProtocolViolation failure =
                catchThrowableOfType(ProtocolViolation.class, () -> call(api -> api.create(Thing.named("a"))));

        assertThat(failure.reason()).isEqualTo(Reason.STATUS);
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
    }

    @Test
    void a_body_that_may_be_missing_is_optional() {
        answer(204, "");
        Optional<Thing> none = call(api -> api.put(Thing.named("a")));
        answer(200, "{\"name\":\"a\"}");
        Optional<Thing> one = call(api -> api.put(Thing.named("a")));

        assertThat(none).isEmpty();
        assertThat(one).contains(Thing.named("a"));
    }

    @Test
    void so_it_is_beside_status_and_headers() {
        answer(aResponse().withStatus(202).withHeader("Location", "/things/7"));

        TypedResponse<Optional<Thing>> answered = call(Api::maybe);

        assertThat(answered.value()).isEmpty();
        assertThat(answered.response().status()).isEqualTo(202);
        assertThat(answered.response().header("Location")).contains("/things/7");
    }

    @Test
    void a_body_is_json_without_what_is_null() {
        answer(201, "{\"name\":\"a\"}");

        call(api -> api.create(Thing.named("a")));

        assertThat(sent().getBodyAsString()).isEqualTo("{\"name\":\"a\"}");
        assertThat(sent().header("Content-Type").values()).containsExactly("application/json");
    }

    @Test
    void a_removal_may_have_a_body_and_a_type_of_its_own() {
        answer(200, "");

        send(api -> api.remove(Map.of("path", "a")));

        assertThat(sent().getBodyAsString()).isEqualTo("{\"path\":\"a\"}");
        assertThat(sent().header("Content-Type").values()).containsExactly("application/vnd.things+json");
    }

    @Test
    void bytes_are_sent_as_they_are() {
        answer(204, "");
        byte[] blob = "\u0000文".getBytes(UTF_8);

        send(api -> api.upload(blob));

        assertThat(sent().getBody()).isEqualTo(blob);
        assertThat(sent().getHeader("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void a_body_that_is_null_is_not_sent() {
        Rejected failure = catchThrowableOfType(Rejected.class, () -> call(api -> api.create(null)));

        assertThat(failure).hasMessageContaining("the body");
        assertThat(received()).isEmpty();
    }
}
