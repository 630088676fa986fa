package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.comparison.RecordingServer.Both;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation that a vendor documents can be sent as a raw call, whose request equals that of the vendor's SDK.
 */
class RawCallsMatchSdksTest {

    static final String NOT_IN_THE_SDK = "CheckRepositoryPassword";
    private static final Set<String> OF_THE_SESSION = Set.of("organizationId", "accessToken");

    @AutoClose
    private static final RecordingServer RECORDER =
            new RecordingServer(request -> CorrectResponses.ok("{\"success\":true}"));

    static List<DocumentedOperation> codeup() {
        return DocumentedOperation.in("codeup-operations.txt");
    }

    static List<DocumentedOperation> serviceStage() {
        return DocumentedOperation.in("servicestage-operations.txt").stream()
                .filter(operation -> !operation.name().equals(NOT_IN_THE_SDK))
                .toList();
    }

    @Test
    void all_operations_are_there() {
        assertThat(codeup())
                .extracting(DocumentedOperation::name)
                .doesNotHaveDuplicates()
                .hasSize(92);
        assertThat(serviceStage())
                .extracting(DocumentedOperation::name)
                .doesNotHaveDuplicates()
                .hasSize(23);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeup")
    void the_sdk_of_codeup_takes_what_is_documented(DocumentedOperation operation) {
        Set<String> taken = new HashSet<>(AlibabaCall.of(operation).values().keySet());

        assertThat(OF_THE_SESSION.stream().filter(name -> !taken.contains(name)))
                .containsExactlyInAnyOrderElementsOf(operation.without());
        taken.removeAll(OF_THE_SESSION);
        assertThat(taken).isEqualTo(operation.names());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeup")
    void a_raw_call_asks_codeup_what_its_sdk_asks(DocumentedOperation operation) throws Exception {
        AlibabaCall sdks = AlibabaCall.of(operation);
        RawRequest request = operation.request(sdks.pathParameters(), sdks.values());

        Both both = RECORDER.record(
                server -> {
                    try (CodeupGitHost host = codeup(server)) {
                        host.raw(operation.name(), request);
                    }
                },
                (server, ours) -> sdks.send(
                        server,
                        TestKeys.CODEUP,
                        Map.of(
                                "x-acs-date", ours.header("x-acs-date"),
                                "x-acs-signature-nonce", ours.header("x-acs-signature-nonce"))));

        assertThat(both.ours().header("x-acs-action")).isEqualTo(operation.name());
        assertThat(RawDifferences.between(both.sdks(), both.ours()))
                .as(both.toString())
                .isEqualTo(RawDifferences.knownOf(SigningSdk.CODEUP_ACS3, operation));
        if (both.ours().body().isEmpty()) {
            assertThat(both.ours().authorization()).isEqualTo(both.sdks().authorization());
        }
    }

    private static CodeupGitHost codeup(URI server) {
        CodeupCredentials credentials =
                CodeupCredentials.accessKey(TestKeys.CODEUP).withAccessToken(Secret.of(AlibabaCall.ACCESS_TOKEN));
        return CodeupGitHost.connect(
                new CodeupConfig(server, SandboxAccounts.CODEUP_ORGANIZATION, credentials, FixedClock.POLICY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serviceStage")
    void the_sdk_of_servicestage_takes_what_is_documented(DocumentedOperation operation) {
        Set<String> documented = new HashSet<>(operation.names());
        documented.addAll(operation.places());
        documented.remove("project_id");

        assertThat(HuaweiCall.of(operation).values().keySet()).isEqualTo(documented);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serviceStage")
    void a_raw_call_asks_servicestage_what_its_sdk_asks(DocumentedOperation operation) throws Exception {
        HuaweiCall sdks = HuaweiCall.of(operation);
        RawRequest request = operation.request(sdks.values(), sdks.values());

        Both both = RECORDER.record(
                server -> {
                    try (ServiceStageGitHost host = serviceStage(server)) {
                        host.raw(request);
                    }
                },
                (server, ours) -> sdks.send(server, TestKeys.SERVICESTAGE, ours.header("x-sdk-date")));

        assertThat(RawDifferences.between(both.sdks(), both.ours()))
                .as(both.toString())
                .isEqualTo(RawDifferences.knownOf(SigningSdk.SERVICESTAGE, operation));
        assertThat(HuaweiClients.authorization(TestKeys.SERVICESTAGE, both.ours()))
                .isEqualTo(both.ours().header("authorization"));
    }

    @Test
    void what_the_sdk_of_servicestage_lacks_is_asked_as_documented() throws Exception {
        DocumentedOperation operation = DocumentedOperation.in("servicestage-operations.txt").stream()
                .filter(each -> each.name().equals(NOT_IN_THE_SDK))
                .findFirst()
                .orElseThrow();

        SentRequest ours = RECORDER.record(server -> {
            try (ServiceStageGitHost host = serviceStage(server)) {
                host.raw(operation.request(Map.of("repo_type", "devcloud"), Map.of()));
            }
        });

        assertThat(ours.method()).isEqualTo("GET");
        assertThat(ours.path())
                .isEqualTo("/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git/auths/devcloud/password/valid");
        assertThat(ours.query()).isEmpty();
        assertThat(ours.body()).isEmpty();
        assertThat(ours.headers()).doesNotContainKey("x-repo-auth");
    }

    private static ServiceStageGitHost serviceStage(URI server) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                        server,
                        SandboxAccounts.SERVICESTAGE_PROJECT,
                        ServiceStageCredentials.accessKey(TestKeys.SERVICESTAGE),
                        FixedClock.POLICY)
                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }
}
