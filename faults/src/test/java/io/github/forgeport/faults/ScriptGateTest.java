package io.github.forgeport.faults;

import static io.github.forgeport.faults.RawClient.GET;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScriptGateTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScriptGate gate = new ScriptGate();

    @Test
    void it_holds_the_server_until_opened_and_tells_when_it_is_there() {
        try (FaultServer server =
                        FaultServer.start().byDefault(Script.of(readRequest(), gate.waitUntilOpen(), send("through")));
                RawClient one = RawClient.to(server);
                RawClient two = RawClient.to(server)) {
            one.send(GET);
            gate.awaitArrivals(1, SECOND);
            two.send(GET);
            gate.awaitArrivals(2, SECOND);
            assertThat(one.awaitEnd(40)).isEqualTo(RawClient.End.SILENCE);

            gate.open();

            assertThat(one.readToEnd()).isEqualTo("through");
            assertThat(two.readToEnd()).isEqualTo("through");
            try (RawClient later = RawClient.to(server)) {
                assertThat(later.send(GET).readToEnd()).isEqualTo("through");
            }
            assertThat(gate.arrivals()).isEqualTo(3);
        }
    }

    @Test
    void nobody_comes() {
        assertThatIllegalStateException()
                .isThrownBy(() -> gate.awaitArrivals(1, Duration.ofMillis(10)))
                .withMessageContaining("0 of 1 arrivals");
    }
}
