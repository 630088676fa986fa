package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.send;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** B22: faults in the HTTP framing of a valid response. */
final class FramingRows {

    static final List<FaultCase> ROWS = List.of(
            row("a status of four digits", good -> good.statusLine("HTTP/1.1 2000 OK")),
            row("two blanks before the status", good -> good.statusLine("HTTP/1.1  200 OK")),
            row("a line without a colon", good -> good.statusLine("HTTP/1.1 200 OK\r\nX")),
            row("a blank before a colon", good -> good.header("X ", "1")),
            row("a name that is none", good -> good.header("X Y", "1")),
            row("CR within a header", good -> good.header("X", "1\r2")),
            row("NUL within a header", good -> good.header("X", "\u0000")),
            row("another protocol", good -> CorrectResponses.interim(101).then(good)),
            measured("a sign before the length", length -> new String[] {"+" + length}),
            measured("the length twice", length -> new String[] {length, length}),
            measured("a list of lengths", length -> new String[] {length + ", " + length}),
            measured("a length beyond all numbers", length -> new String[] {"18446744073709551616" + length}),
            row("chunks of HTTP/1.0", good -> good.chunked().http10()),
            row("chunks twice", good -> good.chunked().header("Transfer-Encoding", "chunked")),
            row("a coding nobody asked for", good -> good.header("Transfer-Encoding", "gzip, chunked")),
            row("a sign before a size", good -> good.chunkedWithLastSize("+0\r\n")),
            row("a blank behind a size", good -> good.chunkedWithLastSize("0 \r\n")),
            row("LF behind a size", good -> good.chunkedWithoutEnd().then("0\n\r\n")),
            row("cut within the last size", good -> good.chunkedWithoutEnd().then("0")),
            row("cut behind the last size", good -> good.chunkedWithoutEnd().then("0\r\n")),
            row("cut within the trailer", good -> good.chunkedWithoutEnd().then("0\r\nX: 1\r\n")),
            row("a trailer that is none", good -> good.chunkedWithoutEnd().then("0\r\nX\r\n\r\n")),
            trailed("a byte behind gzip", new byte[1]),
            trailed("thirty bytes behind gzip", new byte[30]),
            trailed("gzip behind gzip", compressed("{}")));

    private FramingRows() {}

    private static FaultCase row(String title, Function<ScriptedResponse, Content> change) {
        return new FaultCase(
                "B22", title, setting -> setting.byDefault(readRequest(), send(change.apply(setting.good())), close()));
    }

    private static FaultCase measured(String title, Function<String, String[]> lengths) {
        return row(title, good -> good.contentLength(lengths.apply(Long.toString(bodyLength(good)))));
    }

    private static long bodyLength(ScriptedResponse answer) {
        return answer.length() - answer.head().length();
    }

    private static FaultCase trailed(String title, byte[] stray) {
        return new FaultCase(
                "B22",
                title,
                setting -> setting.byDefault(
                        readRequest(),
                        send(CorrectResponses.ok(
                                        Content.of(compressed(setting.subject().goodBody()))
                                                .then(Content.of(stray)))
                                .header("Content-Encoding", "gzip")),
                        close()));
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            Content.of(text).writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
