package io.github.forgeport.faults;

import static io.github.forgeport.faults.content.ContentTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.content.GzipContent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScriptedResponseTest {

    private static final ScriptedResponse OK = CorrectResponses.ok("{\"id\":1}");
    private static final String OK_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @Test
    void ok_is_json_with_its_length_in_bytes() {
        assertThat(text(CorrectResponses.ok("\"ä\""))).isEqualTo(OK_HEAD + "Content-Length: 4\r\n\r\n\"ä\"");
        assertThat(text(CorrectResponses.ok(new byte[] {'1'}))).isEqualTo(OK_HEAD + "Content-Length: 1\r\n\r\n1");
    }

    @Test
    void a_status_has_an_empty_body_or_the_given_one() {
        assertThat(text(CorrectResponses.status(404))).isEqualTo("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        assertThat(text(CorrectResponses.status(503, "{}")))
                .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
                .endsWith("\r\n\r\n{}");
        assertThat(text(CorrectResponses.status(0))).startsWith("HTTP/1.1 000 ");
        assertThat(text(CorrectResponses.status(99))).startsWith("HTTP/1.1 099 ");
        assertThatIllegalArgumentException().isThrownBy(() -> CorrectResponses.status(1_000));
    }

    @Test
    void the_other_beginnings() {
        assertThat(text(CorrectResponses.noContent())).isEqualTo("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(text(CorrectResponses.interim(103))).isEqualTo("HTTP/1.1 103 Status\r\n\r\n");
        assertThat(text(CorrectResponses.redirect(302, "http://elsewhere/")))
                .isEqualTo("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://elsewhere/\r\n\r\n");
        assertThat(text(CorrectResponses.unauthorized("Basic realm=\"x\"")))
                .contains("\r\nWWW-Authenticate: Basic realm=\"x\"\r\n");
        assertThat(text(CorrectResponses.html(200, "<p>")))
                .contains("Content-Type: text/html; charset=utf-8\r\n")
                .endsWith("<p>");
    }

    @Test
    void headers_are_added_verbatim_in_order_and_removed() {
        ScriptedResponse answer = OK.header("Set-Cookie", "a=1").header("Set-Cookie", "b=\u0007\u00e4");

        assertThat(text(answer)).contains("Set-Cookie: a=1\r\nSet-Cookie: b=\u0007\u00e4\r\n\r\n");
        assertThat(text(answer.withoutHeader("SET-cookie"))).isEqualTo(text(OK));
        assertThat(text(OK.contentType("text/plain"))).doesNotContain("json").contains("Content-Type: text/plain\r\n");
    }

    @Test
    void an_answer_never_changes() {
        String before = text(OK);

        OK.header("A", "b").chunked().gzip().http10();

        assertThat(text(OK)).isEqualTo(before);
    }

    @Test
    void the_first_line_is_what_is_wanted() {
        assertThat(text(OK.http10())).startsWith("HTTP/1.0 200 OK\r\n");
        assertThat(text(OK.statusLine("SSH-2.0-nonsense"))).startsWith("SSH-2.0-nonsense\r\nContent-Type");
    }

    @Test
    void lengths_may_lie() {
        assertThat(text(OK.contentLength("3", "-1", "ten")))
                .isEqualTo(
                        OK_HEAD + "Content-Length: 3\r\nContent-Length: -1\r\nContent-Length: ten\r\n\r\n{\"id\":1}");
        assertThat(text(OK.closeDelimited())).isEqualTo(OK_HEAD + "Connection: close\r\n\r\n{\"id\":1}");
    }

    @Test
    void chunks_are_right() {
        assertThat(text(OK.chunked()))
                .isEqualTo(OK_HEAD + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"id\":1}\r\n0\r\n\r\n");
        assertThat(text(OK.chunked(3))).endsWith("\r\n\r\n3\r\n{\"i\r\n3\r\nd\":\r\n2\r\n1}\r\n0\r\n\r\n");
        assertThat(text(CorrectResponses.ok("").chunked())).endsWith("\r\n\r\n0\r\n\r\n");
        assertThat(text(CorrectResponses.ok(Content.repeat("a", 20)).chunked(16)))
                .contains("\r\n10\r\naaaa")
                .contains("\r\n4\r\naaaa\r\n0");
    }

    @Test
    void chunks_are_wrong() {
        assertThat(text(OK.chunkedWithoutEnd())).endsWith("\r\n\r\n8\r\n{\"id\":1}\r\n");
        assertThat(text(OK.chunkedWithLastSize("zz"))).endsWith("{\"id\":1}\r\nzz\r\n");
        assertThat(text(OK.chunked().header("Content-Length", "8")))
                .contains("chunked\r\nContent-Length: 8\r\n\r\n8\r\n{");
    }

    @Test
    void a_body_of_unknown_length_declares_none() {
        assertThat(text(OK.body(Content.endless(" ")).head())).isEqualTo(OK_HEAD + "\r\n");
        assertThat(OK.body(Content.endless(" ")).length()).isEqualTo(-1);
        assertThat(text(OK.body(Content.of("12")))).isEqualTo(OK_HEAD + "Content-Length: 2\r\n\r\n12");
    }

    @Test
    void gzip_is_declared_and_measured() {
        ScriptedResponse answer = OK.gzip();
        int length = GzipContent.of(Content.of("{\"id\":1}")).bytes().length;

        assertThat(text(answer.head()))
                .isEqualTo(OK_HEAD + "Content-Encoding: gzip\r\nContent-Length: " + length + "\r\n\r\n");
        assertThat(answer.length()).isEqualTo(answer.bytes().length);
    }

    @Test
    void heads_can_be_too_large() {
        assertThat(OK.hugeHeader(1 << 20).head().length()).isGreaterThan(1 << 20);
        assertThat(text(OK.manyHeaders(10_000).head()).lines().filter(line -> line.startsWith("X-Many-")))
                .hasSize(10_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void parts_of_an_answer() {
        assertThat(text(OK.headAndBody(3))).endsWith("\r\n\r\n{\"i");
        assertThat(text(OK.first(8))).isEqualTo("HTTP/1.1");
        assertThat(text(OK.head().withoutLast(3))).endsWith("Content-Length: 8\r");
        assertThat(text(OK.withoutLast(1))).endsWith("{\"id\":1");
        assertThat(text(OK.then("HTTP/1.1 200 OK"))).endsWith("1}HTTP/1.1 200 OK");
        assertThat(OK.bytes()).isEqualTo(text(OK).getBytes(StandardCharsets.UTF_8));
    }
}
