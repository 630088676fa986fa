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
 * The TLS key and certificate of a server, valid or not, generated in this JVM.
 *
 * <p>Each kind of key is created on first use, and kept as long as the JVM runs.
 */
public final class TlsKey {

    private static final String SERVER_SUBJECT = "CN=Forgeport test";
    private static final byte[][] LOOPBACK_NAMES = {
        CertifiedKey.dnsName("localhost"), CertifiedKey.ipAddress(127, 0, 0, 1)
    };
    private static final char[] PASSWORD = "not-a-secret".toCharArray();

    private static final Map<String, CertifiedKey> AUTHORITIES_BY_ALIAS = new ConcurrentHashMap<>();
    private static final Map<String, TlsKey> KEYS_BY_ALIAS = new ConcurrentHashMap<>();

    private final String alias;
    private final SSLContext serverContext;

    private TlsKey(String alias, CertifiedKey key, X509Certificate... authorities) {
        this.alias = alias;
        this.serverContext = serverContext(alias, key, authorities);
    }

    /** Returns a key for 127.0.0.1 and localhost, signed by the authority that {@link #clientContext()} trusts. */
    public static TlsKey trusted() {
        return signed("trusted", trustedAuthority(), Validity.now(), LOOPBACK_NAMES);
    }

    /** Returns a key like the {@linkplain #trusted() trusted} one, with a certificate that expired five days ago. */
    public static TlsKey expired() {
        Instant now = Instant.now();
        Validity expired = new Validity(now.minus(Duration.ofDays(10)), now.minus(Duration.ofDays(5)));
        return signed("expired", trustedAuthority(), expired, LOOPBACK_NAMES);
    }

    /** Returns a key for another host than 127.0.0.1, signed by the trusted authority. */
    public static TlsKey wrongHost() {
        return signed("wrong-host", trustedAuthority(), Validity.now(), CertifiedKey.dnsName("elsewhere.example"));
    }

    /** Returns a key for 127.0.0.1 and localhost, signed by an authority that no client trusts. */
    public static TlsKey unknownAuthority() {
        return signed("unknown-authority", authority("unknown-ca"), Validity.now(), LOOPBACK_NAMES);
    }

    /** Returns a key for 127.0.0.1 and localhost with a self-signed certificate. */
    public static TlsKey selfSigned() {
        return KEYS_BY_ALIAS.computeIfAbsent(
                "self-signed", alias -> new TlsKey(alias, CertifiedKey.selfSigned("CN=localhost", LOOPBACK_NAMES)));
    }

    /** Returns the TLS context of a client that trusts only the authority of the {@linkplain #trusted() trusted} key. */
    public static SSLContext clientContext() {
        try {
            KeyStore trusted = emptyKeyStore();
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

    /** Returns the certificate authority of an alias, created on first use. */
    private static CertifiedKey authority(String alias) {
        return AUTHORITIES_BY_ALIAS.computeIfAbsent(
                alias, ca -> CertifiedKey.createAuthority("CN=Forgeport test " + ca));
    }

    /** Returns the key of an alias, signed by an authority, and created on first use. */
    private static TlsKey signed(String alias, CertifiedKey authority, Validity validity, byte[]... names) {
        return KEYS_BY_ALIAS.computeIfAbsent(
                alias,
                leaf -> new TlsKey(
                        leaf, authority.createSigned(SERVER_SUBJECT, validity, names), authority.certificate()));
    }

    /** Returns the TLS context of a server that presents this key, with these authorities as its certificate chain. */
    private static SSLContext serverContext(String alias, CertifiedKey key, X509Certificate... authorities) {
        try {
            X509Certificate[] chain = Stream.concat(Stream.of(key.certificate()), Stream.of(authorities))
                    .toArray(X509Certificate[]::new);
            KeyStore one = emptyKeyStore();
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

    /** Returns an empty key store, of the type that encrypts a key fastest, since these keys need no protection. */
    private static KeyStore emptyKeyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        return store;
    }

    /** Returns the TLS context of a server that has this key. */
    public SSLContext serverContext() {
        return serverContext;
    }

    @Override
    public String toString() {
        return alias;
    }
}
