package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy's own SSL context decides about trust, but not about host name and TLS version, and may throw. */
class TrustTest extends FaultFixture {

    /** A trust manager that is not extended, with which the JDK checks the host name itself. */
    private static final class Plain implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private FaultServer host(TlsKey keys) {
        return own(FaultServer.startTls(keys).answering(request -> GOOD));
    }

    private HttpPolicy trusting(SSLContext context) {
        return policy.withNetwork(policy.network().withTls(context))
                .withLimits(new Limits(1, Duration.ofMillis(100), SOON, 1024, 1024));
    }

    private Unavailable refused(FaultServer secure, HttpPolicy with) {
        Unavailable failure =
                failure(Unavailable.class, session(secure.url(), with).calls(ThingsApi.class));

        assertThat(failure.reason()).isEqualTo(Reason.TLS_TRUST);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(secure.requestCount()).isZero();
        secure.awaitOpenConnections(0, SOON);
        for (Throwable told = failure; told != null; told = told.getCause()) {
            assertThat(told.toString()).doesNotContain("canary");
        }
        return failure;
    }

    static Stream<Named<SSLContext>> gullible() {
        return Stream.of(
                named("an extended manager that accepts all", ScriptedTrustManager.context(() -> {})),
                named(
                        "the same over TLS 1.2",
                        ScriptedTrustManager.context("TLSv1.2", new ScriptedTrustManager(() -> {}))),
                named("a plain manager that accepts all", ScriptedTrustManager.context("TLS", new Plain())));
    }

    @ParameterizedTest
    @MethodSource("gullible")
    @Tag("row:H38")
    void h38_the_host_is_named_by_its_certificate_whoever_trusts_it(SSLContext gullible) {
        refused(host(TlsKey.wrongHost()), trusting(gullible));
    }

    @ParameterizedTest
    @MethodSource("gullible")
    @Tag("row:H38")
    void h38_a_certificate_that_names_the_host_is_the_policys_to_trust(SSLContext gullible) {
        FaultServer secure = host(TlsKey.selfSigned());

        assertThat(get(session(secure.url(), trusting(gullible)).calls(ThingsApi.class))
                        .name())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @MethodSource("gullible")
    @Tag("row:H38")
    void h38_behind_a_tunnel_the_hosts_name_is_asked_for_and_not_the_proxys(SSLContext gullible) {
        FaultServer proxy = own(FaultServer.start().byDefault(ProxyScripts.forward()));
        HttpPolicy through = trusting(gullible);

        refused(
                host(TlsKey.wrongHost()),
                through.withNetwork(through.network()
                        .withProxy(ProxyServer.of("127.0.0.1", proxy.address().getPort()))));
    }

    static Stream<Named<Supplier<Throwable>>> thrown() {
        return Stream.of(
                named("a refusal", () -> new CertificateException(CANARY)),
                named(
                        "a refusal with a cause",
                        () -> new CertificateException("no", new KeyManagementException(CANARY))),
                named("an unchecked exception", () -> new IllegalStateException(CANARY)),
                named("an exception that nobody declared", () -> new InterruptedException(CANARY)),
                named("a failed assertion", () -> new AssertionError(CANARY)),
                named("a missing class", () -> new NoClassDefFoundError(CANARY)),
                named("a stopped thread", ThreadDeath::new));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    @Tag("row:A15")
    void a15_what_a_trust_manager_throws_is_named_by_its_class(Supplier<Throwable> thrown) {
        Throwable theirs = thrown.get();

        Unavailable failure = refused(host(TlsKey.trusted()), trusting(ScriptedTrustManager.context(() -> {
            throw theirs;
        })));

        assertThat(failure).hasMessageContaining(theirs.getClass().getName()).hasNoCause();
    }

    @Test
    @Tag("row:A15")
    void a15_what_the_jdk_says_of_a_certificate_is_passed_on() {
        Unavailable failure = refused(host(TlsKey.unknownAuthority()), trusting(TlsKey.clientContext()));

        assertThat(failure).cause().hasMessageContaining("PKIX");
    }

    static Stream<Named<VirtualMachineError>> fatal() {
        return Stream.of(
                named("no memory", new OutOfMemoryError("fake")),
                named("no stack", new StackOverflowError("fake")),
                named("an internal error", new InternalError("fake")));
    }

    @ParameterizedTest
    @MethodSource("fatal")
    @Tag("row:A15")
    void a15_an_error_of_the_machine_passes_on_after_everything_is_given_back(VirtualMachineError fatal) {
        FaultServer secure = host(TlsKey.trusted());
        boolean[] failing = {true};
        Calls<ThingsApi> calls = session(secure.url(), trusting(ScriptedTrustManager.context(() -> {
                    if (failing[0]) {
                        throw fatal;
                    }
                })))
                .calls(ThingsApi.class);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> get(calls)).isSameAs(fatal);
        }

        secure.awaitOpenConnections(0, SOON);
        failing[0] = false;
        assertThat(get(calls).name()).as("the only connection").isEqualTo("a");
    }

    /** An SSL context of an unknown provider. */
    private static final class Strange extends SSLContext {

        Strange(Supplier<SSLSocketFactory> factory) {
            super(new Spi(factory), null, "strange");
        }

        private static final class Spi extends SSLContextSpi {

            private final Supplier<SSLSocketFactory> factory;

            Spi(Supplier<SSLSocketFactory> factory) {
                this.factory = factory;
            }

            @Override
            protected SSLSocketFactory engineGetSocketFactory() {
                return factory.get();
            }

            @Override
            protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {}

            @Override
            protected SSLServerSocketFactory engineGetServerSocketFactory() {
                throw new UnsupportedOperationException();
            }

            @Override
            protected SSLEngine engineCreateSSLEngine() {
                throw new UnsupportedOperationException();
            }

            @Override
            protected SSLEngine engineCreateSSLEngine(String host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            protected SSLSessionContext engineGetServerSessionContext() {
                throw new UnsupportedOperationException();
            }

            @Override
            protected SSLSessionContext engineGetClientSessionContext() {
                throw new UnsupportedOperationException();
            }
        }
    }

    /** Returns a socket factory that creates its sockets by this function. */
    private static SSLSocketFactory making(Supplier<Socket> layered) {
        return new SSLSocketFactory() {
            @Override
            public String[] getDefaultCipherSuites() {
                return new String[0];
            }

            @Override
            public String[] getSupportedCipherSuites() {
                return new String[0];
            }

            @Override
            public Socket createSocket(Socket below, String host, int port, boolean autoClose) {
                return layered.get();
            }

            @Override
            public Socket createSocket(String host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress local, int localPort) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
                throw new UnsupportedOperationException();
            }
        };
    }

    static Stream<Named<SSLSocketFactory>> strange() {
        return Stream.of(
                named("fails", making(() -> {
                    throw new IllegalStateException(CANARY);
                })),
                named("gives nothing", making(() -> null)),
                named("gives no socket of TLS", making(Socket::new)),
                named("fails an assertion", making(() -> {
                    throw new AssertionError(CANARY);
                })));
    }

    static Stream<Named<SSLContext>> useless() throws GeneralSecurityException {
        return Stream.of(
                named("was not initialised", SSLContext.getInstance("TLS")),
                named("has no sockets", new Strange(() -> null)),
                named("fails", new Strange(() -> {
                    throw new IllegalStateException(CANARY);
                })),
                named("fails an assertion", new Strange(() -> {
                    throw new AssertionError(CANARY);
                })));
    }

    @ParameterizedTest
    @MethodSource("useless")
    @Tag("row:A15")
    void a15_a_context_of_no_use_fails_the_call_and_not_the_opening_of_the_session(SSLContext useless) {
        Unavailable failure = refused(host(TlsKey.trusted()), trusting(useless));

        assertThat(failure).hasMessageContaining("SSLContext").hasNoCause();
    }

    @ParameterizedTest
    @MethodSource("strange")
    @Tag("row:A15")
    void a15_a_context_whose_sockets_are_none_is_named_by_what_it_threw(SSLSocketFactory factory) {
        Unavailable failure = refused(host(TlsKey.trusted()), trusting(new Strange(() -> factory)));

        assertThat(failure).hasMessageContaining("SSLContext").hasNoCause();
    }
}
