package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.endpoint.KeepSlashes;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallsFixture;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A placeholder is replaced by the parameter of its name, or else by the session's value of that name. */
class SessionValuesTest extends CallsFixture {

    private static final OperationTable NONE =
            OperationTable.of("things", "It has none.", URI.create("https://things.example/all"));

    @Headers("X-Owner: {owner}")
    interface Api {

        @RequestLine("GET /{owner}/things/{id}?page={page}&of={owner}")
        @Headers("X-Scope: {scope}")
        void get(String id, Integer page, String scope);

        @RequestLine("GET /{project}/files/{path}")
        void file(@KeepSlashes String path);

        @RequestLine("PUT /things/{owner}")
        void put(String owner, Map<String, String> thing);
    }

    interface Unfilled {

        @RequestLine("GET /{project}/things")
        void list();
    }

    private final Iterator<String> projects = List.of("first", "second").iterator();

    private HttpSession session;
    private Calls<Api> calls;

    @BeforeEach
    void connect() {
        answer(200, "");
        Map<String, ?> values = Map.of("owner", "o/w", "project", CredentialSource.from(projects::next));
        session = open(request -> {}, policy);
        calls = session.calls(Api.class, NONE, values);
    }

    private void send(Consumer<Api> call) {
        send(calls, call);
    }

    private static void send(Calls<Api> calls, Consumer<Api> call) {
        calls.run("test", Repetition.READ, (api, lenient) -> {
            call.accept(api);
            return true;
        });
    }

    @Test
    void a_value_of_the_session_stands_in_path_query_and_header() {
        send(api -> api.get("7", null, "all"));

        assertThat(received().get(0).getUrl()).isEqualTo("/o%2Fw/things/7?of=o%2Fw");
        assertThat(received().get(0).getHeader("X-Owner")).isEqualTo("o/w");
        assertThat(received().get(0).getHeader("X-Scope")).isEqualTo("all");
    }

    @Test
    void a_source_is_asked_at_each_call_that_uses_it_and_at_no_other() {
        send(api -> api.get("7", 1, null));
        assertThat(projects).hasNext();

        send(api -> api.file("a/b"));
        send(api -> api.file("c"));

        assertThat(received()).extracting(request -> request.getUrl()).contains("/first/files/a/b", "/second/files/c");
    }

    @Test
    void each_keeps_its_own_values_though_the_interface_is_read_once() {
        Calls<Api> others = session.calls(Api.class, NONE, Map.of("project", "third", "owner", "another"));

        send(others, api -> api.get("7", null, "all"));
        send(api -> api.get("7", null, "all"));

        assertThat(received())
                .extracting(request -> request.getUrl())
                .containsExactly("/another/things/7?of=another", "/o%2Fw/things/7?of=o%2Fw");
    }

    @Test
    void a_parameter_wins_over_the_session_and_another_is_the_body() {
        send(api -> api.put("other", Map.of("owner", "body")));

        assertThat(received().get(0).getUrl()).isEqualTo("/things/other");
        assertThat(received().get(0).getHeader("X-Owner")).isEqualTo("other");
        assertThat(received().get(0).getBodyAsString()).isEqualTo("{\"owner\":\"body\"}");
    }

    @Test
    void a_placeholder_that_nothing_fills_is_refused_when_the_interface_is_read() {
        assertThatIllegalStateException()
                .isThrownBy(() -> session.calls(Unfilled.class, NONE, Map.of("projects", "x")))
                .withMessageContaining("nothing fills {project}");
    }
}
