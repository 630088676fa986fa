package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.forgeport.http.body.BufferPool;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.http.wire.Connection;
import io.github.forgeport.http.wire.Exchange;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

class ExchangeFuzzTest {

    private static final HttpPolicy POLICY = HttpPolicy.defaults();
    private static final SharedParts PARTS = SharedParts.of(
            "things",
            BaseUrl.of(URI.create("https://things.example"), POLICY),
            request -> {},
            new ThingsApi.Errors(),
            POLICY);

    private final Exchange exchange = new Exchange(POLICY, new BufferPool());

    @FuzzTest(maxExecutions = 100_000)
    void whatever_the_host_sends_is_an_answer_or_one_of_our_failures(byte[] input) throws IOException {
        Attempt attempt =
                new Attempt(new ClosingSignal(), "things.example", "test", 1, Deadline.in(Duration.ofMinutes(1)), null);
        FailedAttempt failure = failure(input, attempt);

        if (failure != null) {
            GitHostException told = failure.exception()
                    .apply(FailedCall.builder("things", Operation.GET_REPOSITORY_BY_ID)
                            .build());
            assertThat(told.getMessage().length()).isLessThan(1024);
            assertThat(told.getMessage().chars()).allMatch(c -> c >= ' ');
        }
    }

    /** Returns the failure that {@link Calls} would throw for a response; null if the response is valid. */
    private FailedAttempt failure(byte[] input, Attempt attempt) throws IOException {
        try {
            read(input, attempt);
            return null;
        } catch (NoResponse | BadResponse | RefusedByVendor thrown) {
            return PARTS.failures().classify(thrown, attempt);
        }
    }

    private void read(byte[] input, Attempt attempt) throws IOException {
        try (Connection connection = new Connection(new PlayedSocket(input), null)) {
            connection.bindStreams();
            exchange.execute(connection, request(), attempt);
            ReceivedResponse answer = attempt.requireResponse();
            if (answer.status() != 200) {
                throw new RefusedByVendor();
            }
            assertThat(SampleResponses.read(answer, Thing.class)).isInstanceOf(Thing.class);
        }
    }

    private static ClassicHttpRequest request() {
        ClassicHttpRequest request = new BasicClassicHttpRequest("GET", null, "/things/1");
        request.addHeader("Host", "things.example");
        return request;
    }

    /** A socket whose input is a byte array. */
    private static final class PlayedSocket extends Socket {

        private final InputStream received;

        PlayedSocket(byte[] received) {
            this.received = new ByteArrayInputStream(received);
        }

        @Override
        public InputStream getInputStream() {
            return received;
        }

        @Override
        public OutputStream getOutputStream() {
            return new ByteArrayOutputStream();
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return InetSocketAddress.createUnresolved("things.example", 443);
        }
    }
}
