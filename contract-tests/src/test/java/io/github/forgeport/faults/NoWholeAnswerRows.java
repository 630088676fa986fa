package io.github.forgeport.faults;

import static io.github.forgeport.faults.Expected.failure;
import static io.github.forgeport.faults.Expected.success;
import static io.github.forgeport.sandbox.fault.Steps.close;
import static io.github.forgeport.sandbox.fault.Steps.drip;
import static io.github.forgeport.sandbox.fault.Steps.hang;
import static io.github.forgeport.sandbox.fault.Steps.readRequest;
import static io.github.forgeport.sandbox.fault.Steps.reset;
import static io.github.forgeport.sandbox.fault.Steps.send;
import static io.github.forgeport.sandbox.fault.Steps.times;

import io.github.forgeport.port.GitHostException.Effect;
import io.github.forgeport.port.GitHostException.ProtocolViolation;
import io.github.forgeport.port.GitHostException.Rejected;
import io.github.forgeport.port.GitHostException.TimedOut;
import io.github.forgeport.port.GitHostException.Unavailable;
import io.github.forgeport.sandbox.fault.Answer;
import io.github.forgeport.sandbox.fault.Content;
import io.github.forgeport.sandbox.fault.Http;
import io.github.forgeport.sandbox.fault.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** B: the request went out, and no whole answer came. */
final class NoWholeAnswerRows {

    private static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};
    private static final Duration DROP = Duration.ofMillis(60);
    private static final Expected LATE_HEADERS = failure(TimedOut.class, "HEADERS")
            .attempts(3, 3, 1)
            .writesSay(Effect.UNKNOWN)
            .within(Duration.ofMillis(1_700));
    private static final Expected LATE_BODY = failure(TimedOut.class, "BODY")
            .attempts(3, 3, 1)
            .writesSay(Effect.ACCEPTED)
            .within(Duration.ofMillis(1_700));
    private static final Expected BROKEN =
            failure(Unavailable.class, "RECEIVE").attempts(3, 3, 1).writesSay(Effect.UNKNOWN);
    private static final Expected TRUNCATED =
            failure(ProtocolViolation.class, "TRUNCATED").attempts(3, 3, 1).writesSay(Effect.ACCEPTED);
    private static final Expected FRAMING = failure(ProtocolViolation.class, "FRAMING");
    private static final Expected TOO_LARGE =
            failure(ProtocolViolation.class, "TOO_LARGE").within(Duration.ofMillis(500));

    static final List<Row> ROWS = List.of(
            each("B1", "silence", good -> hang(), LATE_HEADERS),
            each("B2", "headers drip", good -> drip(good.hugeHeader(10_000), DROP), LATE_HEADERS),
            new Row(
                    "B3",
                    "body drips",
                    setting -> setting.always(
                            readRequest(),
                            send(setting.good().head()),
                            drip(Content.of(setting.subject().goodBody()), DROP),
                            hang()),
                    LATE_BODY),
            new Row(
                    "B4",
                    "stall within the body",
                    setting -> setting.always(
                            readRequest(),
                            send(setting.good().head()),
                            send(half(setting.subject().goodBody())),
                            hang()),
                    LATE_BODY),
            each("B5", "FIN before any byte", good -> close(), BROKEN),
            each("B6", "RST before any byte", good -> reset(), BROKEN),
            cut("B7", "FIN within the status line", "HTTP/1.1 20", close(), BROKEN),
            cut("B7", "RST within the status line", "HTTP/1.1 20", reset(), BROKEN),
            cut("B7", "FIN within the headers", "HTTP/1.1 200 OK\r\nContent-Type: appl", close(), BROKEN),
            cut("B7", "FIN between the headers", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n", close(), BROKEN),
            cut("B7", "RST within the headers", "HTTP/1.1 200 OK\r\nContent-Le", reset(), BROKEN),
            shortened("B8", "FIN within a body whose prefix is valid JSON", close()),
            shortened("B8", "RST within a body whose prefix is valid JSON", reset()),
            answered("B9", "chunked without the last chunk", Answer::chunkedWithoutEnd, TRUNCATED),
            answered("B9", "chunked with a bad size", good -> good.chunkedThenSize("zz"), TRUNCATED),
            answered("B13", "close-delimited, whole", Answer::closeDelimited, success()),
            answered("B14", "differing lengths", good -> good.contentLength("5", "6"), FRAMING),
            answered("B14", "a negative length", good -> good.contentLength("-1"), FRAMING),
            answered("B14", "a length that is no number", good -> good.contentLength("many"), FRAMING),
            answered("B14", "length with chunked", good -> good.chunked().header("Content-Length", "5"), FRAMING),
            answered("B15", "a header of 1 MiB", good -> good.hugeHeader(1024 * 1024), TOO_LARGE),
            answered("B15", "10,000 headers", good -> good.manyHeaders(10_000), TOO_LARGE),
            cut("B16", "not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", hang(), FRAMING),
            each("B17", "one interim answer", good -> times(1, send(Http.interim(103)), send(good)), success()),
            each("B17", "endless interim answers", good -> times(50, send(Http.interim(103))), FRAMING),
            new Row(
                    "B18",
                    "bytes behind the declared length",
                    setting -> setting.always(readRequest(), send(setting.good()), send(setting.good()), hang()),
                    success()),
            answered("B19", "HTTP/1.0", Answer::http10, success()),
            answered("B19", "Connection: close", good -> good.header("Connection", "close"), success()),
            new Row(
                    "B23",
                    "plain HTTP to a TLS port, which sends an alert",
                    setting -> setting.always(readRequest(), send(Content.of(ALERT)), hang()),
                    failure(Unavailable.class, "TLS").writesSay(Effect.UNKNOWN).saying("https")),
            answered(
                    "B23",
                    "plain HTTP to a TLS port, which says so",
                    good -> Http.html(400, "<h1>The plain HTTP request was sent to HTTPS port</h1>"),
                    failure(Rejected.class, null).writesSay(Effect.REJECTED).saying("https")));

    private NoWholeAnswerRows() {}

    /** A request is read, and this is done about it. */
    private static Row each(String id, String title, Function<Answer, Step> step, Expected expected) {
        return new Row(id, title, setting -> setting.always(readRequest(), step.apply(setting.good())), expected);
    }

    /** A request is read, and this is answered. */
    private static Row answered(String id, String title, Function<Answer, Answer> change, Expected expected) {
        return each(id, title, good -> send(change.apply(good)), expected);
    }

    /** The first bytes of an answer are sent, and then this happens. */
    private static Row cut(String id, String title, String begin, Step end, Expected expected) {
        return new Row(id, title, setting -> setting.always(readRequest(), send(begin), end), expected);
    }

    /** The declared length promises more behind what is whole JSON already. */
    private static Row shortened(String id, String title, Step end) {
        return new Row(
                id,
                title,
                setting -> setting.always(
                        readRequest(),
                        send(setting.good()
                                .contentLength(Integer.toString(
                                        setting.subject().goodBody().length() + 1_000))),
                        end),
                TRUNCATED);
    }

    private static String half(String body) {
        return body.substring(0, body.length() / 2);
    }
}
