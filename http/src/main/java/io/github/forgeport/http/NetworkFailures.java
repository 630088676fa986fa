package io.github.forgeport.http;

import io.github.forgeport.port.FailedCall;
import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.GitHostException.Interrupted;
import io.github.forgeport.port.GitHostException.ProtocolViolation;
import io.github.forgeport.port.GitHostException.TimedOut;
import io.github.forgeport.port.GitHostException.Unavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** What an error of the network amounts to. */
final class NetworkFailures {

    private NetworkFailures() {}

    static GitHostException of(FailedCall call, IOException error) {
        if (Thread.currentThread().isInterrupted()) {
            return new Interrupted(call);
        }
        if (error instanceof UnknownHostException) {
            return unavailable(call, Unavailable.Reason.DNS, "Check the endpoint's name and the resolver.", error);
        }
        if (error instanceof ConnectionRequestTimeoutException) {
            return unavailable(call, Unavailable.Reason.SATURATED, "Call less in parallel.", error);
        }
        if (error instanceof ConnectTimeoutException) {
            return new TimedOut(call, TimedOut.Phase.CONNECT, "Check the endpoint and the way to it.");
        }
        if (error instanceof ConnectException || error instanceof NoRouteToHostException) {
            return unavailable(call, Unavailable.Reason.CONNECT, "Check the endpoint and the way to it.", error);
        }
        if (error instanceof SSLHandshakeException || error instanceof SSLPeerUnverifiedException) {
            return unavailable(
                    call, Unavailable.Reason.TLS_TRUST, "Check whom the endpoint's certificate names.", error);
        }
        if (error instanceof SSLException) {
            return unavailable(call, Unavailable.Reason.TLS, "Check that the endpoint speaks TLS.", error);
        }
        if (error instanceof SocketTimeoutException) {
            return new TimedOut(call, TimedOut.Phase.HEADERS, "Try again later, or allow more time in the policy.");
        }
        if (error instanceof TruncatedChunkException
                || (error instanceof ConnectionClosedException && !(error instanceof NoHttpResponseException))) {
            return new ProtocolViolation(call, ProtocolViolation.Reason.TRUNCATED, null);
        }
        if (error.getCause() instanceof ProtocolException || error.getCause() instanceof ParseException) {
            return new ProtocolViolation(call, ProtocolViolation.Reason.FRAMING, null);
        }
        return unavailable(call, Unavailable.Reason.RECEIVE, "Try again.", error);
    }

    private static Unavailable unavailable(
            FailedCall call, Unavailable.Reason reason, String advice, IOException error) {
        return new Unavailable(call, reason, advice, error);
    }
}
