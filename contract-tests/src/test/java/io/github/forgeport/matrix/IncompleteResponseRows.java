package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static io.github.forgeport.faults.Steps.times;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.content.Content;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** B: faults after which a request was sent and no complete response received. */
final class IncompleteResponseRows {

    private static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};
    private static final Duration DROP = Duration.ofMillis(60);

    static final List<FaultCase> ROWS = List.of(
            each("B1", "silence", good -> hang()),
            each("B2", "headers drip", good -> sendSlowly(good.hugeHeader(10_000), DROP)),
            new FaultCase(
                    "B3",
                    "body drips",
                    setting -> setting.byDefault(
                            readRequest(),
                            send(setting.good().head()),
                            sendSlowly(Content.of(setting.subject().goodBody()), DROP),
                            hang())),
            new FaultCase(
                    "B4",
                    "stall within the body",
                    setting -> setting.byDefault(
                            readRequest(),
                            send(setting.good().head()),
                            send(half(setting.subject().goodBody())),
                            hang())),
            each("B5", "FIN before any byte", good -> close()),
            each("B6", "RST before any byte", good -> reset()),
            cut("B7", "FIN within the status line", "HTTP/1.1 20", close()),
            cut("B7", "RST within the status line", "HTTP/1.1 20", reset()),
            cut("B7", "FIN within the headers", "HTTP/1.1 200 OK\r\nContent-Type: appl", close()),
            cut("B7", "FIN between the headers", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n", close()),
            cut("B7", "RST within the headers", "HTTP/1.1 200 OK\r\nContent-Le", reset()),
            shortened("B8", "FIN within a body whose prefix is valid JSON", close()),
            shortened("B8", "RST within a body whose prefix is valid JSON", reset()),
            answered("B9", "chunked without the last chunk", ScriptedResponse::chunkedWithoutEnd),
            answered("B9", "chunked with a bad size", good -> good.chunkedWithLastSize("zz")),
            answered("B13", "close-delimited, whole", ScriptedResponse::closeDelimited),
            answered("B14", "differing lengths", good -> good.contentLength("5", "6")),
            answered("B14", "a negative length", good -> good.contentLength("-1")),
            answered("B14", "a length that is no number", good -> good.contentLength("many")),
            answered("B14", "length with chunked", good -> good.chunked().header("Content-Length", "5")),
            answered("B15", "a header of 1 MiB", good -> good.hugeHeader(1024 * 1024)),
            answered("B15", "10,000 headers", good -> good.manyHeaders(10_000)),
            cut("B16", "not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", hang()),
            each("B17", "one interim answer", good -> times(1, send(CorrectResponses.interim(103)), send(good))),
            each("B17", "endless interim answers", good -> times(50, send(CorrectResponses.interim(103)))),
            new FaultCase(
                    "B18",
                    "bytes behind the declared length",
                    setting -> setting.byDefault(readRequest(), send(setting.good()), send(setting.good()), hang())),
            answered("B19", "HTTP/1.0", ScriptedResponse::http10),
            answered("B19", "Connection: close", good -> good.header("Connection", "close")),
            new FaultCase(
                    "B23",
                    "plain HTTP to a TLS port, which sends an alert",
                    setting -> setting.byDefault(readRequest(), send(Content.of(ALERT)), hang())),
            answered(
                    "B23",
                    "plain HTTP to a TLS port, which says so",
                    good -> CorrectResponses.html(400, "<h1>The plain HTTP request was sent to HTTPS port</h1>")));

    private IncompleteResponseRows() {}

    /** Creates a case in which a request is read, and this step follows. */
    private static FaultCase each(String id, String title, Function<ScriptedResponse, Step> step) {
        return new FaultCase(id, title, setting -> setting.byDefault(readRequest(), step.apply(setting.good())));
    }

    /** Creates a case in which a request is read, and a changed response is sent. */
    private static FaultCase answered(String id, String title, Function<ScriptedResponse, ScriptedResponse> change) {
        return each(id, title, good -> send(change.apply(good)));
    }

    /** Creates a case in which the first bytes of a response are sent, and then this step follows. */
    private static FaultCase cut(String id, String title, String begin, Step end) {
        return new FaultCase(id, title, setting -> setting.byDefault(readRequest(), send(begin), end));
    }

    /** Creates a case in which the declared length exceeds a body that is complete JSON already. */
    private static FaultCase shortened(String id, String title, Step end) {
        return new FaultCase(
                id,
                title,
                setting -> setting.byDefault(
                        readRequest(),
                        send(setting.good()
                                .contentLength(Integer.toString(
                                        setting.subject().goodBody().length() + 1_000))),
                        end));
    }

    private static String half(String body) {
        return body.substring(0, body.length() / 2);
    }
}
