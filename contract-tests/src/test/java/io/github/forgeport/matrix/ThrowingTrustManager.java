package io.github.forgeport.matrix;

import io.github.forgeport.http.policy.HttpPolicy;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A caller's trust manager that throws while a connection is made; it trusts every certificate when there is nothing to throw. */
final class ThrowingTrustManager extends X509ExtendedTrustManager {

    private final Supplier<? extends Throwable> thrown;

    private ThrowingTrustManager(Supplier<? extends Throwable> thrown) {
        this.thrown = thrown;
    }

    /** Returns a change of a policy that adds the trust manager, which throws nothing if the supplier returns null. */
    static UnaryOperator<HttpPolicy> of(Supplier<? extends Throwable> thrown) {
        return now -> now.withNetwork(now.network().withTls(context(thrown)));
    }

    private static SSLContext context(Supplier<? extends Throwable> thrown) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new ThrowingTrustManager(thrown)}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked") // What it throws, nobody declared.
    private <T extends Throwable> void judge() throws T {
        Throwable due = thrown.get();
        if (due != null) {
            throw (T) due;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        this.<RuntimeException>judge();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        this.<RuntimeException>judge();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        this.<RuntimeException>judge();
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
