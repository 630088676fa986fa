package io.github.forgeport.http.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.body.BufferPool;
import io.github.forgeport.http.body.ResponseBody;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** C33: large bodies are read from and written to the socket in small pieces. */
class LargeTransfersTest {

    private static final int LARGE = 3 * 1024 * 1024;
    private static final int MOST_AT_ONCE = 64 * 1024;
    private static final HttpPolicy POLICY =
            HttpPolicy.defaults().withLimits(new Limits(1, soon(), soon(), 2 * LARGE, 2 * LARGE));

    private final Exchange exchange = new Exchange(POLICY, new BufferPool());
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private int mostRead;
    private int mostWritten;

    private static Duration soon() {
        return Duration.ofSeconds(5);
    }

    /** A socket with fixed input, which records the largest single read and write. */
    private final class MeasuredSocket extends Socket {

        private final InputStream received;

        MeasuredSocket(byte[] received) {
            this.received = new FilterInputStream(new ByteArrayInputStream(received)) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    mostRead = Math.max(mostRead, length);
                    return in.read(bytes, offset, length);
                }
            };
        }

        @Override
        public InputStream getInputStream() {
            return received;
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int one) {
                    sent.write(one);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    mostWritten = Math.max(mostWritten, length);
                    sent.write(bytes, offset, length);
                }
            };
        }
    }

    private Attempt exchanged(ClassicHttpRequest request, byte[] answer) throws IOException {
        Attempt attempt =
                new Attempt(new ClosingSignal(), "things.example", "test", 1, Deadline.in(Duration.ofMinutes(1)), null);
        try (Connection connection = new Connection(new MeasuredSocket(answer), null)) {
            connection.bindStreams();
            exchange.execute(connection, request, attempt);
        }
        return attempt;
    }

    private static byte[] noise(int count) {
        byte[] noise = new byte[count];
        new Random(5).nextBytes(noise);
        return noise;
    }

    static Stream<Named<ScriptedResponse>> answers() {
        ScriptedResponse large = CorrectResponses.ok(Content.of(noise(LARGE)));
        return Stream.of(
                named("with a length", large),
                named("in small chunks", large.chunked()),
                named("in one chunk", large.chunked(LARGE)),
                named("to the end of the connection", large.closeDelimited()),
                named("compressed", large.gzip()),
                named("compressed in one chunk", large.gzip().chunked(LARGE)),
                named("of a failure", large.statusLine("HTTP/1.1 500 Broken")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    @Tag("row:C33")
    void c33_a_large_answer_is_read_in_pieces(ScriptedResponse answer) throws IOException {
        ResponseBody body = exchanged(new BasicClassicHttpRequest("GET", "/"), answer.bytes())
                .requireResponse()
                .body();

        assertThat(Arrays.equals(body.bytes(), 0, body.length(), noise(LARGE), 0, LARGE))
                .isTrue();
        assertThat(mostRead).isPositive().isLessThanOrEqualTo(MOST_AT_ONCE);
    }

    @Test
    @Tag("row:C33")
    void c33_a_large_request_is_written_in_pieces() throws IOException {
        ClassicHttpRequest request = new BasicClassicHttpRequest("PUT", "/");
        request.setHeader("Content-Length", LARGE);
        request.setEntity(new ByteArrayEntity(noise(LARGE), null));

        exchanged(request, CorrectResponses.ok("{}").bytes());

        byte[] head = "PUT / HTTP/1.1\r\nContent-Length: 3145728\r\n\r\n".getBytes(ISO_8859_1);
        assertThat(Arrays.mismatch(sent.toByteArray(), head)).isEqualTo(head.length);
        assertThat(Arrays.equals(sent.toByteArray(), head.length, sent.size(), noise(LARGE), 0, LARGE))
                .isTrue();
        assertThat(mostWritten).isPositive().isLessThanOrEqualTo(MOST_AT_ONCE);
    }

    @Test
    @Tag("row:C33")
    void c33_large_headers_are_written_in_pieces() throws IOException {
        ClassicHttpRequest request = new BasicClassicHttpRequest("GET", "/");
        request.setHeader("X-Large", "a".repeat(LARGE));

        exchanged(request, CorrectResponses.ok("{}").bytes());

        assertThat(sent.size()).isGreaterThan(LARGE);
        assertThat(mostWritten).isPositive().isLessThanOrEqualTo(MOST_AT_ONCE);
    }
}
