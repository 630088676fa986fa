package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.send;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B22: a response that breaks RFC 9112 is refused, and its connection is not reused. */
class FramingTest extends FaultFixture {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String BODY = "{\"name\":\"a\"}";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    private static Step raw(String bytes) {
        return send(Content.of(bytes.getBytes(ISO_8859_1)));
    }

    /** Returns a response with these headers, by which its body of twelve bytes is framed. */
    private static String framedBy(String... headers) {
        return OK + String.join("\r\n", headers) + "\r\n\r\n" + BODY;
    }

    private static String lengthOf(String value) {
        return framedBy("Content-Length: " + value);
    }

    private static Named<String> named(String title, String value) {
        return Named.of(title, value);
    }

    private GitHostException refusal(Step... steps) {
        Calls<ThingsApi> calls = calls(once());
        host.nextRequest(Script.of(steps));

        GitHostException refusal = failure(GitHostException.class, calls);

        assertThat(refusal).as("refused").isNotNull();
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).as("connections").isEqualTo(2);
        return refusal;
    }

    private void assertRefused(Reason reason, Step... steps) {
        GitHostException refusal = refusal(steps);

        assertThat(refusal).isInstanceOf(ProtocolViolation.class);
        assertThat(((ProtocolViolation) refusal).reason()).isEqualTo(reason);
        assertThat(refusal).hasNoCause();
    }

    private void assertRead(Step... steps) {
        host.nextRequest(Script.of(steps));

        assertThat(get(calls(once())).name()).isEqualTo("a");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "+12",
                "-12",
                "12 ,12",
                "12, 12",
                "1 2",
                "0x0c",
                "c",
                "12.0",
                "1e1",
                "12;",
                "\"12\"",
                "",
                "\u00b2",
                "12\u000b",
                "12\u0000",
                "9223372036854775808",
                "18446744073709551628",
                "99999999999999999999999999"
            })
    @Tag("row:B22")
    void b22_a_length_that_is_not_digits_alone_is_refused(String value) {
        assertRefused(Reason.FRAMING, raw(lengthOf(value)), hang());
    }

    static Stream<Named<String>> contradictions() {
        return Stream.of(
                named("the same length twice", framedBy("Content-Length: 12", "Content-Length: 12")),
                named("two lengths", framedBy("Content-Length: 12", "content-length: 13")),
                named("chunks and a length", framedBy("Transfer-Encoding: chunked", "Content-Length: 12")),
                named("chunks twice", framedBy("Transfer-Encoding: chunked", "Transfer-Encoding: chunked")),
                named("chunks in chunks", framedBy("Transfer-Encoding: chunked, chunked")),
                named("gzip in chunks", framedBy("Transfer-Encoding: gzip, chunked")),
                named("chunks in gzip", framedBy("Transfer-Encoding: chunked, gzip")),
                named("no coding", framedBy("Transfer-Encoding: identity")),
                named("no coding with a length", framedBy("Transfer-Encoding: identity", "Content-Length: 12")),
                named("an empty coding", framedBy("Transfer-Encoding:")),
                named("an empty coding in a list", framedBy("Transfer-Encoding: ,chunked")),
                named("an unknown coding", framedBy("Transfer-Encoding: xchunked")),
                named("a coding in quotes", framedBy("Transfer-Encoding: \"chunked\"")),
                named("a coding with a parameter", framedBy("Transfer-Encoding: chunked;q=1")),
                named("a coding with a vertical tab", framedBy("Transfer-Encoding: \u000bchunked")),
                named("chunks of HTTP/1.0", CHUNKED.replace("1.1", "1.0") + "c\r\n" + BODY + "\r\n0\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    @Tag("row:B22")
    void b22_framing_that_contradicts_itself_or_was_not_asked_for_is_refused(String answer) {
        assertRefused(Reason.FRAMING, raw(answer), hang());
    }

    @Test
    @Tag("row:B22")
    void b22_framing_is_looked_at_in_what_has_no_body_too() {
        assertRefused(Reason.FRAMING, raw("HTTP/1.1 204 None\r\nContent-Length: +0\r\n\r\n"), hang());
    }

    static Stream<Named<String>> heads() {
        String rest = "\r\nContent-Length: 12\r\n\r\n" + BODY;
        Stream<Named<String>> statusLines = Stream.of(
                        "HTTP/1.1  200 OK",
                        "HTTP/1.1\t200 OK",
                        " HTTP/1.1 200 OK",
                        "\r\nHTTP/1.1 200 OK",
                        "HTTP/2.0 200 OK",
                        "HTTP/2 200 OK",
                        "HTTP/0.9 200 OK",
                        "HTTP/1.10 200 OK",
                        "HTTP/11 200 OK",
                        "HTTP/1. 200 OK",
                        "HTTP/+1.1 200 OK",
                        "HTTP/1.+1 200 OK",
                        "http/1.1 200 OK",
                        "ICY 200 OK",
                        "HTTP/1.1 +200 OK",
                        "HTTP/1.1 -200 OK",
                        "HTTP/1.1 0200 OK",
                        "HTTP/1.1 2000 OK",
                        "HTTP/1.1 20 OK",
                        "HTTP/1.1 20",
                        "HTTP/1.1 000 OK",
                        "HTTP/1.1 099 OK",
                        "HTTP/1.1 2x0 OK",
                        "HTTP/1.1 \u00b2\u00b9\u00b9 OK",
                        "HTTP/1.1 200\tOK",
                        "HTTP/1.1 200OK",
                        "HTTP/1.1 200 O\rK",
                        "HTTP/1.1 200 O\u0000K",
                        "HTTP/1.1")
                .map(line -> named("status line [" + line + "]", line + rest));
        Stream<Named<String>> headers = Stream.of(
                        "X : 1",
                        "X\t: 1",
                        ": 1",
                        "X 1",
                        "X",
                        "X Y: 1",
                        "X\rY: 1",
                        "X\u0000: 1",
                        "X\u0007: 1",
                        "X\u00e4: 1",
                        "(X): 1",
                        "X: a\rContent-Length: 1",
                        "X: a\r",
                        "X: a\u0000b",
                        " X: in front of the first",
                        "\t",
                        "Content-Length : 12",
                        "Transfer-Encoding : chunked")
                .map(header -> named("header [" + header + "]", OK + header + rest));
        Stream<Named<String>> interim = Stream.of(
                named("another protocol", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n" + OK + rest.substring(2)),
                named("a header of an interim answer", "HTTP/1.1 103 Early\r\nX : 1\r\n\r\n" + OK + rest.substring(2)));
        return Stream.of(statusLines, headers, interim).flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    @Tag("row:B22")
    void b22_a_head_that_is_none_is_refused(String answer) {
        assertRefused(Reason.FRAMING, raw(answer), hang());
    }

    static Stream<Named<String>> chunks() {
        String data = BODY + "\r\n";
        String end = "0\r\n\r\n";
        Stream<Named<String>> sizes = Stream.of(
                        "+c",
                        "-c",
                        " c",
                        "c ",
                        "c\t",
                        "\tc",
                        "0xc",
                        "c.0",
                        "1 2",
                        "",
                        "g",
                        "zz",
                        "\u00b9",
                        "c\u0000",
                        "c\u000b",
                        "fffffffffffffffff",
                        "8000000000000000",
                        "10000000000000000000c",
                        "c x",
                        "c;",
                        "c;;",
                        "c;=1",
                        "c;x=",
                        "c;x y",
                        "c;x=\"",
                        "c;x=\"1",
                        "c;x=\"1\"2",
                        "c;x=\"\u0000\"",
                        "c;x\u0000",
                        "c,x",
                        "c\rx")
                .map(size -> named("size [" + size + "]", size + "\r\n" + data + end));
        Stream<Named<String>> lines = Stream.of(
                named("LF behind the size", "c\n" + data + end),
                named("CR behind the size", "c\r" + data + end),
                named("LF behind the content", "c\r\n" + BODY + "\n" + end),
                named("CR behind the content", "c\r\n" + BODY + "\r" + end),
                named("nothing behind the content", "c\r\n" + BODY + end),
                named("more than the content", "b\r\n" + data + end),
                named("LF behind the last size", "c\r\n" + data + "0\n\r\n"),
                named("LF behind the trailer", "c\r\n" + data + "0\r\n\n"),
                named("sign at the last size", "c\r\n" + data + "-0\r\n\r\n"));
        Stream<Named<String>> trailers = Stream.of(
                        "X : 1\r\n", "X\r\n", ": 1\r\n", "X: 1\n", "X: 1\r", " X: 1\r\n", "X: \u0000\r\n", "X Y: 1\r\n")
                .map(trailer -> named("trailer [" + trailer + "]", "c\r\n" + data + "0\r\n" + trailer + "\r\n"));
        return Stream.of(sizes, lines, trailers).flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chunks")
    @Tag("row:B9")
    @Tag("row:B22")
    void b22_b9_chunks_that_are_none_are_refused(String chunks) {
        assertRefused(Reason.TRUNCATED, raw(CHUNKED + chunks), close());
    }

    @Test
    @Tag("row:B9")
    @Tag("row:B22")
    void b22_b9_a_chunked_body_that_is_cut_anywhere_is_refused() {
        String chunks = "8;x=\"1\"\r\n" + BODY.substring(0, 8) + "\r\n04\r\n" + BODY.substring(8)
                + "\r\n0\r\nX-Checksum: 1\r\nX-More: 2\r\n\r\n";
        Calls<ThingsApi> calls = calls(once());

        IntStream.range(0, chunks.length()).forEach(cut -> {
            host.nextRequest(Script.of(raw(CHUNKED + chunks.substring(0, cut)), close()));
            ProtocolViolation refusal = failure(ProtocolViolation.class, calls);

            assertThat(refusal).as("cut at %d of %d", cut, chunks.length()).isNotNull();
            assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED);
            assertThat(refusal.call().effect()).isEqualTo(Effect.ACCEPTED);
        });
        assertRead(raw(CHUNKED + chunks), close());
    }

    @Test
    @Tag("row:B8")
    @Tag("row:B22")
    void b22_b8_a_body_with_a_length_that_is_cut_anywhere_is_refused() {
        Calls<ThingsApi> calls = calls(once());

        IntStream.range(0, BODY.length()).forEach(cut -> {
            host.nextRequest(Script.of(raw(lengthOf("12").replace(BODY, BODY.substring(0, cut))), close()));
            ProtocolViolation refusal = failure(ProtocolViolation.class, calls);

            assertThat(refusal).as("cut at %d", cut).isNotNull();
            assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED);
        });
    }

    @Test
    @Tag("row:B7")
    @Tag("row:B22")
    void b22_b7_a_head_that_is_cut_anywhere_is_no_answer() {
        String head = OK + "Content-Length: 0\r\nX: 1\r\n\r\n";
        Calls<ThingsApi> calls = calls(once());

        IntStream.range(0, head.length()).forEach(cut -> {
            host.nextRequest(Script.of(raw(head.substring(0, cut)), close()));

            assertThat(failure(GitHostException.class, calls))
                    .as("cut at %d", cut)
                    .isInstanceOf(Unavailable.class);
        });
    }

    static Stream<Named<String>> endless() {
        return Stream.of(
                named("extensions", CHUNKED + "c;x=" + "1".repeat(100_000)),
                named("digits", CHUNKED + "0".repeat(100_000)),
                named("one line of a trailer", CHUNKED + "0\r\nX: " + "1".repeat(100_000)),
                named("lines of a trailer", CHUNKED + "0\r\n" + "X: 1\r\n".repeat(10_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    @Tag("row:B15")
    @Tag("row:B22")
    void b22_b15_what_does_not_end_around_chunks_is_too_large(String answer) {
        assertRefused(Reason.TOO_LARGE, raw(answer), hang());
    }

    /** Returns responses that a client may or must accept by RFC 9110 and 9112. */
    static Stream<Named<String>> sound() {
        String rest = "Content-Length: 12\r\n\r\n" + BODY;
        String end = "0\r\n\r\n";
        return Stream.of(
                named("9112, 2.2: LF alone ends a line of the head", (OK + rest).replace("\r\n", "\n")),
                named("9112, 4: no reason", "HTTP/1.1 200 \r\n" + rest),
                named("9112, 4: no reason, no blank", "HTTP/1.1 200\r\n" + rest),
                named("9112, 4: a reason of bytes", "HTTP/1.1 200 Gr\u00fc\u00df\t;:\r\n" + rest),
                named("9112, 2.3: a higher minor version", "HTTP/1.9 200 OK\r\n" + rest),
                named("9112, 5.1: no blanks around a value", OK + "X:1\r\n" + rest.replace(": ", ":")),
                named("9112, 5.1: blanks around a value", OK + "Content-Length: \t 12 \t\r\n\r\n" + BODY),
                named("9112, 5.2: a value that goes on", OK + "X: 1\r\n  2\r\n\t3\r\n" + rest),
                named("9112, 5.2: a length in the next line", OK + "Content-Length:\r\n 12\r\n\r\n" + BODY),
                named("9110, 5.5: an empty value", OK + "X:\r\n" + rest),
                named("9110, 5.5: bytes in a value", OK + "X: \u00e9\u00ff\r\n" + rest),
                named("9110, 5.5: a control character in a value", OK + "X: \u001b[2J\r\n" + rest),
                named("9110, 5.6.2: any name", OK + "!#$%&'*+-.^_`|~09azAZ: 1\r\n" + rest),
                named(
                        "9110, 8.6: zeros in front of a length",
                        OK + "Content-Length: 00000000000000000000012\r\n\r\n" + BODY),
                named(
                        "9112, 7: a coding in capitals",
                        CHUNKED.replace("chunked", "CHUNKED") + "C\r\n" + BODY + "\r\n" + end),
                named(
                        "9112, 7.1: zeros in front of a size",
                        CHUNKED + "00000000000000000000c\r\n" + BODY + "\r\n000\r\n\r\n"),
                named("9112, 7.1.1: an extension", CHUNKED + "c;x\r\n" + BODY + "\r\n0;y=\"z\"\r\n\r\n"),
                named(
                        "9112, 7.1.1: extensions",
                        CHUNKED + "c ; x ; y = 1;z=\"\\\";\t\u00e9\"\r\n" + BODY + "\r\n" + end),
                named(
                        "9112, 7.1.2: a trailer",
                        CHUNKED + "c\r\n" + BODY + "\r\n0\r\nX: 1\r\nContent-Length: 1\r\n\r\n"),
                named("9112, 7.1: many chunks", CHUNKED + BODY.replaceAll(".", "1\r\n$0\r\n") + end));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    @Tag("row:B22")
    void b22_what_the_rfc_has_a_client_accept_is_read(String answer) {
        assertRead(raw(answer), hang());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    @Tag("row:B22")
    void b22_a_connection_is_used_again_behind_sound_chunks_only(int status) {
        Calls<ThingsApi> calls = calls(once());
        String head = CHUNKED.replace("200", Integer.toString(status));

        host.nextRequest(Script.of(raw(head + "c\r\n" + BODY + "\r\n0\r\nX: 1\r\n\r\n")));
        failure(GitHostException.class, calls);
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(1);

        host.nextRequest(Script.of(raw(head + "c\r\n" + BODY + "\r\n0\r\nX : 1\r\n\r\n"), hang()));
        failure(GitHostException.class, calls);
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    @Tag("row:B22")
    @Tag("row:D27")
    void b22_d27_a_failure_is_one_by_its_status_however_its_chunks_are() {
        GitHostException refusal =
                refusal(raw(CHUNKED.replace("200", "400") + "+c\r\n" + BODY + "\r\n0\r\n\r\n"), hang());

        assertThat(refusal).isInstanceOf(Rejected.class).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    @Tag("row:B22")
    void b22_bytes_behind_what_has_no_body_are_no_answer(int status) {
        Calls<ThingsApi> calls = calls(once());
        host.nextRequest(
                Script.of(raw("HTTP/1.1 " + status + " None\r\nContent-Length: 12\r\n\r\n{\"name\":\"b\"}"), hang()));

        failure(GitHostException.class, calls);

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }
}
