package io.github.forgeport.faults;

import static io.github.forgeport.faults.Expected.failure;
import static io.github.forgeport.faults.Expected.success;
import static io.github.forgeport.sandbox.fault.Steps.readRequest;
import static io.github.forgeport.sandbox.fault.Steps.repeat;
import static io.github.forgeport.sandbox.fault.Steps.send;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.port.GitHostException.Effect;
import io.github.forgeport.port.GitHostException.ProtocolViolation;
import io.github.forgeport.sandbox.fault.Answer;
import io.github.forgeport.sandbox.fault.Content;
import io.github.forgeport.sandbox.fault.Http;
import io.github.forgeport.sandbox.fault.Huge;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** C: a whole 200 whose body is not to be trusted. */
final class UntrustedBodyRows {

    private static final Duration LARGE = Duration.ofMillis(500);
    private static final String PAGE = "<!DOCTYPE html><html><body>" + Setting.TOLD + "</body></html>";

    static final List<Row> ROWS = List.of(
            body("C1", "HTML login page", subject -> Http.html(200, PAGE), "NOT_JSON"),
            body("C2", "HTML typed as JSON", subject -> Http.ok(PAGE), "NOT_JSON"),
            good("C2", "JSON typed as text", subject -> good(subject).contentType("text/plain")),
            good("C2", "JSON untyped", subject -> good(subject).without("Content-Type")),
            body("C3", "empty", subject -> Http.ok(""), "EMPTY"),
            body("C4", "204 where a body is due", subject -> Http.noContent(), "EMPTY"),
            good("C6", "UTF-8 with a byte order mark", subject -> Http.ok("\uFEFF" + subject.goodBody())),
            body(
                    "C7",
                    "UTF-16, big end first",
                    subject -> Http.ok(subject.goodBody().getBytes(UTF_16BE)),
                    "ENCODING"),
            body(
                    "C7",
                    "UTF-16, little end first",
                    subject -> Http.ok(subject.goodBody().getBytes(UTF_16LE)),
                    "ENCODING"),
            body(
                    "C7",
                    "UTF-32",
                    subject -> Http.ok(subject.goodBody().getBytes(Charset.forName("UTF-32"))),
                    "ENCODING"),
            good(
                    "C7",
                    "GBK, declared",
                    subject -> Http.ok(("{\"代\":1," + subject.goodBody().substring(1)).getBytes(Charset.forName("GBK")))
                            .contentType("application/json;charset=GBK")),
            good(
                    "C7",
                    "UTF-16, declared",
                    subject -> Http.ok(subject.goodBody().getBytes(UTF_16BE))
                            .contentType("application/json;charset=utf-16")),
            good("C7", "UTF-8, declared GBK", subject -> good(subject).contentType("application/json;charset=GBK")),
            good(
                    "C7",
                    "UTF-8, declared Latin 1",
                    subject ->
                            Http.ok(spliced(subject, 0xC3, 0xA9)).contentType("application/json;charset=iso-8859-1")),
            good(
                    "C7",
                    "UTF-8, declared what nobody knows",
                    subject -> good(subject).contentType("application/json;charset=" + Setting.TOLD)),
            body(
                    "C7",
                    "GBK, declared what nobody knows",
                    subject -> Http.ok(spliced(subject, 0xB4, 0xFA))
                            .contentType("application/json;charset=" + Setting.TOLD),
                    "ENCODING"),
            body(
                    "C7",
                    "Latin 1, declared GBK",
                    subject -> Http.ok(spliced(subject, 0xE9, 0x22)).contentType("application/json;charset=GBK"),
                    "ENCODING"),
            body("C8", "GBK, not declared", subject -> Http.ok(spliced(subject, 0xB4, 0xFA)), "BAD_UTF8"),
            body(
                    "C8",
                    "GBK, declared UTF-8",
                    subject -> Http.ok(spliced(subject, 0xB4, 0xFA)).contentType("application/json;charset=utf-8"),
                    "BAD_UTF8"),
            good("C7", "charset=utf8", subject -> good(subject).contentType("application/json;charset=utf8")),
            body("C8", "bad UTF-8", subject -> Http.ok(spliced(subject, 0xC3, 0x28)), "BAD_UTF8"),
            body("C8", "overlong UTF-8", subject -> Http.ok(spliced(subject, 0xC0, 0xAF)), "BAD_UTF8"),
            good("C10", "gzip", subject -> good(subject).gzip()),
            body("C11", "says gzip, is not", subject -> good(subject).header("Content-Encoding", "gzip"), "ENCODING"),
            again("C12", "gzip cut", subject -> good(subject).gzipCut()),
            again("C12", "gzip with a bad checksum", subject -> good(subject).gzipBadCrc()),
            large("C13", "zip bomb of 1 GiB", Http.ok(Huge.gzipBomb(1024)).header("Content-Encoding", "gzip")),
            body("C14", "br", subject -> good(subject).header("Content-Encoding", "br"), "ENCODING"),
            body("C14", "deflate", subject -> good(subject).header("Content-Encoding", "deflate"), "ENCODING"),
            body("C14", "gzip twice", subject -> good(subject).gzip().header("Content-Encoding", "gzip"), "ENCODING"),
            large("C15", "50 MB, declared", Http.ok(Huge.string(50_000_000))),
            large("C15", "50 MB, chunked", Http.ok(Huge.string(50_000_000)).chunked()),
            large("C16", "50 MB of blanks", Http.ok(Huge.blanks(50_000_000)).closeDelimited()),
            body(
                    "C17",
                    "100,000 levels in an unknown field",
                    subject -> Http.ok(Huge.nested("new", 100_000)),
                    "TOO_DEEP"),
            body(
                    "C18",
                    "a million digits",
                    subject -> Http.ok(inUnknownField(Huge.number(900_000))).chunked(),
                    "TOO_LARGE"),
            body(
                    "C18",
                    "a key of 60 k",
                    subject -> Http.ok(Content.of("{\"" + "k".repeat(60_000) + "\":1}")),
                    "TOO_LARGE"),
            body(
                    "C19",
                    "duplicate key",
                    subject ->
                            Http.ok("{\"zz\":1,\"zz\":1," + subject.goodBody().substring(1)),
                    "DUPLICATE_KEY"),
            body(
                    "C19",
                    "duplicate key in an unknown field",
                    subject -> Http.ok(
                            "{\"zz\":[{\"a\":1,\"a\":2}]," + subject.goodBody().substring(1)),
                    "DUPLICATE_KEY"),
            body("C20", "trailing value", subject -> Http.ok(subject.goodBody() + " {}"), "TRAILING"),
            body("C20", "trailing garbage", subject -> Http.ok(subject.goodBody() + " x"), "TRAILING"),
            good("C20", "trailing white space", subject -> Http.ok(subject.goodBody() + " \r\n\t")),
            good(
                    "C21",
                    "1,000 unknown fields",
                    subject ->
                            Http.ok("{" + unknownFields() + subject.goodBody().substring(1))),
            body("C22", "required field missing", subject -> Http.ok("{\"unknown\":1}"), "MISSING_FIELD"),
            body("C29", "root null", subject -> Http.ok("null"), "WRONG_TYPE"),
            body("C29", "root number", subject -> Http.ok("7"), "WRONG_TYPE"),
            body("C29", "root string", subject -> Http.ok("\"" + Setting.TOLD + "\""), "WRONG_TYPE"),
            body("C29", "root list", subject -> Http.ok("[]"), "WRONG_TYPE"));

    private UntrustedBodyRows() {}

    private static Row body(String id, String title, Function<Subject, Answer> answer, String reason) {
        return row(id, title, answer, failure(ProtocolViolation.class, reason).writesSay(Effect.ACCEPTED));
    }

    private static Row good(String id, String title, Function<Subject, Answer> answer) {
        return row(id, title, answer, success());
    }

    private static Row again(String id, String title, Function<Subject, Answer> answer) {
        Expected truncated =
                failure(ProtocolViolation.class, "TRUNCATED").attempts(3, 3, 1).writesSay(Effect.ACCEPTED);
        return row(id, title, answer, truncated);
    }

    private static Row large(String id, String title, Answer answer) {
        return row(
                id,
                title,
                subject -> answer,
                failure(ProtocolViolation.class, "TOO_LARGE")
                        .writesSay(Effect.ACCEPTED)
                        .within(LARGE));
    }

    private static Row row(String id, String title, Function<Subject, Answer> answer, Expected expected) {
        return new Row(
                id,
                title,
                setting -> setting.always(repeat(readRequest(), send(answer.apply(setting.subject())))),
                expected);
    }

    private static Answer good(Subject subject) {
        return Http.ok(subject.goodBody());
    }

    /** Two bytes that are no UTF-8 as the name of a further field. */
    private static byte[] spliced(Subject subject, int first, int second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"".getBytes(UTF_8));
        out.write(first);
        out.write(second);
        out.writeBytes("\":1,".getBytes(UTF_8));
        out.writeBytes(subject.goodBody().substring(1).getBytes(UTF_8));
        return out.toByteArray();
    }

    private static Content inUnknownField(Content value) {
        return out -> {
            out.write("{\"unknown\":".getBytes(UTF_8));
            value.writeTo(out);
            out.write('}');
        };
    }

    private static String unknownFields() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            fields.append("\"unknown").append(i).append("\":{\"a\":[1,null]},");
        }
        return fields.toString();
    }
}
