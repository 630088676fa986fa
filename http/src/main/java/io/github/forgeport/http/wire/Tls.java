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

/** TLS 1.2 or newer with a verified host name, which nothing that is set JVM-wide can switch off. */
public final class Tls {

    /** The first byte of an alert. */
    static final byte ALERT = 21;

    private static final String OTHERWISE =
            "Check the endpoint's scheme and port: what answers there is not TLS, but plain HTTP or something else.";
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private final SSLContext context;

    public Tls(Network network) {
        this.context = network.tls().orElseGet(Tls::ofTheAuthorities);
    }

    /** A context of our own with the JVM's authorities: the JVM's default context can be replaced by anybody in it. */
    private static SSLContext ofTheAuthorities() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JVM has no TLS", impossible);
        }
    }

    /** Shakes hands; the managers of a policy's context, which are the caller's code, may throw anything while it lasts. */
    public SSLSocket over(Socket socket, String host, int port) throws IOException {
        try {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setProtocols(Arrays.stream(tls.getSupportedProtocols())
                    .filter(PROTOCOLS::contains)
                    .toArray(String[]::new));
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            requireSafe(tls, host);
            return tls;
        } catch (IOException | NoResponse | VirtualMachineError passedOn) {
            throw passedOn;
        } catch (Throwable theirs) {
            throw untrusted(theirs);
        }
    }

    /** Looks once more: an extended trust manager, or a context of another provider, may have asked for less. */
    private static void requireSafe(SSLSocket tls, String host) throws SSLPeerUnverifiedException {
        if (!PROTOCOLS.contains(tls.getSession().getProtocol())) {
            throw NoResponse.unavailable(Reason.TLS, null);
        }
        if (!CertificateNames.name(host, tls.getSession().getPeerCertificates())) {
            throw NoResponse.unavailable(Reason.TLS_TRUST, null);
        }
    }

    /** What a handshake failed of; what the JDK says of it is passed on, and what anybody else says, only by its class. */
    static NoResponse failure(IOException error) {
        NoResponse theirs = ofManagers(error);
        if (theirs != null) {
            return theirs;
        }
        return isOtherwise(error)
                ? NoResponse.unavailable(Reason.TLS, OTHERWISE, error)
                : NoResponse.unavailable(isAboutTrust(error) ? Reason.TLS_TRUST : Reason.TLS, error);
    }

    /** Whether the first byte of an answer was not one of TLS, for which the JDK has no type of its own. */
    private static boolean isOtherwise(Throwable error) {
        Throwable next = error;
        while (next != null && !String.valueOf(next.getMessage()).contains("unrecognized SSL message")) {
            next = next.getCause();
        }
        return next != null;
    }

    /** What the managers threw who were asked, maybe long after the first handshake; null if it is the JDK's own. */
    static @Nullable NoResponse ofManagers(IOException error) {
        Throwable theirs = notOfTheJdk(error);
        return theirs == null ? null : untrusted(theirs);
    }

    /** What is thrown through the JDK's TLS is of the managers. */
    static NoResponse untrusted(Throwable theirs) {
        return NoResponse.thrown(Reason.TLS_TRUST, "Check what the policy's SSLContext brings", theirs);
    }

    private static @Nullable Throwable notOfTheJdk(Throwable error) {
        Throwable next = error;
        while (next != null && isOfTheJdk(next)) {
            next = next.getCause();
        }
        return next;
    }

    /** Whether it is of a kind that the JDK's TLS throws, and was made by the JDK. */
    private static boolean isOfTheJdk(Throwable error) {
        StackTraceElement[] origin = error.getStackTrace();
        if (origin.length == 0 || !(error instanceof IOException || error instanceof GeneralSecurityException)) {
            return false;
        }
        String module = origin[0].getModuleName();
        return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    }

    private static boolean isAboutTrust(IOException error) {
        return error instanceof SSLPeerUnverifiedException
                || (error instanceof SSLHandshakeException && !(error.getCause() instanceof EOFException));
    }
}
