package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.sun.management.ThreadMXBean;
import feign.RequestLine;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.content.OversizedContent;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.endpoint.BodySink;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.VendorErrors;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The total memory allocated to read a stream, retained or not, is small for a stream of any length. */
class StreamMemoryTest {

    private static final int LENGTH = 200 * 1024 * 1024;

    /**
     * The largest number of allocated bytes: the JDK makes small objects for each read; a body in memory would take
     * twelve times as much.
     */
    private static final int A_FEW_BUFFERS = 16 * 1024 * 1024;

    private static final Duration PATIENT = Duration.ofMinutes(1);

    interface Api {

        @RequestLine("GET /archive")
        Response archive(BodySink sink);
    }

    static Stream<Named<ScriptedResponse>> large() {
        ScriptedResponse large = CorrectResponses.ok(Content.repeat("a".repeat(1024), LENGTH / 1024));
        return Stream.of(
                named("with a length", large),
                named("in chunks", large.chunked()),
                named(
                        "compressed",
                        CorrectResponses.ok(OversizedContent.gzipBomb(LENGTH / 1024 / 1024))
                                .header("Content-Encoding", "gzip")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    @Tag("row:C37")
    void c37_a_stream_of_200_mib_takes_the_memory_of_a_few_buffers(ScriptedResponse answer) {
        HttpPolicy policy = HttpPolicy.defaults()
                .withPlainHttpAllowed()
                .withTimeouts(Timeouts.DEFAULTS.withCall(PATIENT).withAttempt(PATIENT));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AtomicLong received = new AtomicLong();

        try (FaultServer host = FaultServer.start().answering(request -> answer);
                HttpSession session = HttpSession.open(
                        "probe", BaseUrl.of(host.url(), policy), request -> {}, VendorErrors.STATUS_ALONE, policy)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            session.calls(Api.class)
                    .run(
                            "archive",
                            Repetition.READ,
                            (api, lenient) -> api.archive((bytes, offset, length) -> received.addAndGet(length)));
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(received).hasValue(LENGTH);
            assertThat(allocated).isLessThan(A_FEW_BUFFERS);
        }
    }
}
