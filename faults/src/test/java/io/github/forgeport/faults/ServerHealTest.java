package io.github.forgeport.faults;

import static io.github.forgeport.faults.RawClient.GET;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readHead;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static io.github.forgeport.faults.Steps.stopReading;
import static io.github.forgeport.faults.content.ContentTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.RawClient.End;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(10)
class ServerHealTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ScriptedResponse HEALTHY = CorrectResponses.ok("\"healthy\"");

    @AutoClose
    private final FaultServer server = FaultServer.start().answering(request -> HEALTHY);

    static List<Script> waiting() {
        return List.of(
                Script.named("hang before reading", hang()),
                Script.named("pause before reading", pause(LONG)),
                Script.named("hang after reading", readRequest(), hang()),
                Script.named("pause after reading", readRequest(), pause(LONG)),
                Script.named("gate", readRequest(), new ScriptGate().waitUntilOpen()),
                Script.named("no reading", readHead(), stopReading(LONG)));
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void who_waits_answers(Script script) {
        server.byDefault(script);
        try (RawClient raw = RawClient.to(server)) {
            raw.send("PUT /1 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(raw.awaitEnd(60)).isEqualTo(End.SILENCE);

            server.heal();

            assertThat(raw.read(HEALTHY)).isEqualTo(text(HEALTHY));
            assertThat(raw.send(GET).read(HEALTHY)).isEqualTo(text(HEALTHY));
        }
        try (RawClient raw = RawClient.to(server)) {
            assertThat(raw.send(GET).read(HEALTHY)).isEqualTo(text(HEALTHY));
        }
    }

    @Test
    void half_an_answer_ends_with_the_connection() {
        server.nextConnection(Script.of(readRequest(), sendSlowly(HEALTHY, Duration.ofMillis(20))));
        server.nextConnection(Script.of(readRequest(), send(HEALTHY.headAndBody(1)), hang()));
        try (RawClient dripping = RawClient.to(server);
                RawClient stalled = RawClient.to(server)) {
            dripping.send(GET).read(3);
            stalled.send(GET).read(HEALTHY.headAndBody(1));

            server.heal();

            assertThat(dripping.end()).isEqualTo(End.FIN);
            assertThat(stalled.end()).isEqualTo(End.FIN);
        }
    }

    @Test
    void who_waits_for_a_request_serves_it() {
        server.byDefault(Script.of(readRequest(), reset()));
        try (RawClient raw = RawClient.to(server)) {
            assertThat(raw.awaitEnd(30)).isEqualTo(End.SILENCE);

            server.heal();

            assertThat(raw.send(GET).read(HEALTHY)).isEqualTo(text(HEALTHY));
        }
    }

    @RepeatedTest(50)
    void a_connection_that_comes_while_the_server_heals_is_served() {
        server.byDefault(Script.of(readRequest(), reset()));
        try (RawClient raw = RawClient.to(server)) {
            server.heal();
            assertThat(raw.send(GET).read(HEALTHY)).isEqualTo(text(HEALTHY));
        }
    }

    @Test
    void queued_scripts_and_random_faults_are_forgotten() {
        server.nextConnection(Script.of(reset()))
                .nextRequest(Script.of(reset()))
                .randomFaults(1, 0, List.of(Script.of(reset())))
                .heal();

        try (RawClient raw = RawClient.to(server)) {
            assertThat(raw.send(GET).read(HEALTHY)).isEqualTo(text(HEALTHY));
        }
    }

    @Test
    void it_can_be_made_ill_again_and_healed_again() {
        for (int i = 0; i < 3; i++) {
            server.nextConnection(Script.of(readRequest(), hang()));
            try (RawClient raw = RawClient.to(server)) {
                assertThat(raw.send(GET).awaitEnd(30)).isEqualTo(End.SILENCE);
                server.heal();
                assertThat(raw.read(HEALTHY)).isEqualTo(text(HEALTHY));
            }
        }
    }
}
