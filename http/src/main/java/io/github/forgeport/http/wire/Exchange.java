package io.github.forgeport.http.wire;

import io.github.forgeport.http.body.BufferPool;
import io.github.forgeport.http.body.Delivery;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.body.ResponseBody;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.message.MessageSupport;
import org.jspecify.annotations.Nullable;

/** The exchange of one request and its response over a connection, within one deadline. */
public final class Exchange {

    private static final int MOST_INTERIM_RESPONSES = 8;
    private static final String NOTHING_RECEIVED =
            "Try again, and check that the port speaks plain HTTP: one that speaks TLS breaks off in the same way.";

    private final Duration timeout;
    private final Limits limits;
    private final BufferPool buffers;
    private final boolean hasListener;

    public Exchange(HttpPolicy policy, BufferPool buffers) {
        this.timeout = policy.timeouts().attempt();
        this.limits = policy.limits();
        this.hasListener = policy.listener() != CallListener.NOBODY;
        this.buffers = buffers;
    }

    /** Sends a request, and reads the response into the attempt; returns whether the connection can be reused. */
    public boolean execute(Connection connection, ClassicHttpRequest request, Attempt attempt) {
        connection.setDeadline(attempt.startDeadline(timeout), Phase.SEND);
        EndpointDetails traffic = hasListener ? connection.getEndpointDetails() : null;
        if (traffic == null) {
            return sendAndReceive(connection, request, attempt);
        }
        long sentBefore = traffic.getSentBytesCount();
        long receivedBefore = traffic.getReceivedBytesCount();
        try {
            return sendAndReceive(connection, request, attempt);
        } finally {
            attempt.setTransferredBytes(
                    traffic.getSentBytesCount() - sentBefore, traffic.getReceivedBytesCount() - receivedBefore);
        }
    }

    private boolean sendAndReceive(Connection connection, ClassicHttpRequest request, Attempt attempt) {
        try {
            attempt.markSent();
            connection.sendRequestHeader(request);
            connection.sendRequestEntity(request);
            connection.flush();
            connection.setPhase(Phase.HEADERS);
            ClassicHttpResponse head = readHead(connection);
            if (isSuccess(head)) {
                attempt.markAccepted();
            }
            attempt.setResponse(new ReceivedResponse(head, ResponseBody.none(false)));
            connection.setPhase(Phase.BODY);
            ResponseBody body = readBody(connection, request, head, attempt);
            attempt.setResponse(new ReceivedResponse(head, body));
            return body.isWhole()
                    && !connection.isClosedByPeer()
                    && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, head, null);
        } catch (HttpException | IOException error) {
            throw classify(connection, attempt, error);
        }
    }

    private static boolean isSuccess(ClassicHttpResponse head) {
        return head.getCode() >= HttpStatus.SC_SUCCESS && head.getCode() < HttpStatus.SC_REDIRECTION;
    }

    /** Reads the status line and headers of the response, and skips interim responses. */
    private static ClassicHttpResponse readHead(Connection connection) throws HttpException, IOException {
        for (int i = 0; i <= MOST_INTERIM_RESPONSES; i++) {
            ClassicHttpResponse head = connection.receiveResponseHeader();
            if (connection.isClosedByPeer()) {
                throw new IOException("ended within the headers");
            }
            if (head.getCode() >= HttpStatus.SC_SUCCESS) {
                return head;
            }
            if (head.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
                break; // No other protocol was requested.
            }
        }
        throw new BadResponse(ProtocolViolation.Reason.FRAMING, null);
    }

    private ResponseBody readBody(
            Connection connection, ClassicHttpRequest request, ClassicHttpResponse head, Attempt attempt)
            throws HttpException, IOException {
        // Where no body is due, too: it checks the framing, and lets the connection detect what follows.
        connection.receiveResponseEntity(head);
        if (head.getCode() >= HttpStatus.SC_REDIRECTION && head.getCode() < HttpStatus.SC_CLIENT_ERROR) {
            return ResponseBody.none(false);
        }
        if (!MessageSupport.canResponseHaveBody(request.getMethod(), head)) {
            return ResponseBody.none(true);
        }
        Delivery delivery = attempt.delivery();
        if (delivery != null && delivery.accepts(head.getCode())) {
            ResponseBody.deliver(head, limits, delivery);
            return ResponseBody.none(true);
        }
        return head.getCode() < HttpStatus.SC_CLIENT_ERROR
                ? ResponseBody.read(head, limits, buffers)
                : readErrorBody(connection, head, attempt);
    }

    /** Reads the body of an error response, whose status counts even if the body is cut or malformed. */
    private ResponseBody readErrorBody(Connection connection, ClassicHttpResponse head, Attempt attempt)
            throws IOException {
        try {
            return ResponseBody.read(head, limits, buffers);
        } catch (BadResponse undecodable) {
            return ResponseBody.none(false);
        } catch (IOException cut) {
            if (localFailure(connection, attempt) != null) {
                throw cut;
            }
            return ResponseBody.none(false);
        }
    }

    /**
     * Returns the failure if the exchange was ended here, by an interrupt, a closed session or a deadline; null if it was
     * not.
     */
    private static @Nullable NoResponse localFailure(Connection connection, Attempt attempt) {
        NoResponse givenUp = attempt.cancellation();
        if (givenUp == null && connection.isPastDeadline()) {
            return NoResponse.timedOut(connection.phase());
        }
        return givenUp;
    }

    /** Converts an exception of the exchange to one of the library's; the JDK's exceptions differ by phase and TLS. */
    private static RuntimeException classify(Connection connection, Attempt attempt, Exception error) {
        NoResponse brokenOff = localFailure(connection, attempt);
        if (brokenOff != null) {
            return brokenOff;
        }
        if (error instanceof MessageConstraintException) {
            return new BadResponse(ProtocolViolation.Reason.TOO_LARGE, null);
        }
        NoResponse ofManagers = error instanceof SSLException tls ? TlsClient.managerFailure(tls) : null;
        if (ofManagers != null) {
            return ofManagers;
        }
        if (connection.phase() == Phase.BODY) {
            return new BadResponse(
                    error instanceof HttpException
                            ? ProtocolViolation.Reason.FRAMING
                            : ProtocolViolation.Reason.TRUNCATED,
                    null);
        }
        if (error instanceof HttpException && !connection.isClosedByPeer()) {
            return new BadResponse(ProtocolViolation.Reason.FRAMING, null);
        }
        Exception cause = error instanceof IOException ? error : null;
        return connection.isPlainAndSilent()
                ? NoResponse.unavailable(Unavailable.Reason.RECEIVE, NOTHING_RECEIVED, cause)
                : NoResponse.unavailable(Unavailable.Reason.RECEIVE, cause);
    }
}
