package io.github.forgeport.faults;

import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.forgeport.faults.WriteLedger.Moment;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WriteLedgerTest {

    private static final ScriptedResponse CREATED = CorrectResponses.status(201, "{}");

    private final WriteLedger ledger = WriteLedger.byHeader("X-Write");

    @Test
    void it_counts_what_was_applied_and_when() {
        Script healthy = Script.of(ledger.recordWrite(), send(CREATED));
        try (FaultServer server = FaultServer.start().answering(healthy)) {
            server.nextRequest(
                    Script.named("lost before", reset()),
                    Script.named("lost after", ledger.recordWrite(), reset()),
                    Script.named("applied late", send(CREATED), ledger.recordWrite()));

            write(server, "a");
            write(server, "a");
            write(server, "b");
            write(server, "a");
            write(server, "c");
        }
        assertThat(ledger.timesApplied("a")).isEqualTo(2);
        assertThat(ledger.timesApplied("b")).isEqualTo(1);
        assertThat(ledger.timesApplied("never")).isZero();
        assertThat(ledger.appliedMoreThanOnce()).containsExactly("a");
        assertThat(ledger.entries()).extracting(WriteLedger.Entry::id).containsExactly("a", "b", "a", "c");
        assertThat(ledger.entries())
                .extracting(WriteLedger.Entry::moment)
                .containsExactly(
                        Moment.BEFORE_RESPONSE,
                        Moment.AFTER_RESPONSE_BEGAN,
                        Moment.BEFORE_RESPONSE,
                        Moment.BEFORE_RESPONSE);
        assertThat(ledger.entries().get(0).request().connection()).isEqualTo(2);
    }

    @Test
    void a_write_may_be_known_by_anything_in_its_request() {
        WriteLedger byBody = new WriteLedger(ReceivedRequest::bodyText);
        try (FaultServer server = FaultServer.start().answering(Script.of(byBody.recordWrite(), send(CREATED)))) {
            write(server, "a");
        }
        assertThat(byBody.timesApplied("body of a")).isEqualTo(1);
    }

    @Test
    void a_write_without_its_id_is_the_scripts_own_failure() {
        FaultServer server = FaultServer.start().answering(Script.of(ledger.recordWrite(), send(CREATED)));
        try (RawClient raw = RawClient.to(server)) {
            raw.send(RawClient.GET).end();
        }
        server.awaitOpenConnections(0, Duration.ofSeconds(1));

        assertThatIllegalStateException()
                .isThrownBy(server::close)
                .havingCause()
                .withMessageContaining("X-Write");
    }

    private static void write(FaultServer server, String id) {
        try (RawClient raw = RawClient.to(server)) {
            String body = "body of " + id;
            raw.send("POST / HTTP/1.1\r\nConnection: close\r\nX-Write: " + id + "\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
            raw.end();
        }
    }
}
