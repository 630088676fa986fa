package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import feign.RequestLine;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupSettings;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.credentials.CredentialPair;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.http.signing.SignedHeaders;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** H33: no serialiser that looks at private fields finds a secret in any public type, unless it opens {@code Secret} itself. */
class SerializedFieldsTest {

    private static final String CANARY = "canary-5c1e";
    private static final Secret SECRET = Secret.of(CANARY);
    private static final AccessKey KEY = AccessKey.temporary("FakeKeyId", SECRET, SECRET);
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "FORGEPORT_CODEUP_ACCESS_KEY_ID",
            "FakeKeyId",
            "FORGEPORT_CODEUP_ACCESS_KEY_SECRET",
            CANARY,
            "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID",
            "FakeKeyId",
            "FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET",
            CANARY);

    private static final URI ADDRESS =
            URI.create("https://user:" + CANARY + "@host.example/a?t=" + CANARY + "#" + CANARY);

    static Stream<Named<Object>> values() {
        return Stream.of(ofTheDomain(), ofRequests(), ofCredentials(), ofConfigurations())
                .flatMap(all -> all);
    }

    private static Stream<Named<Object>> ofTheDomain() {
        UnreadablePart part = new UnreadablePart("cloneUrls", "https://u:" + CANARY + "@h:99999/x");
        CloneUrl cloneUrl = CloneUrl.parse("https://oauth2:" + CANARY + "@host.example/x.git?t=" + CANARY);
        Namespace.Builder namespace =
                Namespace.builder().avatarUrl(ADDRESS).unreadable(part).name("group");
        Repository.Builder repository = Repository.builder(new RepositoryId("1"), RepositoryPath.parse("group/name"))
                .cloneUrl(cloneUrl)
                .cloneUrl(CloneUrl.parse("git%3A" + CANARY + "@host.example:x.git"))
                .webUrl(ADDRESS)
                .avatarUrl(ADDRESS)
                .created(Instant.EPOCH)
                .namespace(namespace.build())
                .unreadable(part);
        Authorization.Builder authorization = Authorization.builder(new AuthorizationName("test"))
                .host(ADDRESS)
                .home(ADDRESS)
                .avatarUrl(ADDRESS)
                .unreadable(part);
        NewWebhook webhook = NewWebhook.of(URI.create("https://host.example/a?t=" + CANARY), SECRET);
        FailedCall failed = FailedCall.builder("acme", Operation.CREATE_WEBHOOK)
                .writeTarget(new WriteTarget.WebhookCreation(RepositoryPath.parse("group/name"), webhook))
                .build();
        return Stream.of(
                named("Secret", SECRET),
                named("CloneUrl", cloneUrl),
                named("Unreadable", part),
                named("WebAddress", WebAddress.of(ADDRESS)),
                named("WebAddress that was read", WebAddress.parse(ADDRESS.toString())),
                named("WebAddress in its common form", WebAddress.parse("https://host.example/a?t=" + CANARY)),
                named("Namespace", namespace.build()),
                named("Namespace.Builder", namespace),
                named("Repository", repository.build()),
                named("Repository.Builder", repository),
                named("Authorization", authorization.build()),
                named("Authorization.Builder", authorization),
                named("OAuthPage", new OAuthPage(WebAddress.of(ADDRESS))),
                named("NewWebhook", webhook),
                named("FailedCall of a webhook", failed),
                named("Attributes", Attributes.none()),
                named("Page", Page.complete(List.of(authorization.build()))));
    }

    private static Stream<Named<Object>> ofRequests() {
        OutgoingRequest request = new OutgoingRequest(
                "POST",
                "host.example",
                "/x",
                List.of(new Parameter("t", CANARY)),
                List.of(new Parameter("X-Fake", CANARY)),
                CANARY.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH);
        request.header("X-Auth-Token", CANARY);
        request.parameter("accessToken", CANARY);
        RawRequest.Builder raw = RawRequest.builder(Repetition.ONCE, "POST", "/" + CANARY + "/{a}")
                .path("a", CANARY)
                .query("q", CANARY)
                .header("X-Fake", CANARY)
                .json("\"" + CANARY + "\"");
        return Stream.of(
                named("RawRequest", raw.build()),
                named("RawRequest.Builder", raw),
                named("OutgoingRequest", request),
                named("OutgoingRequest.Parameter", new Parameter("t", CANARY)),
                named("SignedHeaders", SignedHeaders.of(request, name -> true)));
    }

    private static Stream<Named<Object>> ofCredentials() {
        CredentialChain.Link<AccessKey> link = CodeupCredentials.accessKeyIn(ENVIRONMENT);
        CredentialChain<AccessKey> chain =
                CredentialChain.of(List.of(link, ServiceStageCredentials.accessKeyIn(ENVIRONMENT)));
        RenewingCredential<AccessKey> renewing =
                RenewingCredential.with(() -> new RenewingCredential.Lease<>(KEY, null));
        renewing.get();
        return Stream.of(
                named("AccessKey", KEY),
                named("Settings", CodeupSettings.DECLARED.read(ENVIRONMENT, null)),
                named("CredentialChain.Link", link),
                named("CredentialChain", chain),
                named("Renewing.Lease", new RenewingCredential.Lease<>(SECRET, null)),
                named("Renewing", renewing),
                named("CodeupCredentials of a token", CodeupCredentials.accessToken(SECRET)),
                named("CodeupCredentials of a supplier", CodeupCredentials.accessToken(() -> Secret.of(CANARY))),
                named(
                        "CodeupCredentials of both",
                        CodeupCredentials.accessKey(KEY).withAccessToken(SECRET)),
                named(
                        "CodeupCredentials of a key and a supplied token",
                        CodeupCredentials.accessKey(KEY).withAccessToken(() -> SECRET)),
                named("CredentialPair", new CredentialPair<>(KEY, SECRET)),
                named("CredentialPair of suppliers", CredentialPair.from(() -> KEY, () -> SECRET)),
                named("CodeupCredentials of a chain", CodeupCredentials.accessKey(chain)),
                named("ServiceStageCredentials of a token", ServiceStageCredentials.token(SECRET)),
                named("ServiceStageCredentials of a key", ServiceStageCredentials.accessKey(KEY)),
                named("ServiceStageCredentials of a chain", ServiceStageCredentials.accessKey(chain)),
                named("ServiceStageCredentials of a password", ServiceStageCredentials.password("d", "u", SECRET)),
                named(
                        "ServiceStageCredentials of a supplied password",
                        ServiceStageCredentials.password("d", "u", () -> SECRET)));
    }

    private static Stream<Named<Object>> ofConfigurations() {
        ProxyServer proxy = ProxyServer.of("proxy.example", 3128).withUser(CANARY, SECRET);
        Network network = Network.DEFAULTS.withProxy(proxy);
        HttpPolicy policy = HttpPolicy.defaults().withNetwork(network);
        return Stream.of(
                named("ProxyServer", proxy),
                named("Network", network),
                named("HttpPolicy", policy),
                named(
                        "CodeupConfig",
                        CodeupConfig.of(SandboxAccounts.CODEUP_ORGANIZATION, CodeupCredentials.accessKey(KEY))
                                .withPolicy(policy)),
                named(
                        "ServiceStageConfig",
                        ServiceStageConfig.inRegion("cn-north-4", ServiceStageCredentials.password("d", "u", SECRET))
                                .withPolicy(policy)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Tag("row:H33")
    void h33_private_fields_hold_no_secret_for_jackson(Object value) throws Exception {
        assertThat(SerializedFields.byJackson(value)).doesNotContain(CANARY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Tag("row:H33")
    void h33_private_fields_hold_no_secret_for_reflection(Object value) {
        assertThat(SerializedFields.byReflection(value)).doesNotContain(CANARY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Tag("row:H33")
    void h33_what_java_serialises_holds_no_secret(Object value) throws Exception {
        if (!(value instanceof Serializable)) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
    }

    @Test
    @Tag("row:H33")
    void h33_what_a_session_sent_and_heard_is_in_no_field_that_is_serialised() {
        List<Object> seen = new ArrayList<>();
        Authentication authentication = request -> {
            request.header("X-Auth-Token", CANARY);
            seen.add(request);
        };
        try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
            fixture.answering(CorrectResponses.status(403, "{\"token\":\"" + CANARY + "\"}")
                    .header("X-Subject-Token", CANARY));
            HttpPolicy policy = fixture.policy();
            try (HttpSession session = HttpSession.open(
                    "probe", BaseUrl.of(fixture.url(), policy), authentication, keeping(seen), policy)) {
                ActualOutcome.of(new Subject.Session() {
                            @Override
                            public Object call() {
                                return session.calls(Api.class).run("ask", Repetition.READ, (api, part) -> api.ask());
                            }

                            @Override
                            public void close() {}
                        })
                        .assertFailure();
                seen.add(session);
                seen.add(session.calls(Api.class));

                assertThat(seen)
                        .hasAtLeastOneElementOfType(Response.class)
                        .hasAtLeastOneElementOfType(OutgoingRequest.class);
                for (Object each : seen) {
                    assertThat(SerializedFields.byReflection(each))
                            .as(each.getClass().getSimpleName())
                            .doesNotContain(CANARY);
                }
                assertThat(fixture.server().hasReceived(CANARY)).isTrue();
            }
        }
    }

    @Test
    void the_walk_finds_what_there_is_to_find() throws Exception {
        record Leaking(Optional<List<String>> texts, byte[] bytes, Map<String, char[]> map) {}

        assertThat(SerializedFields.byReflection(new Leaking(Optional.of(List.of(CANARY)), new byte[0], Map.of())))
                .contains(CANARY);
        assertThat(SerializedFields.byReflection(
                        new Leaking(Optional.empty(), CANARY.getBytes(StandardCharsets.UTF_8), Map.of())))
                .contains(CANARY);
        assertThat(SerializedFields.byReflection(
                        new Leaking(Optional.empty(), new byte[0], Map.of("a", CANARY.toCharArray()))))
                .contains(CANARY);
        assertThat(SerializedFields.byJackson(new BaseUrl("https", CANARY, 1, "")))
                .contains(CANARY);
    }

    private interface Api {
        @RequestLine("GET /x")
        ProbeVendor.Thing ask();
    }

    private static VendorErrors keeping(List<Object> seen) {
        return new VendorErrors() {
            @Override
            public VendorError read(Response answer) {
                seen.add(answer);
                return new VendorError(null, null);
            }

            @Override
            public Optional<ErrorMeaning> diagnose(String code) {
                return Optional.empty();
            }
        };
    }
}
