package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Timeouts;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** C33: no thread keeps memory outside of the heap that is as large as what it received or sent. */
@Isolated // It measures what belongs to all threads of the JVM.
class DirectMemoryTest {

    private static final int THREADS = 4;

    /** The number of bytes that a client thread and a server thread may keep together, each at most a buffer or two. */
    private static final long KEPT_BY_EACH = 512 * 1024;

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String TEXTS = "\"" + "a".repeat(1_000_000) + "\",";

    private static Arguments transfer(String title, Subject subject, Consumer<RowFixture> scene) {
        return arguments(named(title + ": " + subject, subject), scene);
    }

    /**
     * Returns the documented response after four megabytes of an unknown field; it announces the end of the connection,
     * which a call that must not be repeated would otherwise learn only from its own failure.
     */
    private static ScriptedResponse large(RowFixture fixture) {
        return CorrectResponses.ok(fixture.subject().goodBodyWith("\"new\":[" + TEXTS.repeat(4) + "1],"))
                .header("Connection", "close");
    }

    private static Consumer<RowFixture> answering(UnaryOperator<ScriptedResponse> framed) {
        return fixture -> fixture.byDefault(readRequest(), send(framed.apply(large(fixture))), close());
    }

    static Stream<Arguments> transfers() {
        Subject read = ProbeVendor.read();
        return Stream.concat(
                Subjects.OF_ADAPTERS.stream().map(subject -> transfer("answer", subject, answering(good -> good))),
                Stream.of(
                        transfer("answer in one chunk", read, answering(good -> good.chunked(10_000_000))),
                        transfer("answer to the end", read, answering(ScriptedResponse::closeDelimited)),
                        transfer("compressed answer", read, answering(ScriptedResponse::gzip)),
                        transfer("request", ProbeVendor.large(Repetition.ONCE), fixture -> {})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transfers")
    @Tag("row:C33")
    void c33_a_large_transfer_leaves_no_large_buffer_with_its_thread(Subject subject, Consumer<RowFixture> scene)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (RowFixture fixture = new RowFixture(subject)) {
            fixture.policy(policy -> policy.withTimeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(200)))
                    .withLimits(Limits.DEFAULTS));
            scene.accept(fixture);
            long before = directMemory();
            try (Subject.Session session = fixture.open()) {
                List<Future<Object>> calls = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    calls.add(threads.submit(session::call));
                }
                for (Future<Object> call : calls) {
                    assertThat(call.get()).isNotNull();
                }

                assertThat(directMemory() - before).isLessThan(THREADS * KEPT_BY_EACH);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
