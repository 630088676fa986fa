package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.devops20210625.Client;
import com.aliyun.devops20210625.models.GetBranchInfoRequest;
import com.aliyun.devops20210625.models.GetCodeupOrganizationRequest;
import com.aliyun.devops20210625.models.GetRepositoryRequest;
import com.aliyun.devops20210625.models.GetRepositoryResponseBody.GetRepositoryResponseBodyRepository;
import com.aliyun.devops20210625.models.GetRepositoryTagRequest;
import com.aliyun.devops20210625.models.ListGroupRepositoriesRequest;
import com.aliyun.devops20210625.models.ListRepositoriesRequest;
import com.aliyun.devops20210625.models.ListRepositoryBranchesRequest;
import com.aliyun.devops20210625.models.ListRepositoryGroupsRequest;
import com.aliyun.devops20210625.models.ListRepositoryTagsRequest;
import com.aliyun.tea.TeaException;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.servicestage.v2.model.ListAuthorizationsRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListBranchesRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListCommitsRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListHooksRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListNamespacesRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListProjectsRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListTagsRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListTreesRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ShowContentRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ShowContentResponse;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vendors' own SDKs take the sandbox for the vendor, and it takes them for customers. */
class SdksBeforeTheSandboxTest {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    static Stream<AccessKey> serviceStage() {
        return Stream.of(Keys.SERVICESTAGE, Keys.SERVICESTAGE_TEMPORARY);
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_lists_authorizations(AccessKey key) {
        var answer =
                HuaweiSdk.client(SANDBOX.url("servicestage"), key).listAuthorizations(new ListAuthorizationsRequest());

        assertThat(answer.getAuthorizations())
                .singleElement()
                .satisfies(authorization ->
                        assertThat(authorization.getName()).isEqualTo(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));
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
    void huaweis_sdk_lists_projects(AccessKey key) {
        var client = HuaweiSdk.client(SANDBOX.url("servicestage"), key);

        assertThat(client.listProjects(projects("zmg")).getProjects())
                .singleElement()
                .satisfies(project -> assertThat(project.getName()).isEqualTo("gradle_custom_gradledir"));
        assertThat(client.listProjects(projects("研发 a+b*c~d@e:f")).getProjects())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_lists_namespaces(AccessKey key) {
        var answer = HuaweiSdk.client(SANDBOX.url("servicestage"), key)
                .listNamespaces(new ListNamespacesRequest().withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));

        assertThat(answer.getNamespaces())
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getName()).isEqualTo("zmg"));
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_lists_branches(AccessKey key) {
        var answer = HuaweiSdk.client(SANDBOX.url("servicestage"), key)
                .listBranches(new ListBranchesRequest()
                        .withNamespace("zmg")
                        .withProject("79")
                        .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));

        assertThat(answer.getBranches()).containsExactly("main");
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_lists_tags(AccessKey key) {
        var answer = HuaweiSdk.client(SANDBOX.url("servicestage"), key)
                .listTags(new ListTagsRequest()
                        .withNamespace("zmg")
                        .withProject("79")
                        .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));

        assertThat(answer.getTags()).containsExactly("test1");
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_lists_commits(AccessKey key) {
        var answer = HuaweiSdk.client(SANDBOX.url("servicestage"), key)
                .listCommits(new ListCommitsRequest()
                        .withNamespace("zmg")
                        .withProject("79")
                        .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));

        assertThat(answer.getCommits())
                .extracting(commit -> commit.getSha() + " " + commit.getMessage() + " " + commit.getAuthoredDate())
                .containsExactly("6dcb09b5b57875f334f61aebed695e2e4193db5e Fix all the bugs 2011-04-14T16:00:49Z");
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_lists_webhooks(AccessKey key) {
        var answer = HuaweiSdk.client(SANDBOX.url("servicestage"), key)
                .listHooks(new ListHooksRequest()
                        .withNamespace("zmg")
                        .withProject("79")
                        .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));

        assertThat(answer.getHooks())
                .extracting(hook -> hook.getId() + " " + hook.getType() + " " + hook.getCallbackUrl())
                .containsExactly("1753 github https://example.com/webhook");
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_lists_a_tree(AccessKey key) {
        var answer = HuaweiSdk.client(SANDBOX.url("servicestage"), key)
                .listTrees(new ListTreesRequest()
                        .withNamespace("zmg")
                        .withProject("79")
                        .withRef("main")
                        .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));

        assertThat(answer.getPaths()).containsExactly("files/whitespace");
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_reads_a_file(AccessKey key) {
        var answer = HuaweiSdk.client(SANDBOX.url("servicestage"), key)
                .showContent(new ShowContentRequest()
                        .withNamespace("zmg")
                        .withProject("79")
                        .withRef("main")
                        .withPath("app:models:key.rb")
                        .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));

        assertThat(answer.getPath()).isEqualTo("app/models/key.rb");
        assertThat(answer.getSha()).isEqualTo("4c294617b60715c1d218e61164a3abd4808a4284cbc30e6728a01ad9aada4481");
        assertThat(answer.getEncoding()).isEqualTo(ShowContentResponse.EncodingEnum.BASE64);
        assertThat(answer.getContent()).isEqualTo("IyA9PSBTY2hlbWEgSW5mbwo=");
    }

    /** What the vendor's page asks for; but then the SDK signs {@code %252F}, while {@code %2F} is what it sends. */
    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_is_refused_with_a_namespace_that_is_encoded_beforehand(AccessKey key) {
        var client = HuaweiSdk.client(SANDBOX.url("servicestage"), key);

        ClientRequestException refusal = catchThrowableOfType(
                ClientRequestException.class, () -> client.listProjects(projects("group%2Fsubgroup")));

        assertThat(refusal.getErrorCode()).isEqualTo("APIGW.0301");
    }

    private static ListProjectsRequest projects(String namespace) {
        return new ListProjectsRequest()
                .withNamespace(namespace)
                .withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void huaweis_sdk_is_refused_with_a_wrong_secret(AccessKey key) {
        var client = HuaweiSdk.client(SANDBOX.url("servicestage"), Keys.forged(key));

        ClientRequestException refusal = catchThrowableOfType(
                ClientRequestException.class, () -> client.listAuthorizations(new ListAuthorizationsRequest()));

        assertThat(refusal.getHttpStatusCode()).isEqualTo(401);
        assertThat(refusal.getErrorCode()).isEqualTo("APIGW.0301");
        assertThat(refusal.getErrorMsg()).contains("verify aksk signature fail");
    }

    static Stream<Arguments> codeup() {
        return Stream.of(Keys.CODEUP, Keys.CODEUP_TEMPORARY)
                .flatMap(key ->
                        Stream.of(Series.CODEUP_ACS3, Series.CODEUP_ROA).map(series -> Arguments.of(series, key)));
    }

    @ParameterizedTest
    @MethodSource("codeup")
    void alibabas_sdk_gets_a_repository(Series series, AccessKey key) throws Exception {
        assertThat(repository(series, key, "codeup/codeup-demo").getId()).isEqualTo(2835387);
        assertThat(repository(series, key, "2835387").getPathWithNamespace()).isEqualTo("codeup/codeup-demo");
    }

    @ParameterizedTest
    @MethodSource("codeup")
    void alibabas_sdk_lists_what_is_in_the_world(Series series, AccessKey key) throws Exception {
        Client client = AlibabaSdk.client(SANDBOX.url("codeup"), key, series);
        String organization = SandboxAccounts.CODEUP_ORGANIZATION;

        long top = client.getCodeupOrganization(organization, new GetCodeupOrganizationRequest())
                .getBody()
                .getResult()
                .getNamespaceId();
        var groups = client.listRepositoryGroups(new ListRepositoryGroupsRequest()
                        .setOrganizationId(organization)
                        .setParentId(top))
                .getBody();
        var all = client.listRepositories(new ListRepositoriesRequest()
                        .setOrganizationId(organization)
                        .setPerPage(3L)
                        .setPage(2L))
                .getBody();
        var ofGroup = client.listGroupRepositories(
                        "745", new ListGroupRepositoriesRequest().setOrganizationId(organization))
                .getBody();

        var branches = client.listRepositoryBranches(
                        "2835387", new ListRepositoryBranchesRequest().setOrganizationId(organization))
                .getBody();
        var branch = client.getBranchInfo(
                        "2835387",
                        new GetBranchInfoRequest()
                                .setOrganizationId(organization)
                                .setBranchName("master"))
                .getBody();

        var tags = client.listRepositoryTags("2835387", new ListRepositoryTagsRequest().setOrganizationId(organization))
                .getBody();
        var tag = client.getRepositoryTag(
                        "2835387",
                        new GetRepositoryTagRequest()
                                .setOrganizationId(organization)
                                .setTagName("tag v1.0"))
                .getBody();

        assertThat(tags.getResult()).extracting(listed -> listed.getName()).containsExactly("tag v1.0");
        assertThat(tag.getResult().getId()).isEqualTo("9a494e7b88ca35cde00579af2df4ab46136c022e");
        assertThat(branches.getResult())
                .extracting(
                        listed -> listed.getName() + " " + listed.getCommit().getCommittedDate())
                .containsExactly("testBranch 2022-03-18 11:00:00", "master 2022-03-18 09:00:00");
        assertThat(branch.getResult().getCommit().getId()).isEqualTo("e0297d8fb0393c833a8531e7cc8832739e3cba6d");
        assertThat(groups.getResult())
                .extracting(group -> group.getPathWithNamespace())
                .containsExactly("test", "codeup", "codeup-test-org");
        assertThat(all.getTotal()).isEqualTo(4);
        assertThat(all.getResult())
                .extracting(repository -> repository.getPathWithNamespace())
                .containsExactly("codeup-test-org/test-group-repo");
        assertThat(ofGroup.getTotal()).isEqualTo(2);
        assertThat(ofGroup.getResult())
                .extracting(repository -> repository.getCreatedAt())
                .containsExactly("2022-01-14 21:08:26", "2022-03-18 14:24:54");
    }

    /** A wrong signature would be told apart: it comes before the repository is looked for. */
    @ParameterizedTest
    @MethodSource("codeup")
    void alibabas_sdk_is_told_that_there_is_no_such_repository(Series series, AccessKey key) {
        TeaException refusal =
                catchThrowableOfType(TeaException.class, () -> repository(series, key, "研发/a b+c*d~e@f&g=h%"));

        assertThat(refusal.getStatusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("codeup")
    void alibabas_sdk_is_refused_with_a_wrong_secret(Series series, AccessKey key) {
        TeaException refusal =
                catchThrowableOfType(TeaException.class, () -> repository(series, Keys.forged(key), "2835387"));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getCode()).isEqualTo("SignatureDoesNotMatch");
    }

    private static GetRepositoryResponseBodyRepository repository(Series series, AccessKey key, String identity)
            throws Exception {
        GetRepositoryRequest request = new GetRepositoryRequest()
                .setOrganizationId(SandboxAccounts.CODEUP_ORGANIZATION)
                .setIdentity(identity);
        return AlibabaSdk.client(SANDBOX.url("codeup"), key, series)
                .getRepository(request)
                .getBody()
                .getRepository();
    }
}
