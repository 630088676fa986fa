package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.repeat;
import static io.github.forgeport.faults.Steps.send;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.content.OversizedContent;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;

/** C: faults in the body of a complete response of status 200. */
final class UntrustedBodyRows {

    private static final String PAGE = "<!DOCTYPE html><html><body>" + RowFixture.TOLD + "</body></html>";

    static final List<FaultCase> ROWS = List.of(
            row("C1", "HTML login page", subject -> CorrectResponses.html(200, PAGE)),
            row("C2", "HTML typed as JSON", subject -> CorrectResponses.ok(PAGE)),
            row("C2", "JSON typed as text", subject -> good(subject).contentType("text/plain")),
            row("C2", "JSON untyped", subject -> good(subject).withoutHeader("Content-Type")),
            row("C3", "empty", subject -> CorrectResponses.ok("")).ofResults(),
            row("C4", "204 where a body is due", subject -> CorrectResponses.noContent())
                    .ofResults(),
            row("C6", "UTF-8 with a byte order mark", subject -> CorrectResponses.ok("\uFEFF" + subject.goodBody())),
            row(
                    "C7",
                    "UTF-16, big end first",
                    subject -> CorrectResponses.ok(subject.goodBody().getBytes(UTF_16BE))),
            row(
                    "C7",
                    "UTF-16, little end first",
                    subject -> CorrectResponses.ok(subject.goodBody().getBytes(UTF_16LE))),
            row(
                    "C7",
                    "UTF-32",
                    subject -> CorrectResponses.ok(subject.goodBody().getBytes(Charset.forName("UTF-32")))),
            row(
                    "C7",
                    "GBK, declared",
                    subject -> CorrectResponses.ok(
                                    subject.goodBodyWith("\"代\":1,").getBytes(Charset.forName("GBK")))
                            .contentType("application/json;charset=GBK")),
            row(
                    "C7",
                    "UTF-16, declared",
                    subject -> CorrectResponses.ok(subject.goodBody().getBytes(UTF_16BE))
                            .contentType("application/json;charset=utf-16")),
            row("C7", "UTF-8, declared GBK", subject -> good(subject).contentType("application/json;charset=GBK")),
            row(
                    "C7",
                    "UTF-8, declared Latin 1",
                    subject -> CorrectResponses.ok(spliced(subject, 0xC3, 0xA9))
                            .contentType("application/json;charset=iso-8859-1")),
            row(
                    "C7",
                    "UTF-8, declared what nobody knows",
                    subject -> good(subject).contentType("application/json;charset=" + RowFixture.TOLD)),
            row(
                    "C7",
                    "GBK, declared what nobody knows",
                    subject -> CorrectResponses.ok(spliced(subject, 0xB4, 0xFA))
                            .contentType("application/json;charset=" + RowFixture.TOLD)),
            row(
                    "C7",
                    "Latin 1, declared GBK",
                    subject -> CorrectResponses.ok(spliced(subject, 0xE9, 0x22))
                            .contentType("application/json;charset=GBK")),
            row("C8", "GBK, not declared", subject -> CorrectResponses.ok(spliced(subject, 0xB4, 0xFA))),
            row(
                    "C8",
                    "GBK, declared UTF-8",
                    subject -> CorrectResponses.ok(spliced(subject, 0xB4, 0xFA))
                            .contentType("application/json;charset=utf-8")),
            row("C7", "charset=utf8", subject -> good(subject).contentType("application/json;charset=utf8")),
            row("C8", "bad UTF-8", subject -> CorrectResponses.ok(spliced(subject, 0xC3, 0x28))),
            row("C8", "overlong UTF-8", subject -> CorrectResponses.ok(spliced(subject, 0xC0, 0xAF))),
            row("C10", "gzip", subject -> good(subject).gzip()),
            row("C11", "says gzip, is not", subject -> good(subject).header("Content-Encoding", "gzip")),
            row("C12", "gzip cut", subject -> good(subject).gzipTruncated()),
            row("C12", "gzip with a bad checksum", subject -> good(subject).gzipBadCrc()),
            row(
                    "C13",
                    "zip bomb of 1 GiB",
                    subject ->
                            CorrectResponses.ok(OversizedContent.gzipBomb(1024)).header("Content-Encoding", "gzip")),
            row("C14", "br", subject -> good(subject).header("Content-Encoding", "br")),
            row("C14", "deflate", subject -> good(subject).header("Content-Encoding", "deflate")),
            row("C14", "gzip twice", subject -> good(subject).gzip().header("Content-Encoding", "gzip")),
            row("C15", "50 MB, declared", subject -> CorrectResponses.ok(OversizedContent.string(50_000_000))),
            row(
                    "C15",
                    "50 MB, chunked",
                    subject -> CorrectResponses.ok(OversizedContent.string(50_000_000))
                            .chunked()),
            row(
                    "C16",
                    "50 MB of blanks",
                    subject -> CorrectResponses.ok(OversizedContent.blanks(50_000_000))
                            .closeDelimited()),
            row(
                    "C17",
                    "100,000 levels in an unknown field",
                    subject -> CorrectResponses.ok(root(subject, OversizedContent.nested("new", 100_000)))),
            row(
                    "C18",
                    "a million digits",
                    subject -> CorrectResponses.ok(root(subject, inUnknownField(OversizedContent.number(900_000))))
                            .chunked()),
            row(
                    "C18",
                    "a key of 60 k",
                    subject -> CorrectResponses.ok(root(subject, Content.of("{\"" + "k".repeat(60_000) + "\":1}")))),
            row("C19", "duplicate key", subject -> CorrectResponses.ok(subject.goodBodyWith("\"zz\":1,\"zz\":1,"))),
            row(
                    "C19",
                    "duplicate key in an unknown field",
                    subject -> CorrectResponses.ok(subject.goodBodyWith("\"zz\":[{\"a\":1,\"a\":2}],"))),
            row("C20", "trailing value", subject -> CorrectResponses.ok(subject.goodBody() + " {}")),
            row("C20", "trailing garbage", subject -> CorrectResponses.ok(subject.goodBody() + " x")),
            row("C20", "trailing white space", subject -> CorrectResponses.ok(subject.goodBody() + " \r\n\t")),
            row("C21", "1,000 unknown fields", subject -> CorrectResponses.ok(subject.goodBodyWith(unknownFields()))),
            row(
                            "C22",
                            "required field missing",
                            subject -> CorrectResponses.ok(root(subject, Content.of("{\"unknown\":1}"))))
                    .ofResults(),
            row("C29", "root null", subject -> CorrectResponses.ok("null")),
            row("C29", "root number", subject -> CorrectResponses.ok("7")),
            row("C29", "root string", subject -> CorrectResponses.ok("\"" + RowFixture.TOLD + "\"")),
            row("C29", "root list", subject -> CorrectResponses.ok(subject.isList() ? "{}" : "[]")));

    private UntrustedBodyRows() {}

    private static FaultCase row(String id, String title, Function<Subject, ScriptedResponse> answer) {
        return new FaultCase(
                id, title, fixture -> fixture.byDefault(repeat(readRequest(), send(answer.apply(fixture.subject())))));
    }

    private static ScriptedResponse good(Subject subject) {
        return CorrectResponses.ok(subject.goodBody());
    }

    /** Returns the body with a further field, whose name is these two bytes that are not UTF-8. */
    private static byte[] spliced(Subject subject, int first, int second) {
        byte[] body = subject.goodBodyWith("\"??\":1,").getBytes(UTF_8);
        int name = subject.goodBody().indexOf('{') + 2;
        body[name] = (byte) first;
        body[name + 1] = (byte) second;
        return body;
    }

    /** Returns a content as the response body, or as its only entry if the documented body is a list. */
    private static Content root(Subject subject, Content content) {
        return subject.isList() ? Content.of("[").then(content).then("]") : content;
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
