package io.github.forgeport.http.wire;

import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A TLS client, for TLS 1.2 or newer with a verified host name, which no JVM-wide setting can switch off. */
public final class TlsClient {

    /** The first byte of a TLS alert, its content type. */
    static final byte ALERT = 21;

    private static final String NOT_TLS =
            "Check the endpoint's scheme and port: what answers there is not TLS, but plain HTTP or something else.";
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private final SSLContext context;

    public TlsClient(Network network) {
        this.context = network.tls().orElseGet(TlsClient::defaultContext);
    }

    /** Creates an SSL context that trusts the JVM's authorities; the JVM's default context could be replaced by any code. */
    private static SSLContext defaultContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JVM has no TLS", impossible);
        }
    }

    /** Performs the TLS handshake over a connected socket, and verifies protocol version and host name. */
    public SSLSocket handshake(Socket socket, String host, int port) throws IOException {
        try {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setProtocols(Arrays.stream(tls.getSupportedProtocols())
                    .filter(PROTOCOLS::contains)
                    .toArray(String[]::new));
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            requireVersionAndName(tls, host);
            return tls;
        } catch (IOException | NoResponse | VirtualMachineError passedOn) {
            throw passedOn;
        } catch (Throwable theirs) {
            throw failedManager(theirs);
        }
    }

    /**
     * Throws if protocol version or host name are wrong, since a custom trust manager or provider may not have checked them.
     */
    private static void requireVersionAndName(SSLSocket tls, String host) throws SSLPeerUnverifiedException {
        if (!PROTOCOLS.contains(tls.getSession().getProtocol())) {
            throw NoResponse.unavailable(Reason.TLS, null);
        }
        if (!CertificateNameCheck.matchHost(host, tls.getSession().getPeerCertificates())) {
            throw NoResponse.unavailable(Reason.TLS_TRUST, null);
        }
    }

    /**
     * Converts the exception of a handshake to a failure; the exception is kept as its cause only if it is the JDK's own.
     */
    static NoResponse classify(IOException error) {
        NoResponse theirs = managerFailure(error);
        if (theirs != null) {
            return theirs;
        }
        return isNotTls(error)
                ? NoResponse.unavailable(Reason.TLS, NOT_TLS, error)
                : NoResponse.unavailable(isTrustFailure(error) ? Reason.TLS_TRUST : Reason.TLS, error);
    }

    /** Whether an exception says that the peer does not speak TLS, which the JDK shows by a message only. */
    private static boolean isNotTls(Throwable error) {
        Throwable next = error;
        while (next != null && !String.valueOf(next.getMessage()).contains("unrecognized SSL message")) {
            next = next.getCause();
        }
        return next != null;
    }

    /** Returns the failure if a trust or key manager threw the exception; null if the JDK did. */
    static @Nullable NoResponse managerFailure(IOException error) {
        Throwable theirs = firstForeignCause(error);
        return theirs == null ? null : failedManager(theirs);
    }

    /** Creates the failure of the policy's trust or key manager that threw an exception. */
    static NoResponse failedManager(Throwable theirs) {
        return NoResponse.thrownByCaller(Reason.TLS_TRUST, "Check what the policy's SSLContext brings", theirs);
    }

    /** Returns the first of an exception and its causes that the JDK did not create; null if there is none. */
    private static @Nullable Throwable firstForeignCause(Throwable error) {
        Throwable next = error;
        while (next != null && isJdkException(next)) {
            next = next.getCause();
        }
        return next;
    }

    /** Whether an exception has a type that the JDK's TLS throws, and was created by the JDK. */
    private static boolean isJdkException(Throwable error) {
        StackTraceElement[] origin = error.getStackTrace();
        if (origin.length == 0 || !(error instanceof IOException || error instanceof GeneralSecurityException)) {
            return false;
        }
        String module = origin[0].getModuleName();
        return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    }

    private static boolean isTrustFailure(IOException error) {
        return error instanceof SSLPeerUnverifiedException
                || (error instanceof SSLHandshakeException && !(error.getCause() instanceof EOFException));
    }
}
