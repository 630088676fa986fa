package io.github.forgeport.faults;

import static io.github.forgeport.faults.RawClient.GET;
import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.closeOutput;
import static io.github.forgeport.faults.Steps.closeWithoutNotify;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readBytes;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.content.ContentTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.RawClient.End;
import io.github.forgeport.faults.content.Content;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionEndTest {

    private static final ScriptedResponse OK = CorrectResponses.ok("{\"id\":1}");
    private static final Duration MOMENT = Duration.ofMillis(20);

    @AutoClose
    private final FaultServer server = FaultServer.start();

    private RawClient asked(Step... steps) {
        server.nextConnection(Script.of(steps));
        return RawClient.to(server).send(GET);
    }

    @RepeatedTest(5)
    void closing_is_a_fin() {
        try (RawClient raw = asked(readRequest(), close())) {
            assertThat(raw.end()).isEqualTo(End.FIN);
        }
    }

    @RepeatedTest(5)
    void the_end_of_the_script_is_a_fin() {
        try (RawClient raw = asked(readRequest())) {
            assertThat(raw.end()).isEqualTo(End.FIN);
        }
    }

    @RepeatedTest(5)
    void cutting_is_a_fin() {
        try (RawClient raw = asked(readRequest(), closeWithoutNotify())) {
            assertThat(raw.end()).isEqualTo(End.FIN);
        }
    }

    @RepeatedTest(5)
    void closing_loses_nothing_that_was_sent_although_nobody_read_all() throws InterruptedException {
        Content answer = Content.repeat("0123456789", 300_000);
        try (RawClient raw = asked(readBytes(3), pause(MOMENT), send(answer), close())) {
            Thread.sleep(50);
            assertThat(raw.readToEnd()).hasSize(3_000_000);
            assertThat(raw.end()).isEqualTo(End.FIN);
        }
    }

    @RepeatedTest(5)
    void resetting_is_an_rst() {
        try (RawClient raw = asked(readRequest(), reset())) {
            assertThat(raw.end()).isEqualTo(End.RST);
        }
    }

    @RepeatedTest(5)
    void what_was_sent_arrives_before_an_rst() {
        try (RawClient raw = asked(readRequest(), send(OK.headAndBody(3)), pause(MOMENT), reset())) {
            assertThat(raw.readToEnd()).isEqualTo(text(OK.headAndBody(3)));
            assertThat(raw.end()).isEqualTo(End.RST);
        }
    }

    @Test
    void an_idle_connection_is_closed_or_reset() {
        try (RawClient raw = asked(readRequest(), send(OK), pause(MOMENT), close())) {
            assertThat(raw.read(OK)).isEqualTo(text(OK));
            assertThat(raw.end()).isEqualTo(End.FIN);
        }
        try (RawClient raw = asked(readRequest(), send(OK), pause(MOMENT), reset())) {
            assertThat(raw.read(OK)).isEqualTo(text(OK));
            assertThat(raw.end()).isEqualTo(End.RST);
        }
    }

    @Test
    void a_half_closed_connection_still_reads() {
        try (RawClient raw = asked(readRequest(), closeOutput(), readRequest())) {
            assertThat(raw.end()).isEqualTo(End.FIN);
            raw.send("GET /second HTTP/1.1\r\n\r\n");
            server.awaitRequests(2, Duration.ofSeconds(2));
        }
    }
}
