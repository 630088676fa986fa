package io.github.forgeport.http.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.forgeport.http.endpoint.Repetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The valid and invalid raw requests. */
class RawRequestTest {

    private static final String SECRET = "fake-canary-secret";

    private static RawRequest.Builder get(String path) {
        return RawRequest.builder(Repetition.READ, "GET", path);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/repository/list",
                "/v1/{project_id}/git/auths",
                "/a/{b}{c}/x-{d}.json",
                "/a/b:c@d;e=f,g+h!$&'()*~_.-",
                "/a/%E7%A0%94%2Fb",
                "/a/...",
                "/a/.well-known",
                "/a/..b"
            })
    void a_path_is_of_segments(String path) {
        assertThatNoException().isThrownBy(() -> get(path).build());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "/",
                "repository",
                "//evil.example/x",
                "/a//b",
                "/a/",
                "http://evil.example/x",
                "https:/x",
                "@evil.example/x",
                "/..",
                "/.",
                "/a/../b",
                "/a/./b",
                "/a/%2e%2e/b",
                "/a/%2E./b",
                "/a/.%2e",
                "/a/%252e%252e/b",
                "/a/%25252e%25252e/b",
                "/a/..%2Fb",
                "/a%2F..%2Fb",
                "/a/x%5c..%5cb",
                "/a/..;x/b",
                "/a/%2e%2e;x=1/b",
                "/a/..%3bx/b",
                "/a/%c0%ae%c0%ae/b",
                "/a/%00b",
                "/a%0d%0aX: y",
                "/a?b=c",
                "/a#b",
                "/a\\..\\b",
                "/a b",
                "/a\tb",
                "/a\r\nX-Injected: y",
                "/研发",
                "/a/%zz",
                "/a/%2",
                "/a/{b",
                "/a/b}",
                "/a/{}",
                "/a/{b c}",
                "/a/{{b}}"
            })
    void a_path_leads_nowhere_else(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> get(path));
    }

    @Test
    void a_refused_path_is_not_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> get("/" + SECRET + "/../x"))
                .withMessageNotContaining(SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../x",
                "x/../y",
                "x\\..\\y",
                "%2e%2e",
                "%252e.",
                "..;x",
                "a\u0000",
                "a\nb",
                "\ud800"
            })
    void a_value_of_the_path_does_not_climb(String value) {
        RawRequest.Builder request = get("/a/{b}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.path("b", value))
                .withMessageContaining("{b}");
    }

    @Test
    void a_place_of_the_path_is_filled_once() {
        RawRequest.Builder request = get("/a/{b}").path("b", "1");

        assertThatIllegalArgumentException().isThrownBy(() -> request.path("b", "2"));
        assertThatIllegalArgumentException().isThrownBy(() -> request.path("c", "3"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"get", "CONNECT", "TRACE", "HEAD", "OPTIONS", "GET /x", "", "POST\r\n"})
    void a_method_is_one_of_five(String method) {
        assertThatIllegalArgumentException().isThrownBy(() -> RawRequest.builder(Repetition.READ, method, "/a"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Authorization",
                "HOST",
                "content-length",
                "Transfer-Encoding",
                "Connection",
                "Cookie",
                "Date",
                "Expect",
                "Proxy-Authorization",
                "User-Agent",
                "X Y",
                "X:Y",
                "X\r\n",
                ""
            })
    void a_header_is_none_of_the_librarys(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> get("/a").header(name, SECRET))
                .withMessageNotContaining(SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a\r\nb", "\u0000", "研", "a\tb"})
    void a_value_of_a_header_is_printable(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> get("/a").header("X-Y", value))
                .withMessageNotContaining(value);
    }

    @Test
    void a_header_stands_there_once() {
        RawRequest.Builder request = get("/a").header("Accept", "text/plain");

        assertThatIllegalArgumentException().isThrownBy(() -> request.header("ACCEPT", "*/*"));
    }

    @Test
    void a_get_has_no_body() {
        assertThatIllegalArgumentException().isThrownBy(() -> get("/a").json("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> get("/a").bytes(new byte[1], "text/plain"));
    }

    @Test
    void bytes_are_copied() {
        byte[] bytes = {1};
        RawRequest request = RawRequest.builder(Repetition.ONCE, "POST", "/a")
                .bytes(bytes, "text/plain")
                .build();

        bytes[0] = 2;

        assertThat(request.body()).containsExactly(1);
    }

    @Test
    void a_request_is_not_changed_by_its_builder() {
        RawRequest.Builder builder = get("/a").query("b", "1");
        RawRequest request = builder.build();

        builder.query("c", "2").header("D", "3").without("e");

        assertThat(request.query()).hasSize(1);
        assertThat(request.headers()).isEmpty();
        assertThat(request.leavesOut("e")).isFalse();
    }

    @Test
    void nothing_of_it_is_shown() {
        RawRequest request = RawRequest.builder(Repetition.ONCE, "PUT", "/" + SECRET + "/{a}")
                .path("a", SECRET)
                .query(SECRET, SECRET)
                .header("X-Y", SECRET)
                .json("\"" + SECRET + "\"")
                .without(SECRET)
                .build();

        assertThat(request).hasToString("RawRequest[PUT, ONCE]");
    }
}
