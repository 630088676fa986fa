package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.devops20210625.models.GetRepositoryRequest;
import com.aliyun.tea.TeaException;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.servicestage.v2.model.ListAuthorizationsRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListProjectsRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListProjectsResponse;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vendors' own SDKs work against the sandbox as against the vendor, even for refused requests and paths that are
 * hard to sign.
 */
class SdksAgainstSandboxTest {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    static Stream<AccessKey> serviceStage() {
        return Stream.of(TestKeys.SERVICESTAGE, TestKeys.SERVICESTAGE_TEMPORARY);
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_finds_the_project_of_its_region(AccessKey key) {
        var answer = HuaweiClients.inRegion(SANDBOX.url("servicestage"), key)
                .listAuthorizations(new ListAuthorizationsRequest());

        assertThat(answer.getAuthorizations()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_signs_a_path_that_is_hard_to_encode(AccessKey key) {
        assertThat(projects(key, "研发 a+b*c~d@e:f").getProjects()).isEmpty();
    }

    /** The vendor's page wants the namespace encoded, but then the SDK signs {@code %252F}, and sends {@code %2F}. */
    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_is_refused_with_a_namespace_that_is_encoded_beforehand(AccessKey key) {
        ClientRequestException refusal =
                catchThrowableOfType(ClientRequestException.class, () -> projects(key, "group%2Fsubgroup"));

        assertThat(refusal.getErrorCode()).isEqualTo("APIGW.0301");
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_is_refused_with_a_wrong_secret(AccessKey key) {
        ClientRequestException refusal =
                catchThrowableOfType(ClientRequestException.class, () -> projects(TestKeys.forged(key), "zmg"));

        assertThat(refusal.getHttpStatusCode()).isEqualTo(401);
        assertThat(refusal.getErrorCode()).isEqualTo("APIGW.0301");
        assertThat(refusal.getErrorMsg()).contains("verify aksk signature fail");
    }

    private static ListProjectsResponse projects(AccessKey key, String namespace) {
        return HuaweiClients.client(SANDBOX.url("servicestage"), key)
                .listProjects(new ListProjectsRequest()
                        .withNamespace(namespace)
                        .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));
    }

    static Stream<Arguments> codeup() {
        return Stream.of(TestKeys.CODEUP, TestKeys.CODEUP_TEMPORARY)
                .flatMap(key ->
                        Stream.of(SigningSdk.CODEUP_ACS3, SigningSdk.CODEUP_ROA).map(sdk -> Arguments.of(sdk, key)));
    }

    /** The signature is correct, since a wrong one is refused before the repository is looked up. */
    @ParameterizedTest
    @MethodSource("codeup")
    void alibabas_sdk_is_told_that_there_is_no_such_repository(SigningSdk sdk, AccessKey key) {
        TeaException refusal = refusal(sdk, key, "研发/a b+c*d~e@f&g=h%");

        assertThat(refusal.getStatusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("codeup")
    void alibabas_sdk_is_refused_with_a_wrong_secret(SigningSdk sdk, AccessKey key) {
        TeaException refusal = refusal(sdk, TestKeys.forged(key), "2835387");

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getCode()).isEqualTo("SignatureDoesNotMatch");
    }

    private static TeaException refusal(SigningSdk sdk, AccessKey key, String identity) {
        GetRepositoryRequest request = new GetRepositoryRequest()
                .setOrganizationId(SandboxAccounts.CODEUP_ORGANIZATION)
                .setIdentity(identity);
        return catchThrowableOfType(
                TeaException.class,
                () -> AlibabaClients.client(SANDBOX.url("codeup"), key, sdk).getRepository(request));
    }
}
