package io.github.forgeport.http;

import io.github.forgeport.http.fixture.CallerExceptions;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * An application's extended trust manager, which decides by a function that may throw anything; the JDK then checks no host
 * name.
 */
final class ScriptedTrustManager extends X509ExtendedTrustManager {

    /** A function that accepts the host's certificates, or throws. */
    interface Judge {
        void judge() throws Throwable;
    }

    private final Judge judge;

    ScriptedTrustManager(Judge judge) {
        this.judge = judge;
    }

    /** Creates an SSL context whose trust manager decides by a function. */
    static SSLContext context(Judge judge) {
        return context("TLS", new ScriptedTrustManager(judge));
    }

    /** Creates an SSL context of a version of TLS with a trust manager. */
    static SSLContext context(String protocol, TrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance(protocol);
            context.init(null, new TrustManager[] {manager}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void decide() {
        try {
            judge.judge();
        } catch (Throwable theirs) {
            throw CallerExceptions.by(theirs);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        decide();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        decide();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        decide();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
