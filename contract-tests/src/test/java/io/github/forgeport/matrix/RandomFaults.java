package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Script.named;
import static io.github.forgeport.faults.Steps.answer;
import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.closeWithoutNotify;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.content.Content;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The faults that can replace a good response to a request that was read, sorted by what a caller may conclude.
 *
 * @see io.github.forgeport.faults.FaultServer#randomFaults
 */
final class RandomFaults {

    private static final Duration A_MOMENT = Duration.ofMillis(5);
    private static final Duration SLOW = Duration.ofMillis(20);

    /** The pause between bytes; forty bytes at this pace take longer than any attempt in these tests. */
    private static final Duration DRIP = Duration.ofMillis(50);

    private final Function<ReceivedRequest, ScriptedResponse> good;

    /** Creates faults that spoil these correct responses. */
    RandomFaults(Function<ReceivedRequest, ScriptedResponse> good) {
        this.good = good;
    }

    /**
     * Returns correct responses sent in unusual ways: the call still succeeds, and the next response belongs to the
     * next request.
     */
    List<Script> harmless() {
        return List.of(
                named("slow", pause(SLOW), answer(good)),
                named("in pieces", good(whole -> whole.first(30)), pause(A_MOMENT), good(whole -> from(whole, 30))),
                named("chunked", good(answer -> answer.chunked(7))),
                named("compressed", good(ScriptedResponse::gzip)),
                named("after an interim answer", send(CorrectResponses.interim(103)), answer(good)),
                named("HTTP/1.0", good(ScriptedResponse::http10), close()),
                named("said to be the last", good(answer -> answer.header("Connection", "close")), close()),
                named("the last, unsaid", answer(good), close()),
                named("the last, by a reset", answer(good), pause(A_MOMENT), reset()),
                named("until the end", good(ScriptedResponse::closeDelimited), close()),
                named("followed by an answer to nobody", good(whole -> whole.then(stray()))));
    }

    /** Returns faults after which it is unknown whether the request was applied: no response, a broken one, a server error. */
    List<Script> inconclusive() {
        List<Script> faults = new ArrayList<>(List.of(
                named("closed", close()),
                named("reset", reset()),
                named("closed within the status line", good(whole -> whole.first(7)), closeWithoutNotify()),
                named("closed within the headers", good(whole -> whole.first(30)), closeWithoutNotify()),
                named("reset within the headers", good(whole -> whole.first(30)), pause(A_MOMENT), reset()),
                named("silence", hang()),
                named("stalled headers", good(whole -> whole.first(30)), hang()),
                named(
                        "dripping headers",
                        connection -> sendSlowly(good.apply(connection.request()), DRIP)
                                .execute(connection)),
                named("not HTTP", send("SSH-2.0-OpenSSH_9.6\r\n"), close()),
                named("noise", send(Content.of(new byte[] {0, -1, 13, 10, 7, 13, 10, 13, 10})), close()),
                named("endless interim answers", send(Content.repeat("HTTP/1.1 100 Continue\r\n\r\n", 100)), close()),
                named("no status", good(answer -> answer.statusLine("HTTP/1.1 two-hundred")), close())));
        for (int status : new int[] {408, 500, 501, 502, 503, 504}) {
            faults.add(Script.answer(CorrectResponses.status(status)));
        }
        return faults;
    }

    /** Returns faults in which the response begins as a success, but is incomplete or unusable. */
    List<Script> accepted() {
        return List.of(
                named("closed within the body", good(answer -> answer.headAndBody(5)), closeWithoutNotify()),
                named("reset within the body", good(answer -> answer.headAndBody(5)), pause(A_MOMENT), reset()),
                named("stalled body", good(answer -> answer.headAndBody(5)), hang()),
                named("no last chunk", good(ScriptedResponse::chunkedWithoutEnd), close()),
                named("bad chunk size", good(answer -> answer.chunkedWithLastSize("five")), close()),
                named("gzip cut", good(ScriptedResponse::gzipTruncated)),
                named("gzip that is none", good(answer -> answer.header("Content-Encoding", "gzip"))),
                named("two lengths", good(answer -> answer.contentLength("9", "12")), close()),
                Script.answer(CorrectResponses.html(200, "<p>Sign in</p>")),
                Script.answer(CorrectResponses.ok("")),
                Script.answer(CorrectResponses.noContent()),
                Script.answer(CorrectResponses.status(202)),
                Script.answer(CorrectResponses.ok("{\"id\":")),
                Script.answer(CorrectResponses.ok("[{\"id\":1}]")),
                Script.answer(CorrectResponses.ok("null")),
                Script.answer(CorrectResponses.ok("{\"id\":1,\"id\":2}")));
    }

    /** Returns faults in which the response says that the request was not applied. */
    List<Script> refused() {
        List<Script> faults = new ArrayList<>(List.of(
                named("429, soon again", send(CorrectResponses.status(429).header("Retry-After", "0"))),
                named("403, soon again", send(CorrectResponses.status(403).header("Retry-After", "0"))),
                Script.answer(CorrectResponses.redirect(302, "/elsewhere"))));
        for (int status : new int[] {400, 401, 403, 404, 409, 422, 429}) {
            faults.add(Script.answer(CorrectResponses.status(status)));
        }
        return faults;
    }

    private Step good(Function<ScriptedResponse, Content> spoilt) {
        return answer(request -> spoilt.apply(good.apply(request)));
    }

    private static Content from(Content whole, int offset) {
        byte[] bytes = whole.bytes();
        return Content.of(Arrays.copyOfRange(bytes, offset, bytes.length));
    }

    private static Content stray() {
        return CorrectResponses.ok("{\"id\":666,\"name\":\"stray\"}");
    }
}
