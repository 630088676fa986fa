package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readBytes;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls through a SOCKS5 proxy, which never receives the password of a JVM-wide authenticator. */
@ResourceLock(FaultFixture.JVM)
class SocksTest extends FaultFixture {

    private static final URI FORGE = URI.create("http://forge.invalid/gate");
    private static final Secret PASSWORD = Secret.of("fake-canary-password");
    private static final String JVMS_PASSWORD = "fake-canary-of-the-jvm";
    private static final List<String> PROPERTIES = List.of(
            "java.net.socks.username",
            "java.net.socks.password",
            "socksProxyHost",
            "socksProxyPort",
            "socksProxyVersion");

    private static final byte[] WITHOUT_LOGIN = {5, 0};
    private static final byte[] CONNECTED = {5, 0, 0, 1, 127, 0, 0, 1, 0, 80};
    private static final int GREETING = 3;

    /** The length of a connection request: four bytes, the length of {@code forge.invalid}, the name, and the port. */
    private static final int WISH = 4 + 1 + 13 + 2;

    private static final Content FORGED =
            Content.of("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"name\":\"forged\"}");

    private final FaultServer proxy = own(FaultServer.start());
    private final ProxySelector jvms = ProxySelector.getDefault();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void tempt() {
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                asked.incrementAndGet();
                return new PasswordAuthentication("jvm", JVMS_PASSWORD.toCharArray());
            }
        });
        System.setProperty("java.net.socks.username", "jvm");
        System.setProperty("java.net.socks.password", JVMS_PASSWORD);
    }

    @AfterEach
    void restore() {
        Authenticator.setDefault(null);
        PROPERTIES.forEach(System::clearProperty);
        ProxySelector.setDefault(jvms);
        assertThat(asked).as("the JVM's authenticator").hasValue(0);
        assertThat(proxy.hasReceived(JVMS_PASSWORD)).isFalse();
    }

    private ProxyServer socks() {
        return ProxyServer.socks("127.0.0.1", proxy.address().getPort());
    }

    private HttpPolicy over(ProxyServer server) {
        return policy.withNetwork(policy.network().withProxy(server).withTls(TlsKey.clientContext()));
    }

    private Calls<ThingsApi> calls(URI endpoint) {
        return calls(endpoint, over(socks()));
    }

    private Calls<ThingsApi> calls(URI endpoint, HttpPolicy with) {
        return session(endpoint, with).calls(ThingsApi.class);
    }

    private static void theJvmSelects(Proxy... proxies) {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress at, IOException error) {
                // Nobody asks.
            }
        });
    }

    private Proxy jvmsSocks() {
        return new Proxy(Proxy.Type.SOCKS, proxy.address());
    }

    private FaultServer tlsHost() {
        return own(FaultServer.startTls(TlsKey.trusted()).answering(request -> GOOD));
    }

    private static Content bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Content.of(bytes);
    }

    private Unavailable assertInTheWay(Calls<ThingsApi> calls) {
        Unavailable failure = failure(Unavailable.class, calls);
        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(proxy.hasReceived(CANARY)).isFalse();
        return failure;
    }

    @Test
    @Tag("row:H39")
    void h39_the_jvms_socks_proxy_hears_the_hosts_name_and_the_host_a_request_like_any_other() {
        theJvmSelects(jvmsSocks());
        proxy.byDefault(ProxyScripts.socksTo(host));

        assertThat(get(calls(FORGE, policy)).name()).isEqualTo("a");

        assertThat(Arrays.copyOf(proxy.receivedBytes(1), GREETING + WISH))
                .isEqualTo("\5\1\0\5\1\0\3\15forge.invalid\0\120".getBytes(ISO_8859_1));
        assertThat(host.requests().get(0).target()).isEqualTo("/gate/things/1?fixed=a");
        assertThat(host.requests().get(0).headers("Host")).containsExactly("forge.invalid");
        assertThat(host.hasReceived("Proxy-")).isFalse();
    }

    @Test
    @Tag("row:H39")
    void h39_the_one_of_the_jvms_properties_is_used_in_the_same_way() {
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", Integer.toString(proxy.address().getPort()));
        proxy.byDefault(ProxyScripts.socksTo(host));

        assertThat(get(calls(FORGE, policy)).name()).isEqualTo("a");

        assertThat(host.requests().get(0).headers("Host")).containsExactly("forge.invalid");
    }

    @Test
    @Tag("row:H39")
    void h39_tls_goes_through_it_and_the_proxy_sees_nothing_of_it() {
        FaultServer secure = tlsHost();
        theJvmSelects(jvmsSocks());
        proxy.byDefault(ProxyScripts.socks());
        Calls<ThingsApi> calls =
                calls(secure.url(), policy.withNetwork(policy.network().withTls(TlsKey.clientContext())));

        get(calls);
        get(calls);

        assertThat(proxy.connections()).isOne();
        assertThat(proxy.hasReceived(CANARY)).isFalse();
        assertThat(proxy.hasReceived("things")).isFalse();
        assertThat(secure.requestCount()).isEqualTo(2);
    }

    @Test
    @Tag("row:A6")
    void a6_the_certificate_behind_it_is_checked_for_the_host() {
        FaultServer secure = own(FaultServer.startTls(TlsKey.wrongHost()));
        proxy.byDefault(ProxyScripts.socks());

        Unavailable failure = failure(Unavailable.class, calls(secure.url()));

        assertThat(failure.reason()).isEqualTo(Reason.TLS_TRUST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:258", "http://[::1]:258", "http://[::ffff:127.0.0.1]:258"})
    void an_address_in_figures_is_said_in_bytes(String endpoint) {
        proxy.byDefault(ProxyScripts.socksTo(host));

        assertThat(get(calls(URI.create(endpoint))).name()).isEqualTo("a");

        String v4 = "\1\177\0\0\1";
        String v6 = "\4" + "\0".repeat(15) + "\1";
        String wish = "\5\1\0" + (endpoint.contains("::1") ? v6 : v4) + "\1\2";
        assertThat(new String(proxy.receivedBytes(1), ISO_8859_1)).startsWith("\5\1\0" + wish + "GET ");
    }

    @Test
    @Tag("row:H39")
    void h39_the_one_that_was_chosen_comes_before_the_jvms() {
        theJvmSelects(new Proxy(Proxy.Type.SOCKS, own(RefusedPort.reserve()).address()));
        proxy.byDefault(ProxyScripts.socksTo(host));

        assertThat(get(calls(FORGE)).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:H39")
    void h39_the_order_of_the_jvms_selector_is_kept() {
        Proxy http = new Proxy(Proxy.Type.HTTP, own(RefusedPort.reserve()).address());
        proxy.byDefault(ProxyScripts.socksTo(host));

        theJvmSelects(jvmsSocks(), http, Proxy.NO_PROXY);
        get(calls(FORGE, policy));
        assertThat(proxy.connections()).isOne();

        theJvmSelects(Proxy.NO_PROXY, jvmsSocks(), http);
        get(calls(host.url(), policy));
        assertThat(proxy.connections()).as("the straight way comes first").isOne();

        theJvmSelects(http, jvmsSocks());
        get(calls(FORGE, policy));
        assertThat(proxy.connections()).as("the next where one is not there").isEqualTo(2);
    }

    @Test
    @Tag("row:H39")
    void h39_a_user_whom_the_policy_names_logs_in_and_the_host_hears_nothing_of_it() {
        proxy.byDefault(ProxyScripts.socksWithPassword("tom", PASSWORD.reveal()));

        assertThat(get(calls(host.url(), over(socks().withUser("tom", PASSWORD))))
                        .name())
                .isEqualTo("a");

        assertThat(host.hasReceived(PASSWORD.reveal())).isFalse();
    }

    @Test
    @Tag("row:H39")
    void h39_a_proxy_that_wants_no_user_is_not_told_one() {
        proxy.byDefault(ProxyScripts.socksTo(host));

        assertThat(get(calls(FORGE, over(socks().withUser("tom", PASSWORD)))).name())
                .isEqualTo("a");

        assertThat(proxy.hasReceived(PASSWORD.reveal())).isFalse();
    }

    @Test
    @Tag("row:A7")
    void a7_a_proxy_that_does_not_know_the_user_is_in_the_way() {
        proxy.byDefault(ProxyScripts.socksWithPassword("tom", "another"));

        Unavailable failure = assertInTheWay(calls(host.url(), over(socks().withUser("tom", PASSWORD))));

        assertThat(failure).hasMessageContaining("user").hasMessageNotContaining("canary");
        assertThat(host.connections()).isZero();
    }

    @Test
    @Tag("row:A7")
    void a7_a_proxy_that_wants_a_user_is_in_the_way_where_none_was_chosen() {
        theJvmSelects(jvmsSocks());
        proxy.byDefault(ProxyScripts.socksWithPassword("jvm", JVMS_PASSWORD));

        assertThat(assertInTheWay(calls(host.url(), policy))).hasMessageContaining("user");
    }

    @Test
    @Tag("row:A7")
    void a7_a_password_that_was_wiped_is_in_the_way() {
        proxy.byDefault(ProxyScripts.socksWithPassword("tom", "fake"));
        Secret password = Secret.of("fake");
        HttpPolicy with = over(socks().withUser("tom", password));
        password.wipe();

        assertThat(assertInTheWay(calls(host.url(), with))).hasMessageContaining("wiped");
    }

    @Test
    void socks_4_is_refused_by_name_where_the_jvm_is_told_to_speak_it() {
        System.setProperty("socksProxyVersion", "4");
        theJvmSelects(jvmsSocks());

        assertThat(assertInTheWay(calls(FORGE, policy))).hasMessageContaining("SOCKS4");
        assertThat(proxy.connections()).isZero();
    }

    static Stream<Named<Content>> socks4() {
        return Stream.of(
                named("a reply of SOCKS4", bytes(0, 91, 0, 0, 0, 0, 0, 0)),
                named("the first bytes of one", bytes(0, 91)),
                named("its own version", bytes(4, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("socks4")
    void socks_4_is_refused_by_name_where_the_proxy_speaks_it(Content answer) {
        proxy.byDefault(Script.of(readBytes(GREETING), send(answer), close()));

        assertThat(assertInTheWay(calls(FORGE))).hasMessageContaining("SOCKS4");
    }

    static Stream<Named<Content>> wrongChoices() {
        return Stream.of(
                named("HTTP", Content.of("HTTP/1.1 400 Bad Request\r\n\r\n")),
                named("another version", bytes(6, 0)),
                named("GSSAPI", bytes(5, 1)),
                named("a login that was not offered", bytes(5, 2)),
                named("a method of nobody's", bytes(5, 0x80)),
                named("none", bytes(5, 0xFF)),
                named("none, by less", bytes(5, 0xFE)),
                named("nothing", Content.of("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongChoices")
    @Tag("row:A7")
    void a7_a_proxy_that_chooses_what_was_not_offered_is_in_the_way(Content choice) {
        proxy.byDefault(Script.of(readBytes(GREETING), send(choice), close()));

        assertInTheWay(calls(FORGE));
    }

    static Stream<Named<Content>> wrongReplies() {
        Stream<Named<Content>> codes = IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0x7F, 0x80, 0xFF)
                .mapToObj(code -> named("code " + code, bytes(5, code, 0, 1, 0, 0, 0, 0, 0, 0)));
        return Stream.concat(
                codes,
                Stream.of(
                        named("HTTP", Content.of("HTTP/1.1 200 OK\r\n\r\n")),
                        named("SOCKS4", bytes(0, 90, 0, 0, 0, 0, 0, 0)),
                        named("another version", bytes(1, 0, 0, 1, 0, 0, 0, 0, 0, 0)),
                        named("no kind of address", bytes(5, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                        named("an unknown kind of address", bytes(5, 0, 0, 2, 0, 0, 0, 0, 0, 0)),
                        named("a kind of address with a sign", bytes(5, 0, 0, 0xFF, 0, 0, 0, 0, 0, 0)),
                        named("a name shorter than it says", bytes(5, 0, 0, 3, 4, 'a', 'b')),
                        named("an address of IPv6 as short as one of IPv4", bytes(5, 0, 0, 4, 127, 0, 0, 1, 0, 80))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongReplies")
    @Tag("row:A7")
    void a7_a_proxy_that_does_not_connect_is_in_the_way(Content reply) {
        proxy.byDefault(
                Script.of(readBytes(GREETING), send(Content.of(WITHOUT_LOGIN)), readBytes(WISH), send(reply), close()));

        assertInTheWay(calls(FORGE));
        proxy.awaitOpenConnections(0, SOON);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, 1})
    @Tag("row:A7")
    void a7_a_choice_that_is_cut_is_in_the_way(int bytes) {
        proxy.byDefault(
                Script.of(readBytes(GREETING), send(Content.of(WITHOUT_LOGIN).first(bytes)), close()));

        assertInTheWay(calls(FORGE));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    @Tag("row:A7")
    void a7_a_reply_that_is_cut_is_in_the_way(int bytes) {
        proxy.byDefault(Script.of(
                readBytes(GREETING),
                send(Content.of(WITHOUT_LOGIN)),
                readBytes(WISH),
                send(Content.of(CONNECTED).first(bytes)),
                close()));

        assertInTheWay(calls(FORGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logins")
    @Tag("row:A7")
    void a7_a_login_that_is_answered_wrongly_is_in_the_way(Content answer) {
        int login = 3 + "tom".length() + PASSWORD.reveal().length();
        proxy.byDefault(Script.of(readBytes(4), send(bytes(5, 2)), readBytes(login), send(answer), close()));

        assertInTheWay(calls(FORGE, over(socks().withUser("tom", PASSWORD))));
    }

    static Stream<Named<Content>> logins() {
        return Stream.of(
                named("nothing", Content.of("")),
                named("half", bytes(1)),
                named("refused", bytes(1, 1)),
                named("refused with a sign", bytes(1, 0xFF)),
                named("in the version of the rest", bytes(5, 0)),
                named("in the version of SOCKS4", bytes(0, 0)),
                named("with more behind it", bytes(1, 0, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0)));
    }

    static Stream<Named<Content>> rightReplies() {
        return Stream.of(
                named("IPv4", Content.of(CONNECTED)),
                named("IPv6", bytes(5, 0, 0, 4).then(Content.of(new byte[18]))),
                named("an empty name", bytes(5, 0, 0, 3, 0, 0, 80)),
                named("a name", bytes(5, 0, 0, 3, 2, 'a', 'b', 0, 80)),
                named(
                        "the longest name",
                        bytes(5, 0, 0, 3, 255).then("a".repeat(255)).then(Content.of(new byte[2]))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rightReplies")
    void a_reply_is_read_to_its_end_and_no_further_whatever_the_proxys_address_is(Content reply) {
        FaultServer secure = tlsHost();
        proxy.byDefault(ProxyScripts.socksWithReply(reply, secure));

        assertThat(get(calls(secure.url())).name()).isEqualTo("a");
    }

    @Test
    void a_reply_may_come_byte_by_byte() {
        proxy.byDefault(Script.of(
                readBytes(GREETING),
                sendSlowly(Content.of(WITHOUT_LOGIN), Duration.ofMillis(5)),
                readBytes(WISH),
                sendSlowly(Content.of(CONNECTED), Duration.ofMillis(5)),
                answering()));

        assertThat(get(calls(FORGE)).name()).isEqualTo("a");
    }

    /** Returns a step that responds to a request in place of the host. */
    private static Step answering() {
        return connection -> {
            connection.readRequest();
            connection.send(GOOD);
        };
    }

    static Stream<Named<Step[]>> tooMuch() {
        Content choice = Content.of(WITHOUT_LOGIN);
        Content reply = Content.of(CONNECTED);
        return Stream.of(
                named("before it is asked", new Step[] {send(choice.then(reply).then(FORGED))}),
                named(
                        "behind its choice",
                        new Step[] {readBytes(GREETING), send(choice.then(reply).then(FORGED))}),
                named(
                        "a byte behind its reply",
                        new Step[] {readBytes(GREETING), send(choice), readBytes(WISH), send(reply.then(" "))}),
                named(
                        "an answer behind its reply",
                        new Step[] {readBytes(GREETING), send(choice), readBytes(WISH), send(reply.then(FORGED))}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    @Tag("row:A7")
    void a7_what_a_proxy_says_unasked_is_no_answer_of_the_host(Step[] steps) {
        proxy.byDefault(Script.of(Script.of(steps), hang()));

        assertInTheWay(calls(FORGE));
        assertInTheWay(calls(URI.create("https://forge.invalid")));
    }

    @Test
    @Tag("row:A7")
    void a7_a_reply_that_takes_too_long_has_timed_out() {
        proxy.byDefault(Script.of(
                readBytes(GREETING),
                send(Content.of(WITHOUT_LOGIN)),
                readBytes(WISH),
                sendSlowly(Content.of(CONNECTED), Duration.ofSeconds(5))));
        assertTimedOut();
    }

    @Test
    @Tag("row:A7")
    void a7_a_proxy_that_says_nothing_has_timed_out() {
        proxy.byDefault(Script.of(hang()));
        assertTimedOut();
    }

    private void assertTimedOut() {
        HttpPolicy quick = over(socks())
                .withTimeouts(unhurried().timeouts().withConnect(Duration.ofMillis(300)))
                .withRetries(Retries.DEFAULTS.withAttempts(1));

        TimedOut failure = failure(TimedOut.class, calls(FORGE, quick));

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.CONNECT);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
    }

    @Test
    @Tag("row:G2")
    void g2_an_interrupt_ends_the_handshake_at_once() throws Exception {
        proxy.byDefault(Script.of(readBytes(GREETING), hang()));
        CompletableFuture<GitHostException> failure = new CompletableFuture<>();
        Calls<ThingsApi> calls = calls(FORGE, patient());
        Thread caller = new Thread(() -> failure.complete(failure(GitHostException.class, calls)));
        caller.start();
        proxy.awaitConnections(1, SOON);

        caller.interrupt();

        assertThat(failure.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(Interrupted.class);
        proxy.awaitOpenConnections(0, SOON);
    }

    @Test
    @Tag("row:G3")
    void g3_closing_the_session_ends_the_handshake_at_once() throws Exception {
        proxy.byDefault(Script.of(readBytes(GREETING), hang()));
        HttpSession session = session(FORGE, patient());
        CompletableFuture<GitHostException> failure =
                inBackground(() -> failure(GitHostException.class, session.calls(ThingsApi.class)));
        proxy.awaitConnections(1, SOON);

        session.close();

        assertThat(failure.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(Closed.class);
        proxy.awaitOpenConnections(0, SOON);
    }

    private HttpPolicy patient() {
        return over(socks()).withTimeouts(unhurried().timeouts().withConnect(Duration.ofSeconds(20)));
    }

    @Test
    @Tag("row:A7")
    void a7_a_proxy_that_is_not_there_or_has_an_unknown_name_is_in_the_way() {
        int nobody = own(RefusedPort.reserve()).address().getPort();

        assertInTheWay(calls(FORGE, over(ProxyServer.socks("127.0.0.1", nobody))));
        assertInTheWay(calls(FORGE, over(ProxyServer.socks("nothing.invalid", 1080))));

        theJvmSelects(new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("nothing.invalid", 1080)));
        assertInTheWay(calls(FORGE, policy));
    }

    @Test
    void a_name_of_255_bytes_is_said_and_a_longer_one_is_not() {
        proxy.byDefault(ProxyScripts.socksTo(host));
        String longest = ("a".repeat(50) + ".").repeat(5).substring(5) + "bbbbb";

        assertInTheWay(calls(URI.create("http://" + longest + "b")));
        assertThat(proxy.receivedBytes(1)).isEmpty();

        assertThat(get(calls(URI.create("http://" + longest))).name()).isEqualTo("a");
    }
}
