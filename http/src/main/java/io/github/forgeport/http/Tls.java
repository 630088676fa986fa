package io.github.forgeport.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** TLS 1.2 or newer with the host's name checked; nothing set JVM-wide can switch that off. */
final class Tls {

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private final SSLSocketFactory factory;

    Tls(Network network) {
        this.factory = network.tls().orElseGet(Tls::ofTheAuthorities).getSocketFactory();
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

    SSLSocket over(Socket socket, String host, int port) throws IOException {
        SSLSocket tls = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(Arrays.stream(tls.getSupportedProtocols())
                .filter(PROTOCOLS::contains)
                .toArray(String[]::new));
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }
}
