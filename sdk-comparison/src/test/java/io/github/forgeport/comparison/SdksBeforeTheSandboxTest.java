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

/** The vendors' own SDKs take the sandbox for the vendor, also where it refuses them or what they ask is hard to sign. */
class SdksBeforeTheSandboxTest {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    static Stream<AccessKey> serviceStage() {
        return Stream.of(Keys.SERVICESTAGE, Keys.SERVICESTAGE_TEMPORARY);
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_finds_the_project_of_its_region(AccessKey key) {
        var answer = HuaweiSdk.inRegion(SANDBOX.url("servicestage"), key)
                .listAuthorizations(new ListAuthorizationsRequest());

        assertThat(answer.getAuthorizations()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_signs_a_path_that_is_hard_to_encode(AccessKey key) {
        assertThat(projects(key, "研发 a+b*c~d@e:f").getProjects()).isEmpty();
    }

    /** What the vendor's page asks for; but then the SDK signs {@code %252F}, while {@code %2F} is what it sends. */
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
                catchThrowableOfType(ClientRequestException.class, () -> projects(Keys.forged(key), "zmg"));

        assertThat(refusal.getHttpStatusCode()).isEqualTo(401);
        assertThat(refusal.getErrorCode()).isEqualTo("APIGW.0301");
        assertThat(refusal.getErrorMsg()).contains("verify aksk signature fail");
    }

    private static ListProjectsResponse projects(AccessKey key, String namespace) {
        return HuaweiSdk.client(SANDBOX.url("servicestage"), key)
                .listProjects(new ListProjectsRequest()
                        .withNamespace(namespace)
                        .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));
    }

    static Stream<Arguments> codeup() {
        return Stream.of(Keys.CODEUP, Keys.CODEUP_TEMPORARY)
                .flatMap(key ->
                        Stream.of(Series.CODEUP_ACS3, Series.CODEUP_ROA).map(series -> Arguments.of(series, key)));
    }

    /** A wrong signature would be told apart: it comes before the repository is looked for. */
    @ParameterizedTest
    @MethodSource("codeup")
    void alibabas_sdk_is_told_that_there_is_no_such_repository(Series series, AccessKey key) {
        TeaException refusal = refusal(series, key, "研发/a b+c*d~e@f&g=h%");

        assertThat(refusal.getStatusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("codeup")
    void alibabas_sdk_is_refused_with_a_wrong_secret(Series series, AccessKey key) {
        TeaException refusal = refusal(series, Keys.forged(key), "2835387");

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getCode()).isEqualTo("SignatureDoesNotMatch");
    }

    private static TeaException refusal(Series series, AccessKey key, String identity) {
        GetRepositoryRequest request = new GetRepositoryRequest()
                .setOrganizationId(SandboxAccounts.CODEUP_ORGANIZATION)
                .setIdentity(identity);
        return catchThrowableOfType(
                TeaException.class,
                () -> AlibabaSdk.client(SANDBOX.url("codeup"), key, series).getRepository(request));
    }
}
