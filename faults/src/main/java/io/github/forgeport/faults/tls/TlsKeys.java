package io.github.forgeport.faults.tls;

import io.github.forgeport.faults.tls.CertifiedKey.Validity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS keys and certificates for a server, valid or not, generated in this JVM.
 *
 * <p>Each kind is made when first asked for, and kept as long as the JVM runs.
 */
public final class TlsKeys {

    private static final String SERVER = "CN=Forgeport test";
    private static final byte[][] HERE = {CertifiedKey.dns("localhost"), CertifiedKey.ip(127, 0, 0, 1)};
    private static final char[] PASSWORD = "not-a-secret".toCharArray();

    private static final Map<String, CertifiedKey> AUTHORITIES = new ConcurrentHashMap<>();
    private static final Map<String, TlsKeys> MADE = new ConcurrentHashMap<>();

    private final String alias;
    private final SSLContext serverContext;

    private TlsKeys(String alias, CertifiedKey key, X509Certificate... authorities) {
        this.alias = alias;
        this.serverContext = serverContext(alias, key, authorities);
    }

    /** Signed for 127.0.0.1 and localhost by the authority that {@link #clientTrusting()} trusts. */
    public static TlsKeys trusted() {
        return signed("trusted", trustedAuthority(), Validity.now(), HERE);
    }

    /** As the trusted ones, but expired five days ago. */
    public static TlsKeys expired() {
        Instant now = Instant.now();
        Validity expired = new Validity(now.minus(Duration.ofDays(10)), now.minus(Duration.ofDays(5)));
        return signed("expired", trustedAuthority(), expired, HERE);
    }

    /** Signed by the trusted authority, for another host. */
    public static TlsKeys wrongHost() {
        return signed("wrong-host", trustedAuthority(), Validity.now(), CertifiedKey.dns("elsewhere.example"));
    }

    /** Signed for this host by an authority that nobody trusts. */
    public static TlsKeys unknownAuthority() {
        return signed("unknown-authority", authority("unknown-ca"), Validity.now(), HERE);
    }

    /** Signed for this host by itself. */
    public static TlsKeys selfSigned() {
        return MADE.computeIfAbsent(
                "self-signed", alias -> new TlsKeys(alias, CertifiedKey.selfSigned("CN=localhost", HERE)));
    }

    /** Returns a client's context that trusts the authority of the {@linkplain #trusted() trusted} keys alone. */
    public static SSLContext clientTrusting() {
        try {
            KeyStore trusted = empty();
            trusted.setCertificateEntry("ca", trustedAuthority().certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no TLS for a client", e);
        }
    }

    private static CertifiedKey trustedAuthority() {
        return authority("ca");
    }

    private static CertifiedKey authority(String alias) {
        return AUTHORITIES.computeIfAbsent(alias, ca -> CertifiedKey.authority("CN=Forgeport test " + ca));
    }

    private static TlsKeys signed(String alias, CertifiedKey authority, Validity validity, byte[]... names) {
        return MADE.computeIfAbsent(
                alias, leaf -> new TlsKeys(leaf, authority.sign(SERVER, validity, names), authority.certificate()));
    }

    private static SSLContext serverContext(String alias, CertifiedKey key, X509Certificate... authorities) {
        try {
            X509Certificate[] chain = Stream.concat(Stream.of(key.certificate()), Stream.of(authorities))
                    .toArray(X509Certificate[]::new);
            KeyStore one = empty();
            one.setKeyEntry(alias, key.key(), PASSWORD, chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no TLS for a server", e);
        }
    }

    /** Of the type that encrypts a key in no time, since nobody is to be kept from it. */
    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        return store;
    }

    /** Returns the server's side of it. */
    public SSLContext serverContext() {
        return serverContext;
    }

    @Override
    public String toString() {
        return alias;
    }
}
