package io.github.forgeport.sandbox.fault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server's TLS key and certificate, good or bad, made on the fly with the JDK's keytool.
 *
 * <p>Each kind is made when first asked for, which takes about a second, and kept as long as the JVM runs.
 */
public final class TlsKeys {

    private static final String CA = "ca";
    private static final String UNKNOWN_CA = "unknown-ca";
    private static final String HERE = "san=dns:localhost,ip:127.0.0.1";

    private static final Keytool KEYTOOL = new Keytool();
    private static final Map<String, TlsKeys> MADE = new ConcurrentHashMap<>();

    private final String alias;
    private final SSLContext serverContext;

    private TlsKeys(String alias) {
        this.alias = alias;
        this.serverContext = serverContext(alias);
    }

    /** Signed for 127.0.0.1 and localhost by the authority that {@link #clientTrusting()} trusts. */
    public static TlsKeys trusted() {
        return signed("trusted", CA, HERE);
    }

    /** As the trusted ones, but expired five days ago. */
    public static TlsKeys expired() {
        return signed("expired", CA, HERE, "-startdate", "-10d", "-validity", "5");
    }

    /** Signed by the trusted authority, for another host. */
    public static TlsKeys wrongHost() {
        return signed("wrong-host", CA, "san=dns:elsewhere.example");
    }

    /** Signed for this host by an authority that nobody trusts. */
    public static TlsKeys unknownAuthority() {
        return signed("unknown-authority", UNKNOWN_CA, HERE);
    }

    /** Signed for this host by itself. */
    public static TlsKeys selfSigned() {
        return MADE.computeIfAbsent("self-signed", alias -> {
            KEYTOOL.generate(alias, "-dname", "CN=localhost", "-ext", HERE);
            return new TlsKeys(alias);
        });
    }

    /** Returns a client's context that trusts the authority of the {@linkplain #trusted() trusted} keys alone. */
    public static SSLContext clientTrusting() {
        trusted();
        try {
            KeyStore trusted = empty();
            trusted.setCertificateEntry(CA, KEYTOOL.read().getCertificate(CA));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("keytool's key store cannot be used", e);
        }
    }

    private static TlsKeys signed(String alias, String authority, String names, String... options) {
        TlsKeys made = MADE.get(alias);
        return made == null ? sign(alias, authority, names, options) : made;
    }

    private static synchronized TlsKeys sign(String alias, String authority, String names, String... options) {
        MADE.computeIfAbsent(authority, ca -> {
            KEYTOOL.generate(ca, "-dname", "CN=Forgeport test " + ca, "-ext", "bc:c", "-ext", "ku:c=keyCertSign");
            return new TlsKeys(ca);
        });
        return MADE.computeIfAbsent(alias, leaf -> {
            KEYTOOL.generate(leaf, leafOptions(authority, names, options));
            return new TlsKeys(leaf);
        });
    }

    private static String[] leafOptions(String authority, String names, String... options) {
        String[] fixed = {"-dname", "CN=Forgeport test", "-signer", authority, "-ext", names};
        String[] all = Arrays.copyOf(fixed, fixed.length + options.length);
        System.arraycopy(options, 0, all, fixed.length, options.length);
        return all;
    }

    private static SSLContext serverContext(String alias) {
        try {
            KeyStore all = KEYTOOL.read();
            KeyStore one = empty();
            one.setKeyEntry(
                    alias, all.getKey(alias, Keytool.PASSWORD), Keytool.PASSWORD, all.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, Keytool.PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("keytool's key store cannot be used", e);
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
