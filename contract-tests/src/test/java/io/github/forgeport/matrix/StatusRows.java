package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.repeat;
import static io.github.forgeport.faults.Steps.send;

import io.github.forgeport.contract.Vendors;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.OversizedContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** D and E: faults in which a response has an error status, a redirect or misleading headers. */
final class StatusRows {

    private static final String TOLD = "{\"code\":\"Unheard.Of\",\"message\":\"" + RowFixture.TOLD + "\"}";

    static final List<FaultCase> ROWS = rows();

    private StatusRows() {}

    private static List<FaultCase> rows() {
        List<FaultCase> rows = new ArrayList<>();
        rows.add(refused("D1", 400));
        rows.add(new FaultCase(
                        "D2",
                        "400 with a code of throttling",
                        fixture -> fixture.answering(CorrectResponses.status(400, throttling(fixture.subject()))))
                .ofCodes());
        rows.add(refused("D5", 401));
        rows.add(refused("D7", 403));
        rows.add(row(
                "D7", "403 with Retry-After", CorrectResponses.status(403, TOLD).header("Retry-After", "0")));
        rows.add(refused("D8", 404));
        rows.add(row(
                "D8", "404 with Retry-After", CorrectResponses.status(404, TOLD).header("Retry-After", "0")));
        for (int status : new int[] {405, 406, 410, 411, 413, 414, 415, 422}) {
            rows.add(refused("D10", status));
        }
        rows.add(row("D11", "408", CorrectResponses.status(408, TOLD)));
        rows.add(refused("D12", 409));
        rows.add(row("D13", "429", CorrectResponses.status(429, TOLD)));
        rows.add(row(
                "D15",
                "429 with Retry-After beyond the time left",
                CorrectResponses.status(429, TOLD).header("Retry-After", "3600")));
        for (String anHourLater : List.of("Sunday, 06-Nov-94 09:49:37 GMT", "Sun Nov  6 09:49:37 1994")) {
            rows.add(row(
                    "D17",
                    "Retry-After: '" + anHourLater + "'",
                    CorrectResponses.status(429, TOLD)
                            .header("Date", "Sunday, 06-Nov-94 08:49:37 GMT")
                            .header("Retry-After", anHourLater)));
        }
        for (String rubbish : List.of(
                "-5", "1.5", "1000000000000", "99999999999999999999", "soon", "", "Thu, 01 Jan 1970 00:00:00 GMT")) {
            rows.add(row(
                    "D16",
                    "Retry-After: '" + rubbish + "'",
                    CorrectResponses.status(429, TOLD).header("Retry-After", rubbish)));
        }
        rows.add(row(
                "D16",
                "two Retry-After",
                CorrectResponses.status(429, TOLD).header("Retry-After", "3600").header("Retry-After", "1")));
        for (int status : new int[] {500, 502, 503, 504}) {
            rows.add(row(
                    status == 500 ? "D18" : "D19", Integer.toString(status), CorrectResponses.status(status, TOLD)));
        }
        for (int status : new int[] {501, 505}) {
            rows.add(row("D20", Integer.toString(status), CorrectResponses.status(status, TOLD)));
        }
        rows.add(row("D20", "511", CorrectResponses.html(511, RowFixture.TOLD)));
        for (int status : new int[] {201, 202, 203, 206, 299}) {
            rows.add(row("D21", Integer.toString(status), CorrectResponses.status(status, "{}")));
        }
        for (String status : List.of("600", "999", "000", "099")) {
            rows.add(row("D22", status, CorrectResponses.ok("{}").statusLine("HTTP/1.1 " + status + " Odd")));
        }
        rows.add(row("D27", "503 with HTML", CorrectResponses.html(503, RowFixture.TOLD)));
        rows.add(row("D27", "503 with an empty body", CorrectResponses.status(503, "")));
        rows.add(row("D27", "503 with JSON that is cut", CorrectResponses.status(503, "{\"code\":\"cut")));
        rows.add(row(
                "D27",
                "404 with a body nested deep",
                CorrectResponses.status(404).body(OversizedContent.nested(100_000))));
        rows.add(row(
                "D27",
                "404 with a body of 50 MB",
                CorrectResponses.status(404).body(OversizedContent.string(50_000_000))));
        rows.addAll(redirects());
        rows.add(row("E6", "a cookie is set", null));
        rows.add(row("E7", "a challenge", CorrectResponses.unauthorized("Basic realm=\"" + RowFixture.TOLD + "\"")));
        return rows;
    }

    private static List<FaultCase> redirects() {
        List<FaultCase> rows = new ArrayList<>();
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            rows.add(new FaultCase("E1", status + " to another host", fixture -> {
                FaultServer elsewhere = fixture.own(FaultServer.start());
                fixture.own(() -> {
                    if (elsewhere.connections() > 0) {
                        throw new AssertionError("the redirect was followed");
                    }
                });
                fixture.byDefault(repeat(
                        readRequest(),
                        send(CorrectResponses.redirect(status, elsewhere.url() + "/" + RowFixture.TOLD))));
            }));
            rows.add(row("E2", status + " within", CorrectResponses.redirect(status, "/" + RowFixture.TOLD)));
            rows.add(row(
                    "E5",
                    status + " to a hostile place",
                    CorrectResponses.redirect(status, "javascript:" + RowFixture.TOLD)));
        }
        return rows;
    }

    private static FaultCase refused(String id, int status) {
        return row(id, Integer.toString(status), CorrectResponses.status(status, TOLD));
    }

    /** Returns the throttling error of the subject's vendor, or of the probe. */
    private static String throttling(Subject subject) {
        return Vendors.ALL.stream()
                .filter(vendor -> vendor.name().equals(subject.host()))
                .findFirst()
                .map(vendor -> vendor.error(vendor.throttlingCode().orElseThrow()))
                .orElse("{\"code\":\"Throttling\"}");
    }

    private static FaultCase row(String id, String title, @Nullable ScriptedResponse answer) {
        return new FaultCase(
                id,
                title,
                fixture -> fixture.byDefault(repeat(
                        readRequest(), send(answer == null ? fixture.good().header("Set-Cookie", "a=b") : answer))));
    }
}
