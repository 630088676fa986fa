package io.github.forgeport.http;

import io.github.forgeport.http.fixture.Thrown;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** An extended trust manager of a caller's, whose word the JDK takes for the host's name as well; it may throw anything. */
final class JudgingTrust extends X509ExtendedTrustManager {

    /** Decides about the host's certificates by what it throws. */
    interface Judge {
        void judge() throws Throwable;
    }

    private final Judge judge;

    JudgingTrust(Judge judge) {
        this.judge = judge;
    }

    /** A context that trusts as it is decided. */
    static SSLContext context(Judge judge) {
        return context("TLS", new JudgingTrust(judge));
    }

    /** A context of a version of TLS that trusts whom a manager trusts. */
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
            throw Thrown.by(theirs);
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
