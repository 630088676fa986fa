package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.closeWithoutNotify;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.repeat;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.contract.CredentialKind;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.GitHost;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I2 and H34: secrets in any place of a call appear in no failure, event, log or text. */
@Isolated("it listens to every logger of the JVM")
class CanarySecretsTest {

    private static final String TOLD = RowFixture.TOLD;
    /** The last eight characters of the credential, without the prefix that marks a canary. */
    private static final String PIECE = RowFixture.CREDENTIAL.substring(RowFixture.CREDENTIAL.length() - 8);

    private static final String PROXY_PASSWORD = "canary-proxy-password-4c02";
    private static final String THROWN = "canary-thrown-by-the-supplier-88e0";

    private static final String[] EVERY_WAY = {
        "success",
        "Conflict",
        "Forbidden",
        "NotFound",
        "ProtocolViolation.DUPLICATE_KEY",
        "ProtocolViolation.EMPTY",
        "ProtocolViolation.ENCODING",
        "ProtocolViolation.FRAMING",
        "ProtocolViolation.MISSING_FIELD",
        "ProtocolViolation.NOT_JSON",
        "ProtocolViolation.REDIRECT",
        "ProtocolViolation.STATUS",
        "ProtocolViolation.TOO_DEEP",
        "ProtocolViolation.TOO_LARGE",
        "ProtocolViolation.TRAILING",
        "ProtocolViolation.TRUNCATED",
        "ProtocolViolation.WRONG_TYPE",
        "RateLimited",
        "Rejected",
        "TimedOut.BODY",
        "TimedOut.HEADERS",
        "Unauthenticated.REFRESH",
        "Unauthenticated.REFUSED",
        "Unauthenticated.SUPPLIER",
        "Unavailable.CAPTIVE",
        "Unavailable.CONNECT",
        "Unavailable.DNS",
        "Unavailable.PROXY",
        "Unavailable.RECEIVE",
        "Unavailable.SERVICE",
        "Unavailable.TLS",
        "Unavailable.TLS_TRUST"
    };

    /** An error body with the fields of every vendor, whose code may be shown, but not its texts. */
    private static final String REFUSAL = refusal();

    /**
     * A response or fault with secrets in it, and the subjects on which it is played.
     *
     * @param spread every credential may be shown by what goes wrong, and every operation may show what it reads
     */
    record CanaryCase(String name, Spread spread, FaultCase.SetUp set) {

        CanaryCase(String name, FaultCase.SetUp set) {
            this(name, Spread.CREDENTIAL, set);
        }

        /** Returns this canaryCase to be played on every operation, not only with every credential. */
        CanaryCase onEachOperation() {
            return new CanaryCase(name, Spread.OPERATION, set);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String refusal() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("success", false);
        EchoRows.with(VendorUnderTest::codeFields, "Some.Code", body);
        EchoRows.with(VendorUnderTest::textFields, "canary-text", body);
        body.putArray("details").add("canary-detail");
        body.putObject("canary-name").put("canary-inner", "canary-value");
        return body.toString();
    }

    private static List<CanaryCase> cases() {
        List<CanaryCase> cases = new ArrayList<>();
        cases.add(new CanaryCase(
                        "success",
                        fixture -> fixture.byDefault(repeat(
                                readRequest(),
                                send(hostile(CorrectResponses.ok(
                                        withUnknownFields(fixture.subject().goodBody())))))))
                .onEachOperation());
        for (int status : new int[] {
            201, 206, 301, 302, 304, 307, 400, 401, 403, 404, 405, 407, 408, 409, 410, 415, 422, 429, 500, 501, 502,
            503, 504, 505, 511, 999
        }) {
            cases.add(answered(status + " in the vendor's words", CorrectResponses.status(status, REFUSAL)));
            cases.add(answered(status + " with a page", CorrectResponses.html(status, "<p>" + TOLD + "</p>")));
        }
        cases.add(answered(
                "201 with a token",
                CorrectResponses.status(
                        201,
                        "{\"token\":{\"expires_at\":\"" + TOLD + "\",\"project\":{\"id\":\"p\",\"name\":\"" + TOLD
                                + "\"}}}")));
        cases.add(answered("200 with a project", CorrectResponses.ok("{\"projects\":[{\"id\":\"" + TOLD + "\"}]}")));
        cases.add(answered("nothing", CorrectResponses.noContent()));
        bodies().stream().map(CanaryCase::onEachOperation).forEach(cases::add);
        cases.addAll(framings());
        cases.addAll(networks());
        cases.addAll(proxies());
        cases.addAll(suppliers());
        cases.addAll(echoes());
        return cases;
    }

    private static List<CanaryCase> bodies() {
        List<CanaryCase> cases = new ArrayList<>();
        for (String body : List.of(
                REFUSAL,
                "<p>" + TOLD + "</p>",
                TOLD,
                "\"" + TOLD + "\"",
                "[\"" + TOLD + "\"]",
                "{" + TOLD,
                "{\"id\":" + TOLD + "}",
                "{\"id\":[\"" + TOLD + "\"],\"repository\":\"" + TOLD + "\",\"authorizations\":\"" + TOLD
                        + "\",\"projects\":\"" + TOLD + "\"}",
                "{\"repository\":{\"id\":\"" + TOLD + "\"},\"authorizations\":[\"" + TOLD + "\"],\"projects\":[\""
                        + TOLD + "\"]}",
                "{\"success\":\"" + TOLD + "\"}",
                "{\"" + TOLD + "\":1,\"" + TOLD + "\":2}",
                "{\"a\":{\"" + TOLD + "\":[{\"b\":1,\"b\":2}]}}",
                "{\"" + TOLD + "\":" + "[".repeat(100) + "]".repeat(100) + "}",
                "{\"" + TOLD + "\":1e999999999}",
                "{\"" + TOLD + "k".repeat(600) + "\":1}",
                "{} " + TOLD,
                "{\"" + TOLD + "\":\"\u0000\"}",
                TOLD.repeat(50_000))) {
            cases.add(answered(
                    "200 with " + body.substring(0, Math.min(20, body.length())), CorrectResponses.ok(body)));
        }
        ScriptedResponse good = CorrectResponses.ok("{\"" + TOLD + "\":1}");
        cases.add(answered("another charset", good.contentType("application/json;charset=" + TOLD)));
        cases.add(answered(
                "another charset, and no UTF-8",
                CorrectResponses.ok(("{\"" + TOLD + "é\":1}").getBytes(ISO_8859_1))
                        .contentType("application/json;charset=" + TOLD)));
        cases.add(answered(
                "another charset than is declared",
                CorrectResponses.ok(("{\"" + TOLD + "é\":1}").getBytes(ISO_8859_1))
                        .contentType("application/json;charset=GBK")));
        cases.add(answered("another encoding", good.header("Content-Encoding", TOLD)));
        cases.add(answered("no gzip", good.header("Content-Encoding", "gzip")));
        return cases;
    }

    private static List<CanaryCase> framings() {
        return List.of(
                ending("a reason", send(hostile(CorrectResponses.status(403)).statusLine("HTTP/1.1 403 " + TOLD))),
                ending("no status", send("HTTP/1.1 " + TOLD + "\r\n\r\n"), close()),
                ending("no version", send("HTTP/" + TOLD + " 200 OK\r\n\r\n"), close()),
                ending("not HTTP", send(TOLD + "\r\n\r\n"), close()),
                ending("half a status line", send("HTTP/1.1 200 " + TOLD), closeWithoutNotify()),
                ending("half a header", send("HTTP/1.1 200 OK\r\nSet-Cookie: " + TOLD), closeWithoutNotify()),
                ending("a header without a colon", send("HTTP/1.1 200 OK\r\n" + TOLD + "\r\n\r\n"), close()),
                ending("a length in letters", send(CorrectResponses.ok("{}").contentLength(TOLD)), close()),
                ending(
                        "another transfer encoding",
                        send(CorrectResponses.ok("{}").header("Transfer-Encoding", TOLD)),
                        close()),
                ending(
                        "a chunk of letters",
                        send(CorrectResponses.ok("{\"" + TOLD + "\":1}").chunkedWithLastSize(TOLD)),
                        close()),
                ending(
                        "half a body",
                        send(CorrectResponses.ok("{\"" + TOLD + "\":1,\"b\":2}").headAndBody(40)),
                        closeWithoutNotify()),
                ending(
                        "a reset body",
                        send(CorrectResponses.ok("{\"" + TOLD + "\":1,\"b\":2}").headAndBody(40)),
                        reset()));
    }

    private static List<CanaryCase> networks() {
        return List.of(
                new CanaryCase(
                        "refused",
                        fixture -> fixture.at(fixture.own(RefusedPort.reserve()).url())),
                new CanaryCase("unknown name", fixture -> fixture.at(URI.create("http://nothing.invalid"))),
                ending("closed", close()),
                ending("reset", reset()),
                once(ending("silence", hang())),
                once(ending(
                        "a body that stalls",
                        send(CorrectResponses.ok("{\"" + TOLD + "\":1}").headAndBody(30)),
                        hang())),
                new CanaryCase("TLS", fixture -> fixture.tls(TlsKey.trusted())),
                new CanaryCase("TLS that nobody trusts", fixture -> fixture.tls(TlsKey.unknownAuthority())),
                new CanaryCase("TLS for another host", fixture -> fixture.tls(TlsKey.wrongHost())),
                new CanaryCase(
                        "no TLS",
                        fixture -> fixture.byDefault(send(hostile(CorrectResponses.status(400))))
                                .at(fixture.server().url("https"))));
    }

    private static List<CanaryCase> proxies() {
        return List.of(
                proxy("lets through", ProxyScripts.forwardWithPassword("proxy-user", PROXY_PASSWORD)),
                proxy("refuses", ProxyScripts.refuse(hostile(CorrectResponses.html(403, TOLD)))),
                proxy("knows another password", ProxyScripts.forwardWithPassword("proxy-user", "another")),
                proxy("speaks no HTTP", Script.of(readRequest(), send(TOLD + "\r\n\r\n"), close())),
                proxy("closes", Script.of(readRequest(), close())));
    }

    private static CanaryCase proxy(String what, Script script) {
        return new CanaryCase("a proxy that " + what, fixture -> {
            FaultServer proxy = fixture.own(FaultServer.start().byDefault(script));
            fixture.tls(TlsKey.trusted())
                    .policy(now -> now.withNetwork(now.network()
                            .withProxy(
                                    ProxyServer.of("127.0.0.1", proxy.address().getPort())
                                            .withUser("proxy-user", Secret.of(PROXY_PASSWORD)))));
        });
    }

    private static List<CanaryCase> suppliers() {
        return List.of(
                supplied("throws", () -> {
                    throw withFiveCauses();
                }),
                supplied("throws an error", () -> {
                    throw new AssertionError(THROWN, withFiveCauses());
                }),
                supplied("gives a token with a line break", () -> Secret.of(RowFixture.CREDENTIAL + "\r\nX-Canary: 1")),
                supplied("gives a token that is no ASCII", () -> Secret.of(RowFixture.CREDENTIAL + "\u00e9\u4e2d")));
    }

    /** D30: returns the cases in which the host repeats a secret as error code and request id. */
    private static List<CanaryCase> echoes() {
        List<CanaryCase> cases = new ArrayList<>();
        for (int status : new int[] {200, 201, 202, 302, 400, 401, 403, 404, 429, 503}) {
            cases.add(echo(status, RowFixture.CREDENTIAL));
        }
        for (String disguise : List.of(
                RowFixture.CREDENTIAL.toUpperCase(Locale.ROOT),
                PIECE,
                "x" + PIECE.toUpperCase(Locale.ROOT) + "x",
                VisibleTexts.base64(RowFixture.CREDENTIAL),
                VisibleTexts.base64("user:" + RowFixture.CREDENTIAL),
                RowFixture.CREDENTIAL.replace("-", "%2d"))) {
            cases.add(echo(400, disguise));
        }
        cases.add(new CanaryCase("a proxy that repeats its password", fixture -> {
            FaultServer proxy =
                    fixture.own(FaultServer.start().answering(request -> EchoRows.repeating(400, PROXY_PASSWORD)));
            fixture.policy(now -> now.withNetwork(now.network()
                    .withProxy(ProxyServer.of("127.0.0.1", proxy.address().getPort())
                            .withUser("proxy-user", Secret.of(PROXY_PASSWORD)))));
        }));
        return cases;
    }

    private static CanaryCase echo(int status, String text) {
        return new CanaryCase(
                status + " that repeats " + text,
                fixture -> fixture.answering(
                        EchoRows.repeating(status, text).header("X-Subject-Token", "canary-in-X-Subject-Token")));
    }

    private static CanaryCase supplied(String what, Supplier<Secret> supplier) {
        return new CanaryCase("a supplier that " + what, fixture -> fixture.credential(supplier));
    }

    private static IllegalStateException withFiveCauses() {
        IllegalStateException thrown = new IllegalStateException(THROWN);
        for (int i = 0; i < 5; i++) {
            IllegalStateException outer = new IllegalStateException(THROWN + i, thrown);
            outer.addSuppressed(new IllegalArgumentException(THROWN));
            thrown = outer;
        }
        return thrown;
    }

    private static CanaryCase answered(String name, ScriptedResponse answer) {
        return new CanaryCase(name, fixture -> fixture.answering(hostile(answer)));
    }

    private static CanaryCase ending(String name, Step... steps) {
        List<Step> all = new ArrayList<>(List.of(readRequest()));
        all.addAll(List.of(steps));
        return new CanaryCase(name, fixture -> fixture.byDefault(all.toArray(Step[]::new)));
    }

    /** Returns the canaryCase without retries, since each attempt lasts until its deadline. */
    private static CanaryCase once(CanaryCase canaryCase) {
        return new CanaryCase(canaryCase.name(), fixture -> {
            canaryCase.set().set(fixture);
            fixture.policy(now -> now.withRetries(now.retries().withAttempts(1)));
        });
    }

    /** Returns the response with canaries in every header that a failure could copy. */
    private static ScriptedResponse hostile(ScriptedResponse answer) {
        ScriptedResponse hostile = answer;
        for (String header : List.of(
                "Set-Cookie",
                "Location",
                "WWW-Authenticate",
                "Proxy-Authenticate",
                "Server",
                "Via",
                "Warning",
                "ETag",
                "Retry-After",
                "Date",
                "Link",
                "X-Debug",
                "X-Auth-Token",
                "X-Subject-Token",
                "Content-Disposition")) {
            hostile = hostile.header(header, "canary-in-" + header);
        }
        return hostile;
    }

    private static String withUnknownFields(String goodBody) {
        return "{\"canary-field\":\"" + TOLD + "\",\"canary-object\":{\"canary-inner\":[\"" + TOLD + "\"]},"
                + goodBody.substring(1);
    }

    @Test
    @Tag("row:H34")
    void h34_no_secret_is_said_or_logged_however_a_call_ends() {
        List<String> outcomes = new ArrayList<>();
        for (CanaryCase canaryCase : cases()) {
            subjects(canaryCase.spread()).forEach(subject -> outcomes.add(play(canaryCase, subject)));
        }

        System.out.printf(
                "Canaries: %d calls ended in %d ways and showed none%n",
                outcomes.size(), Set.copyOf(outcomes).size());
        assertThat(outcomes).contains(EVERY_WAY);
    }

    private static Stream<Subject> subjects(Spread spread) {
        return Stream.of(
                        Subjects.WITH_OTHER_CREDENTIALS.stream(),
                        Subjects.ofAdapters(spread),
                        Stream.of(ProbeVendor.once()))
                .flatMap(subjects -> subjects);
    }

    /** Plays a canaryCase, asserts that no text of it has a secret, and returns the outcome of the last call. */
    private static String play(CanaryCase canaryCase, Subject subject) {
        String what = subject + ", " + canaryCase + ": ";
        try (LogRecorder logs = LogRecorder.set();
                RowFixture fixture = new RowFixture(subject)) {
            fixture.policy(CanarySecretsTest::quick);
            canaryCase.set().set(fixture);
            ActualOutcome outcome;
            try (Subject.Session session = fixture.open()) {
                outcome = ActualOutcome.of(session);
            }

            assertSilent(what + "failure", VisibleTexts.of(outcome.failure()));
            assertSilent(what + "value", String.valueOf(outcome.value()));
            assertSilent(
                    what + "events",
                    fixture.events().calls()
                            + " " + fixture.events().attempts()
                            + " " + fixture.events().unreadable());
            assertSilent(what + "logs", logs.heard());
            // Before it, there may be calls to sign in.
            List<CallListener.Call> calls = fixture.events().calls();
            return calls.get(calls.size() - 1).outcome();
        }
    }

    @SuppressWarnings("try") // That it is closed is what is tested.
    @Test
    @Tag("row:H34")
    void h34_a_session_that_is_closed_or_interrupted_says_no_secret() {
        for (Subject subject : (Iterable<Subject>) subjects(Spread.OPERATION)::iterator) {
            try (LogRecorder logs = LogRecorder.set();
                    RowFixture fixture = new RowFixture(subject);
                    Subject.Session session = fixture.open()) {
                Thread.currentThread().interrupt();
                ActualOutcome interrupted = ActualOutcome.of(session);
                assertThat(Thread.interrupted()).isTrue();
                session.close();
                ActualOutcome closed = ActualOutcome.of(session);

                assertSilent("interrupted", VisibleTexts.of(interrupted.failure()));
                assertSilent("closed", VisibleTexts.of(closed.failure()));
                assertSilent("logs", logs.heard());
            }
        }
    }

    @Test
    @Tag("row:H34")
    void h34_nothing_that_a_session_is_made_of_prints_a_secret() {
        try (FaultServer server = FaultServer.start()) {
            HttpPolicy policy = MiniaturePolicy.POLICY.withNetwork(MiniaturePolicy.POLICY
                    .network()
                    .withProxy(ProxyServer.of("127.0.0.1", server.address().getPort())
                            .withUser("proxy-user", Secret.of(PROXY_PASSWORD))));
            Secret secret = Secret.of(RowFixture.CREDENTIAL);
            for (VendorUnderTest vendor : Vendors.ALL) {
                server.answering(request -> CorrectResponses.ok(vendor.goodBody()));
                for (CredentialKind<?> kind : vendor.credentials()) {
                    try (GitHost session = kind.openBySecret(server.url(), policy, () -> secret)) {
                        vendor.call(session);

                        assertSilent(kind.toString(), VisibleTexts.ofEverythingIn(session));
                    }
                }
                vendor.kindsOfSessions(server.url(), secret).forEach((name, session) -> {
                    assertSilent(name, VisibleTexts.ofEverythingIn(session));
                    session.close();
                });
            }
            AccessKey key = AccessKey.temporary("FakeKeyId", secret, secret);
            RenewingCredential<AccessKey> renewing =
                    RenewingCredential.with(() -> new RenewingCredential.Lease<>(key, null));
            renewing.get();
            List<Object> roots = new ArrayList<>(List.of(secret, policy, key, renewing));
            for (VendorUnderTest vendor : Vendors.ALL) {
                roots.addAll(vendor.configs(server.url(), policy, secret, renewing));
            }
            for (Object root : roots) {
                assertSilent(root.getClass().getSimpleName(), VisibleTexts.ofEverythingIn(root));
            }
            assertThat(server.hasReceived(RowFixture.CREDENTIAL))
                    .as("it was sent")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:canary-password@example.com",
                "https://canary-token@example.com",
                "https://example.com?token=canary-token",
                "https://example.com#canary-token",
                "https://user:canary-password@:80",
                "ftp://user:canary-password@example.com",
                "https://user:canary-password@example.com:99999"
            })
    @Tag("row:H20")
    void h20_an_endpoint_that_is_refused_is_not_echoed_with_its_secrets(String endpoint) {
        Secret secret = Secret.of(RowFixture.CREDENTIAL);
        for (VendorUnderTest vendor : Vendors.ALL) {
            Throwable refusal = catchThrowable(() -> vendor.configs(
                    URI.create(endpoint), HttpPolicy.defaults(), secret, () -> AccessKey.of("FakeKeyId", secret)));

            assertThat(refusal).as(vendor.name()).isInstanceOf(IllegalArgumentException.class);
            assertSilent("refusal", VisibleTexts.of(refusal));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oauth2:canary-token@example.com/x.git",
                "https:/oauth2:canary-token@example.com/x.git",
                "https://example.com/x.git?private_token=canary-token"
            })
    @Tag("row:H34")
    void h34_an_address_with_a_token_does_not_print_it(String cloneUrl) throws IOException {
        for (Subject subject : UnreadableAddressesTest.subjects().toList()) {
            try (RowFixture fixture = new RowFixture(subject)) {
                fixture.answering(
                        CorrectResponses.ok(UnreadableAddressesTest.withAddresses(subject.goodBody(), cloneUrl)));
                try (Subject.Session session = fixture.open()) {
                    Object value = session.call();

                    assertSilent("value", VisibleTexts.ofEverythingIn(value));
                    assertSilent("events", fixture.events().unreadable().toString());
                }
            }
        }
    }

    @Test
    void the_trap_hears_every_logger_and_the_console() {
        try (LogRecorder logs = LogRecorder.set()) {
            org.slf4j.LoggerFactory.getLogger("org.eclipse.jetty.any").trace("{}", "canary-slf4j");
            java.util.logging.Logger.getLogger("feign.Logger").finest("canary-jul");
            System.getLogger("jdk.any").log(System.Logger.Level.TRACE, "canary-system");
            System.out.println("canary-out");
            System.err.println("canary-err");

            assertThat(logs.heard())
                    .contains("canary-slf4j", "canary-jul", "canary-system", "canary-out", "canary-err");
        }
    }

    private static void assertSilent(String what, String said) {
        assertThat(said)
                .as(what)
                .doesNotContainIgnoringCase("canary-")
                .doesNotContainIgnoringCase(PIECE)
                .doesNotContain(VisibleTexts.base64(RowFixture.CREDENTIAL).substring(0, 24))
                .doesNotContain(VisibleTexts.base64("proxy-user:" + PROXY_PASSWORD));
    }

    private static HttpPolicy quick(HttpPolicy now) {
        return now.withTimeouts(new Timeouts(
                        Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMillis(1)))
                .withTiming(new Timing((time, closed) -> {}, now.timing().randomness()));
    }
}
