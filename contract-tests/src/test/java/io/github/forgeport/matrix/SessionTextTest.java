package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a session has the vendor, the endpoint and the kind of credential, and no secret, open or closed. */
class SessionTextTest {

    private static final String CANARY = "canary-0b7d";
    private static final Secret SECRET = Secret.of(CANARY);
    private static final AccessKey KEY = AccessKey.of("FakeKeyIdOfTheSession", SECRET);
    private static final AccessKey TEMPORARY = AccessKey.temporary("FakeKeyIdOfTheSession", SECRET, SECRET);
    private static final CredentialChain<AccessKey> CHAIN = CredentialChain.of(List.of(CodeupCredentials.accessKeyIn(
            Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "FakeKeyId", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", CANARY))));

    /** An endpoint without a server, since nothing is sent. */
    private static final URI ENDPOINT = URI.create("http://127.0.0.1:1/base");

    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();

    static Stream<Arguments> ofCodeup() {
        return Stream.of(
                codeup("a token", CodeupCredentials.accessToken(SECRET), "accessToken ***"),
                codeup("a supplier of tokens", CodeupCredentials.accessToken(() -> broken()), "accessToken ***"),
                codeup("a key", CodeupCredentials.accessKey(KEY), "accessKey *** by ACS3_HMAC_SHA256"),
                codeup("a temporary key", CodeupCredentials.accessKey(TEMPORARY), "accessKey *** by ACS3_HMAC_SHA256"),
                codeup("a chain", CodeupCredentials.accessKey(CHAIN), "accessKey *** by ACS3_HMAC_SHA256"),
                codeup(
                        "a key by the old signature",
                        CodeupCredentials.accessKey(KEY).withSignature(CodeupCredentials.Signature.ROA_HMAC_SHA1),
                        "accessKey *** by ROA_HMAC_SHA1"),
                codeup(
                        "both",
                        CodeupCredentials.accessKey(KEY).withAccessToken(SECRET),
                        "accessKey *** by ACS3_HMAC_SHA256, accessToken ***"),
                codeup(
                        "a key and a supplier of tokens",
                        CodeupCredentials.accessKey(KEY).withAccessToken(() -> broken()),
                        "accessKey *** by ACS3_HMAC_SHA256, accessToken ***"));
    }

    private static Arguments codeup(String name, CodeupCredentials credentials, String kind) {
        return arguments(
                named(name, new CodeupConfig(ENDPOINT, SandboxAccounts.CODEUP_ORGANIZATION, credentials, POLICY)),
                "CodeupCredentials[" + kind + "]");
    }

    static Stream<Arguments> ofServiceStage() {
        return Stream.of(
                serviceStage("a token", ServiceStageCredentials.token(SECRET), "token ***"),
                serviceStage("a supplier of tokens", ServiceStageCredentials.token(() -> broken()), "token ***"),
                serviceStage("a key", ServiceStageCredentials.accessKey(KEY), "accessKey ***"),
                serviceStage("a temporary key", ServiceStageCredentials.accessKey(TEMPORARY), "accessKey ***"),
                serviceStage("a chain", ServiceStageCredentials.accessKey(CHAIN), "accessKey ***"));
    }

    private static Arguments serviceStage(String name, ServiceStageCredentials credentials, String kind) {
        return arguments(
                named(name, ServiceStageConfig.at(ENDPOINT, SandboxAccounts.SERVICESTAGE_PROJECT, credentials, POLICY)),
                "ServiceStageCredentials[" + kind + "]");
    }

    /** Throws an error, since printing a session must not call the supplier of its credential. */
    private static Secret broken() {
        throw new AssertionError(CANARY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofCodeup")
    void a_session_with_codeup_tells_vendor_endpoint_and_kind_of_credential(CodeupConfig config, String kind) {
        GitHost host = CodeupGitHost.connect(config);

        assertShown(host, "CodeupGitHost[codeup at http://127.0.0.1:1/base, " + kind + "]");
        assertThat(config.toString()).contains(ENDPOINT.toString(), kind).doesNotContain(CANARY);
        assertThat(config.credentials()).hasToString(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofServiceStage")
    void a_session_with_service_stage_tells_them_too(ServiceStageConfig config, String kind) {
        GitHost host = ServiceStageGitHost.connect(config);

        assertShown(host, "ServiceStageGitHost[servicestage at http://127.0.0.1:1/base, " + kind + "]");
        assertThat(config.toString()).contains(ENDPOINT.toString(), kind).doesNotContain(CANARY, "null");
        assertThat(config.credentials()).hasToString(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofServiceStage")
    void a_sibling_tells_the_authorization_as_well(ServiceStageConfig config, String kind) {
        AuthorizationName name = new AuthorizationName("of-the-shop");
        String expected =
                "ServiceStageGitHost[servicestage at http://127.0.0.1:1/base, " + kind + ", through of-the-shop]";

        try (ServiceStageGitHost first = ServiceStageGitHost.connect(config)) {
            assertShown(first.through(name), expected);
        }
        assertShown(ServiceStageGitHost.connect(config.withAuthorization(name)), expected);
        assertThat(config.withAuthorization(name).toString()).contains("authorization of-the-shop", kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signedIn")
    void a_session_of_a_user_shows_neither_password_nor_user(Supplier<ServiceStageConfig> config) {
        assertShown(
                ServiceStageGitHost.connect(config.get()),
                "ServiceStageGitHost[servicestage at http://127.0.0.1:1/base, ServiceStageCredentials[password ***]]");
    }

    static Stream<Arguments> signedIn() {
        ServiceStageCredentials credentials = ServiceStageCredentials.password("fake-account", "fake-user", SECRET);
        Supplier<ServiceStageConfig> inRegion =
                () -> ServiceStageConfig.at(ENDPOINT, ENDPOINT, "cn-north-4", credentials, POLICY);
        Supplier<ServiceStageConfig> inProject = () -> inRegion.get().withProject(SandboxAccounts.SERVICESTAGE_PROJECT);
        ServiceStageCredentials supplied =
                ServiceStageCredentials.password("fake-account", "fake-user", () -> broken());
        Supplier<ServiceStageConfig> bySupplier =
                () -> ServiceStageConfig.at(ENDPOINT, ENDPOINT, "cn-north-4", supplied, POLICY);
        return Stream.of(
                arguments(named("by a supplier of passwords", bySupplier)),
                arguments(named("in the region's project", inRegion)),
                arguments(named("in a project of one's own", inProject)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://b\u00FCcher.example:8080, http://b\u00FCcher.example:8080",
        "HTTP://\u4EE3\u7801.example, HTTP://\u4EE3\u7801.example",
        "http://under_score.example, http://under_score.example",
        "http://\u0430\u0440\u0440\u04CF\u0435.example/x, http://xn--80ak6aa92e.example/x",
        "http://g\u0131thub.example, http://xn--gthub-n4a.example"
    })
    void a_host_beyond_ascii_is_shown_as_it_is_unless_it_could_be_taken_for_another(URI endpoint, String shown) {
        assertShown(
                CodeupGitHost.connect(new CodeupConfig(
                        endpoint, SandboxAccounts.CODEUP_ORGANIZATION, CodeupCredentials.accessToken(SECRET), POLICY)),
                "CodeupGitHost[codeup at " + shown + ", CodeupCredentials[accessToken ***]]");
        assertShown(
                ServiceStageGitHost.connect(ServiceStageConfig.at(
                        endpoint, SandboxAccounts.SERVICESTAGE_PROJECT, ServiceStageCredentials.token(SECRET), POLICY)),
                "ServiceStageGitHost[servicestage at " + shown + ", ServiceStageCredentials[token ***]]");
    }

    private static void assertShown(GitHost host, String expected) {
        try (host) {
            assertThat(host).hasToString(expected);
            assertThat(VisibleTexts.ofEverythingIn(host)).doesNotContain(CANARY);
            assertThat(SerializedFields.byReflection(host)).doesNotContain(CANARY);
        }
        assertThat(host).as("closed").hasToString(expected);
    }
}
