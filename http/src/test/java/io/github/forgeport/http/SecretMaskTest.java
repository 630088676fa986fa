package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import feign.RequestLine;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that the host repeats as its error code or request id is masked. */
class SecretMaskTest extends FaultFixture {

    private static final String TOKEN = "fake-Zq9xKw7Lm2-ä=+/Tv5r";

    interface StoringApi {
        @RequestLine("POST /tokens")
        void store(StoredToken token);
    }

    record StoredToken(String name, Secret token) {}

    private Calls<ThingsApi> calls(Authentication authentication) {
        return session(host.url(), authentication, once()).calls(ThingsApi.class);
    }

    private static Authentication by(Supplier<Secret> source) {
        return Authentication.by(source, (secret, request) -> request.secretParameter("token", secret));
    }

    private static String json(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.append('"').toString();
    }

    private static ScriptedResponse saying(String text) {
        return CorrectResponses.status(400, "{\"code\":" + json(text) + ",\"request_id\":" + json(text) + "}");
    }

    private GitHostException refused(Calls<ThingsApi> calls, String text) {
        host.answering(request -> saying(text));
        return failure(GitHostException.class, calls);
    }

    private static void assertMasked(GitHostException failure) {
        assertThat(failure.call().vendorCode()).contains("***");
        assertThat(failure.call().requestId()).contains("***");
        assertThat(failure).hasMessageContaining("(HTTP 400, code ***, request ***)");
    }

    @Test
    @Tag("row:D30")
    void d30_a_secret_in_a_body_is_sent_and_masked_as_the_sessions_is() {
        String stored = "stored-8hGt5Rf2";
        StoredToken body = new StoredToken("name", Secret.of(stored));
        for (String text : List.of(TOKEN, stored, base64(stored))) {
            host.answering(request -> saying(text));

            GitHostException failure = catchThrowableOfType(
                    GitHostException.class,
                    () -> session(host.url(), by(CredentialSource.of(Secret.of(TOKEN))), once())
                            .calls(StoringApi.class)
                            .run("store", Repetition.ONCE, (api, lenient) -> {
                                api.store(body);
                                return true;
                            }));

            assertMasked(failure);
        }
        assertThat(host.hasReceived("{\"name\":\"name\",\"token\":\"" + stored + "\"}"))
                .isTrue();
        assertThat(body).hasToString("StoredToken[name=name, token=***]");
    }

    private static String each(String text, String form) {
        return text.codePoints().mapToObj(c -> String.format(form, c)).collect(Collectors.joining());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String percent(byte[] bytes) {
        return HexFormat.of().withPrefix("%").formatHex(bytes);
    }

    private static Stream<Arguments> disguises() {
        String spelled = each("Zq9xKw7Lm2", "%c-");
        return Stream.of(
                        arguments("as it is", TOKEN),
                        arguments("within a code", "Some.Code." + TOKEN + ".Here"),
                        arguments("its first eight", TOKEN.substring(0, 8)),
                        arguments("eight in the middle", "x" + TOKEN.substring(6, 14) + "y"),
                        arguments("its last eight", TOKEN.substring(TOKEN.length() - 8)),
                        arguments("upper-cased", TOKEN.toUpperCase(Locale.ROOT)),
                        arguments("lower-cased", TOKEN.toLowerCase(Locale.ROOT)),
                        arguments("percent-encoded", percent(TOKEN.getBytes(UTF_8))),
                        arguments("percent-encoded where it must be", "fake-Zq9xKw7Lm2-%c3%a4%3d%2B%2fTv5r"),
                        arguments(
                                "percent-encoded twice",
                                percent(percent("Zq9xKw7Lm2".getBytes(UTF_8)).getBytes(UTF_8))),
                        arguments("escaped as in JSON", each(TOKEN, "\\u%04x")),
                        arguments("in Base64", base64(TOKEN)),
                        arguments(
                                "in Base64 for the web",
                                base64(TOKEN).replace('+', '-').replace('/', '_')),
                        arguments("in Base64 behind one letter", base64("u" + TOKEN)),
                        arguments("in Base64 behind a user", base64("user:" + TOKEN)),
                        arguments("in Base64 behind another user", base64("users:" + TOKEN)),
                        arguments("a piece in Base64", base64(TOKEN).substring(5, 17)),
                        arguments("in hexadecimal figures", HexFormat.of().formatHex(TOKEN.getBytes(UTF_8))),
                        arguments("spelled", spelled),
                        arguments("spelled with blanks", spelled.replace('-', ' ')),
                        arguments("with invisible characters between", spelled.replace('-', '\u200b')),
                        arguments(
                                "in full-width letters",
                                each("Zq9xKw7Lm2", "%c")
                                        .chars()
                                        .mapToObj(c -> Character.toString(c + 0xFEE0))
                                        .collect(Collectors.joining())),
                        arguments("at the end of what is shown", "x".repeat(100) + TOKEN))
                .map(each -> arguments(named((String) each.get()[0], (String) each.get()[1])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    @Tag("row:D30")
    void d30_a_code_or_id_that_repeats_the_secret_is_masked(String text) {
        Secret secret = Secret.of(TOKEN);

        assertMasked(refused(calls(by(CredentialSource.of(secret))), text));
        assertMasked(refused(
                calls(Authentication.by(
                        CredentialSource.of(secret), (token, request) -> request.parameter("t", token.reveal()))),
                text));
        assertMasked(refused(calls(request -> request.parameter("token", TOKEN)), text));
    }

    @Test
    @Tag("row:D30")
    void d30_an_id_in_a_header_is_masked_too() {
        host.answering(request -> CorrectResponses.status(404).header("X-Request-Id", CANARY));

        GitHostException failure = failure(GitHostException.class, calls(policy));

        assertThat(failure.call().requestId()).contains("***");
    }

    @Test
    @Tag("row:D30")
    void d30_the_secrets_of_an_access_key_are_masked_and_its_id_is_not() {
        AccessKey key = AccessKey.temporary(
                "FakeKeyIdOfSomebody", Secret.of("fake-secret-a8Kz2m"), Secret.of("fake-security-9Xw4"));
        Calls<ThingsApi> calls =
                calls(Authentication.by(CredentialSource.of(key), (signing, request) -> request.header("X-Key", "k")));

        assertMasked(refused(calls, "secret-a8Kz2m"));
        assertMasked(refused(calls, "security-9Xw4"));
        assertThat(refused(calls, "FakeKeyIdOfSomebody").call().vendorCode()).contains("FakeKeyIdOfSomebody");
    }

    @Test
    @Tag("row:D30")
    void d30_a_second_secret_on_the_request_is_masked_too() {
        Calls<ThingsApi> calls = calls(request -> {
            request.secretHeader("X-First", Secret.of("fake-first-secret"));
            request.secretParameter("second", Secret.of("fake-other-value"));
        });

        assertMasked(refused(calls, "irst-secret"));
        assertMasked(refused(calls, "other-value"));
    }

    @Test
    @Tag("row:D30")
    void d30_the_password_of_a_proxy_is_masked() throws Exception {
        FaultServer proxy = own(FaultServer.start());
        HttpPolicy over = once().withNetwork(once().network()
                .withProxy(ProxyServer.of("127.0.0.1", proxy.address().getPort())
                        .withUser("proxy-user", Secret.of("fake-Pw5t-of-proxy"))));
        Calls<ThingsApi> calls =
                session(URI.create("http://things.invalid"), over).calls(ThingsApi.class);

        for (String text : List.of("Pw5t-of-proxy", base64("proxy-user:fake-Pw5t-of-proxy"), "PW5T-OF-PROXY")) {
            proxy.answering(request -> saying(text));
            assertMasked(failure(GitHostException.class, calls));
        }
    }

    @Test
    @Tag("row:D30")
    void d30_a_secret_of_an_attempt_before_is_masked_too() {
        Iterator<Secret> rotating = Stream.of(TOKEN, "fake-2nd-8fKq", "fake-3rd-Lw0p")
                .map(Secret::of)
                .iterator();
        Calls<ThingsApi> calls = session(host.url(), by(rotating::next), policy).calls(ThingsApi.class);
        host.answering(request -> host.requestCount() < 3 ? CorrectResponses.status(503) : saying("2nd-8fKq." + TOKEN));

        GitHostException failure = failure(GitHostException.class, calls);

        assertThat(failure.call().attempts()).isEqualTo(3);
        assertMasked(failure);
    }

    @Test
    @Tag("row:D30")
    void d30_what_a_listener_hears_is_masked_where_it_repeats_a_secret_of_an_attempt_before() {
        List<UnreadablePart> heard = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void unreadable(String name, String operation, UnreadablePart part) {
                heard.add(part);
            }
        };
        Iterator<Secret> rotating =
                Stream.of("fake-1st-8fKq", TOKEN).map(Secret::of).iterator();
        host.answering(request -> host.requestCount() < 2 ? CorrectResponses.status(503) : GOOD);

        session(host.url(), by(rotating::next), policy.withListener(listener))
                .calls(ThingsApi.class)
                .run(Operation.GET_REPOSITORY_BY_ID, Repetition.READ, (api, lenient) -> {
                    String name = api.get("1", null, null, null).name();
                    lenient.time("created", "1st-8fKq");
                    return name;
                });

        assertThat(heard).containsExactly(new UnreadablePart("created", "***"));
    }

    @Test
    @Tag("row:D30")
    void d30_a_short_password_of_a_proxy_is_masked_where_it_stands_whole() throws Exception {
        FaultServer proxy = own(FaultServer.start());
        HttpPolicy over = once().withNetwork(once().network()
                .withProxy(ProxyServer.of("127.0.0.1", proxy.address().getPort())
                        .withUser("proxy-user", Secret.of("k3y!"))));
        proxy.answering(request -> saying("Code.K3Y!.x"));

        assertMasked(failure(
                GitHostException.class,
                session(URI.create("http://things.invalid"), over).calls(ThingsApi.class)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("row:D30")
    void d30_a_proxys_password_that_was_wiped_meanwhile_fails_nothing(boolean forwards) throws Exception {
        Secret password = Secret.of("fake-Pw5t-of-proxy");
        FaultServer proxy = own(FaultServer.start());
        FaultServer secure = own(FaultServer.startTls(TlsKey.trusted()));
        for (FaultServer answering : List.of(proxy, secure)) {
            answering.answering(request -> {
                password.wipe();
                return saying(TOKEN);
            });
        }
        if (!forwards) {
            proxy.byDefault(ProxyScripts.forward());
        }
        HttpPolicy over = once().withNetwork(once().network()
                .withTls(TlsKey.clientContext())
                .withProxy(
                        ProxyServer.of("127.0.0.1", proxy.address().getPort()).withUser("proxy-user", password)));
        URI endpoint = forwards ? URI.create("http://things.invalid") : secure.url();

        assertMasked(failure(
                Rejected.class,
                session(endpoint, by(CredentialSource.of(Secret.of(TOKEN))), over)
                        .calls(ThingsApi.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic fake-~.no-base64", "Basic Zg", "basic fake_web-safe_", "Basic ", "Basic ===="})
    @Tag("row:D30")
    void d30_a_header_that_only_looks_like_the_basic_scheme_is_masked_too(String header) {
        Calls<ThingsApi> calls = calls(request -> request.header("Authorization", header));

        assertThat(refused(calls, "Some.Code").call().vendorCode()).contains("Some.Code");
        if (header.length() > 8) {
            assertMasked(refused(calls, header));
        }
    }

    @Test
    @Tag("row:D30")
    void d30_a_short_secret_is_masked_where_it_stands_whole() {
        Calls<ThingsApi> calls = calls(by(CredentialSource.of(Secret.of("k3y!"))));

        assertMasked(refused(calls, "Code.K3Y!.x"));
        assertMasked(refused(calls, "Code.k3y%21.x"));
        assertThat(refused(calls, "Code.k3y").call().vendorCode()).contains("Code.k3y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SVCSTG.REPO.0401",
                "Forbidden.AccessDenied",
                "SignatureDoesNotMatch",
                "2B1A6C9E-0D7F-4C3B-9E1A-5F4E3D2C1B0A",
                "fake-Zq.and.more",
                "APIGW.0301"
            })
    @Tag("row:D29")
    void d29_a_code_that_repeats_nothing_is_shown(String code) {
        assertThat(refused(calls(by(CredentialSource.of(Secret.of(TOKEN)))), code)
                        .call()
                        .vendorCode())
                .contains(code);
    }

    @Test
    @Tag("row:D30")
    void d30_what_was_wiped_meanwhile_fails_nothing() {
        Secret secret = Secret.of(TOKEN);
        Calls<ThingsApi> calls = calls(by(CredentialSource.of(secret)));
        host.answering(request -> {
            secret.wipe();
            return saying(TOKEN);
        });

        assertMasked(failure(Rejected.class, calls));
    }

    @Test
    @Tag("row:D30")
    void d30_a_secret_of_the_largest_size_takes_no_time_to_find() {
        String large = "fake-" + "0123456789abcdefghijklmnopqrstuvwxyz".repeat(2_700);
        Calls<ThingsApi> calls = session(
                        host.url(),
                        Authentication.by(CredentialSource.of(Secret.of(large)), (secret, request) -> {}),
                        once())
                .calls(ThingsApi.class);

        assertThat(refused(calls, "Z".repeat(128)).call().elapsed()).isLessThan(AT_ONCE);
    }

    @Test
    @Tag("row:D30")
    void d30_a_pointer_that_repeats_the_secret_is_masked() {
        ProtocolViolation failure = (ProtocolViolation) catchThrowable(() -> calls(policy)
                .run(Operation.GET_REPOSITORY_BY_ID, Repetition.READ, (api, part) -> {
                    api.get("1", null, null, null);
                    throw new BadResponse(Reason.WRONG_TYPE, "/" + CANARY + "/id");
                }));

        assertThat(failure.pointer()).contains("***");
        assertThat(failure).hasMessageNotContaining(CANARY);
    }

    @Test
    @Tag("row:D30")
    void d30_what_a_listener_hears_of_an_unreadable_part_is_masked() {
        List<UnreadablePart> heard = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void unreadable(String name, String operation, UnreadablePart part) {
                heard.add(part);
            }
        };

        calls(policy.withListener(listener)).run(Operation.GET_REPOSITORY_BY_ID, Repetition.READ, (api, lenient) -> {
            String name = api.get("1", null, null, null).name();
            lenient.time("created", CANARY);
            lenient.time("updated", "x".repeat(5_000) + "@" + CANARY);
            lenient.time("host", "not a time");
            return name;
        });

        assertThat(heard)
                .containsExactly(
                        new UnreadablePart("created", "***"),
                        new UnreadablePart("updated", "***"),
                        new UnreadablePart("host", "not a time"));
    }
}
