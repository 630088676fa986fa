package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed requests are refused by the sandbox with a message, or end the connection. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class RefusedRequestTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final int LARGEST = 4 * MEBIBYTE;
    private static final String REST = " HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://other.example/v1",
                "http://127.0.0.1:1/v1",
                "http://127.0.0.1/v1",
                "https://127.0.0.1:PORT/v1",
                "http://user@127.0.0.1:PORT/v1",
                "http://127.0.0.1.other.example:PORT/v1",
                "http:///v1",
                "ftp://127.0.0.1:PORT/v1",
                "//other.example/v1",
                "//127.0.0.1:PORT/v1",
                "/v1#fragment",
                "/v1#",
                "http://127.0.0.1:PORT/v1#fragment"
            })
    void a_target_of_another_host_or_with_a_fragment_is_400_in_plain_words(String target, Sandbox sandbox)
            throws IOException {
        assertRefused("GET " + target.replace("PORT", port(sandbox)) + REST, sandbox);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void so_is_what_is_framed_as_no_request_should_be(String name, String request, Sandbox sandbox) throws IOException {
        assertRefused(request, sandbox);
    }

    static Stream<Arguments> so_is_what_is_framed_as_no_request_should_be() {
        return Stream.of(
                Arguments.of("another version", "GET /v1 HTTP/2.0\r\n\r\n"),
                Arguments.of("no version", "GET /v1 \r\n\r\n"),
                Arguments.of("another protocol", "GET /v1 RTSP/1.0\r\n\r\n"),
                Arguments.of("a length with a sign", post("Content-Length: +5", "abcde")),
                Arguments.of("a chunk size that is no number", post("Transfer-Encoding: chunked", "xyz\r\n")),
                Arguments.of("a chunk size below 0", post("Transfer-Encoding: chunked", "-1\r\nabc")),
                Arguments.of("a chunk size that overflows", post("Transfer-Encoding: chunked", "ffffffff\r\nabc")),
                Arguments.of("a chunk without its end", post("Transfer-Encoding: chunked", "3\r\nabcde")));
    }

    private static String post(String header, String body) {
        return "POST /v3/auth/tokens HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n" + body;
    }

    private static void assertRefused(String request, Sandbox sandbox) throws IOException {
        assertThat(RawSocket.send(sandbox.url("servicestage"), request, ISO_8859_1))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nConnection: close\r\n")
                .contains("\r\n\r\nThe sandbox refuses this request: its ")
                .doesNotContain("Exception", "other.example");
        assertHealthy(sandbox);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_the_jdks_server_refuses_ends_the_connection(String name, String request, Sandbox sandbox) {
        String answer = RawSocket.sendToTheEnd(sandbox.url("servicestage"), request, ISO_8859_1);

        assertThat(answer).matches("(?s)|HTTP/1\\.1 (400|404|501) .*").doesNotContain("\tat ");
        assertHealthy(sandbox);
    }

    static Stream<Arguments> what_the_jdks_server_refuses_ends_the_connection() {
        String get = "GET /v1 HTTP/1.1\r\n";
        return Stream.of(
                Arguments.of("a broken escape", "GET /v1/%zz" + REST),
                Arguments.of("half an escape", "GET /v1/%" + REST),
                Arguments.of("a NUL in the target", "GET /v1/\u0000" + REST),
                Arguments.of("a control character in the target", "GET /v1/\u0007" + REST),
                Arguments.of("a backslash in the target", "GET \\v1" + REST),
                Arguments.of("an empty target", "GET " + REST),
                Arguments.of("an asterisk", "OPTIONS *" + REST),
                Arguments.of("a host and no path", "GET http://other.example" + REST),
                Arguments.of("two slashes and no path", "GET //other.example" + REST),
                Arguments.of("an opaque address", "GET mailto:a@other.example" + REST),
                Arguments.of("a tunnel", "CONNECT other.example:443" + REST),
                Arguments.of("HTTP/0.9", "GET /v1\r\n"),
                Arguments.of("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                Arguments.of("noise", "\u0000\u00ff\u0001\u0002".repeat(300) + "\r\n\r\n"),
                Arguments.of("a header without colon", get + "nonsense\r\n\r\n"),
                Arguments.of("a header without name", get + ": x\r\n\r\n"),
                Arguments.of("two lengths", get + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
                Arguments.of("a length below 0", get + "Content-Length: -1\r\n\r\n"),
                Arguments.of("a length of letters", get + "Content-Length: many\r\n\r\n"),
                Arguments.of("a length beyond numbers", get + "Content-Length: " + "9".repeat(30) + "\r\n\r\n"),
                Arguments.of(
                        "a length and chunks",
                        get + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("an unknown coding", get + "Transfer-Encoding: gzip\r\n\r\n"),
                Arguments.of("a target of a mebibyte", "GET /" + "a".repeat(MEBIBYTE) + REST),
                Arguments.of("a header of a mebibyte", get + "A: " + "a".repeat(MEBIBYTE) + "\r\n\r\n"),
                Arguments.of("10,000 headers", get + manyHeaders() + "\r\n"));
    }

    private static String manyHeaders() {
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            headers.append("A").append(i).append(": x\r\n");
        }
        return headers.toString();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://127.0.0.1:PORT", "http://localhost:PORT", "HTTP://127.0.0.1:PORT"})
    void the_sandbox_itself_may_be_named_in_a_target(String base, Sandbox sandbox) throws IOException {
        String answer = RawSocket.send(
                sandbox.url("servicestage"),
                "GET " + base.replace("PORT", port(sandbox)) + "/v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                ISO_8859_1);

        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .endsWith(
                        PinnedPayload.named("servicestage/unknown-path").body().toString());
    }

    @ParameterizedTest(name = "Content-Length: {0}")
    @ValueSource(longs = {LARGEST + 1, 10L << 30, Long.MAX_VALUE})
    void a_body_that_is_declared_too_large_is_413_before_any_of_it_comes(long length, Sandbox sandbox)
            throws IOException {
        assertTooLarge(RawSocket.send(sandbox.url("servicestage"), post("Content-Length: " + length, ""), ISO_8859_1));
        assertHealthy(sandbox);
    }

    @Test
    void a_body_in_chunks_is_413_once_it_is_too_large(Sandbox sandbox) throws IOException {
        String chunk = "10000\r\n" + "x".repeat(1 << 16) + "\r\n";

        assertTooLarge(RawSocket.send(
                sandbox.url("servicestage"),
                post("Transfer-Encoding: chunked", chunk.repeat(65) + "0\r\n\r\n"),
                ISO_8859_1));
    }

    @Test
    void a_body_that_never_ends_is_413_and_not_read_for_ever(Sandbox sandbox) throws IOException {
        byte[] chunk = ("10000\r\n" + "x".repeat(1 << 16) + "\r\n").getBytes(ISO_8859_1);
        long sent = 0;
        try (Socket socket = new Socket("127.0.0.1", sandbox.url("servicestage").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(post("Transfer-Encoding: chunked", "").getBytes(ISO_8859_1));
            while (sent < 1L << 30) {
                out.write(chunk);
                sent += chunk.length;
            }
        } catch (IOException ended) {
            assertThat(sent).isGreaterThan(LARGEST);
        }

        assertThat(sent).isLessThan(1L << 28);
        assertHealthy(sandbox);
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {LARGEST + 1, LARGEST + 2 * MEBIBYTE})
    void a_client_that_sends_one_sees_the_413(int length, Sandbox sandbox) {
        var answer = SandboxClient.post(sandbox.url("servicestage"), "/v3/auth/tokens", "x".repeat(length));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("its body is larger than 4 MiB");
    }

    @Test
    void a_body_of_the_largest_size_reaches_the_vendor(Sandbox sandbox) {
        assertPinned(
                SandboxClient.post(sandbox.url("servicestage"), "/v3/auth/tokens", "x".repeat(LARGEST)),
                "servicestage-iam/request-body-invalid");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[", "{\"a\":", "\"", "1"})
    void a_body_that_is_deep_long_or_large_as_json_is_the_vendors_to_refuse(String repeated, Sandbox sandbox) {
        String body = repeated.repeat(LARGEST / repeated.length());

        assertPinned(
                SandboxClient.post(sandbox.url("servicestage"), "/v3/auth/tokens", body),
                "servicestage-iam/request-body-invalid");
    }

    @Test
    void a_head_request_with_too_large_a_body_gets_the_status_alone(Sandbox sandbox) throws IOException {
        assertThat(RawSocket.send(
                        sandbox.url("servicestage"),
                        "HEAD /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n",
                        ISO_8859_1))
                .startsWith("HTTP/1.1 413 ")
                .endsWith("\r\n\r\n");
    }

    private static void assertTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("\r\nConnection: close\r\n")
                .endsWith("\r\n\r\nThe sandbox refuses this request: its body is larger than 4 MiB.\n");
    }

    private static void assertHealthy(Sandbox sandbox) {
        assertPinned(SandboxClient.get(sandbox.url("servicestage"), "/v1"), "servicestage/unknown-path");
    }

    private static String port(Sandbox sandbox) {
        return Integer.toString(sandbox.url("servicestage").getPort());
    }
}
