package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptGate;
import io.github.forgeport.faults.Steps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * G15: responses of the largest allowed size, one for each caller, in a small heap.
 *
 * <p>What is read of them is small; values that are themselves large are the caller's own to find room for.
 */
@Isolated // It counts threads, or times, that others would add to.
class SmallHeapTest {

    private static final Duration STARTED = Duration.ofMinutes(1);
    private static final String ITEM =
            "{\"name\":\"one of many\",\"list\":[1,2,3],\"text\":\"" + "a".repeat(200) + "\"},";

    @Test
    @Tag("row:G15")
    void g15_sixteen_answers_at_the_cap_fit_into_64_mebibytes() throws Exception {
        ScriptGate gate = new ScriptGate();
        try (FaultServer server = FaultServer.start()
                .answering(Script.of(
                        gate.waitUntilOpen(),
                        Steps.answer(request -> CorrectResponses.ok(body(EchoCalls.id(request))))))) {

            Process program = new ProcessBuilder(ChildJvm.withAnyCollector(
                            "-Xmx64m",
                            "-cp",
                            ClassPath.text(),
                            SmallHeapProgram.class.getName(),
                            server.url().toString()))
                    .redirectErrorStream(true)
                    .start();
            try {
                gate.awaitArrivals(SmallHeapProgram.CALLERS, STARTED);
                gate.open();

                assertThat(program.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
                String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(said.strip()).endsWith(SmallHeapProgram.CALLERS * SmallHeapProgram.ROUNDS + " right");
                assertThat(program.exitValue()).isZero();
            } finally {
                program.destroyForcibly();
            }
        }
    }

    /** Returns a body of exactly the allowed size; the fields that are read are at both ends. */
    private static String body(String id) {
        StringBuilder body = new StringBuilder(MiniaturePolicy.BODY)
                .append("{\"id\":")
                .append(id)
                .append(",\"unknown\":[");
        String end = "0],\"name\":\"echo\"}";
        while (body.length() + ITEM.length() + end.length() <= MiniaturePolicy.BODY) {
            body.append(ITEM);
        }
        return body.append(" ".repeat(MiniaturePolicy.BODY - body.length() - end.length()))
                .append(end)
                .toString();
    }
}
