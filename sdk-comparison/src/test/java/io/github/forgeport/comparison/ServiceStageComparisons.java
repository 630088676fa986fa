package io.github.forgeport.comparison;

import com.huaweicloud.sdk.servicestage.v2.model.ListAuthorizationsRequest;
import com.huaweicloud.sdk.servicestage.v2.model.ListProjectsRequest;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.request.PercentEncoding;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.stream.Stream;

/** The comparisons of the adapter's requests to ServiceStage with those of Huawei's SDK. */
final class ServiceStageComparisons {

    static final String PROJECT = "find the project of a region";
    static final String SLASH = "list projects, slash as it is";
    static final String RESERVED = "list projects, reserved characters";

    private static final String GROUPS = "group/subgroup";
    private static final String EMOJI = "n\uD83D\uDE80é";
    private static final String MARKS = "a b+c*d~e@f&g=h'i(j)k!l,m;n$o:p";

    private ServiceStageComparisons() {}

    static Stream<Comparison> all() {
        return Stream.of(
                listAuthorizations("list authorizations", TestKeys.SERVICESTAGE),
                listAuthorizations("list authorizations, temporary key", TestKeys.SERVICESTAGE_TEMPORARY),
                findProject(TestKeys.SERVICESTAGE),
                findProject(TestKeys.SERVICESTAGE_TEMPORARY),
                listProjects("list projects", TestKeys.SERVICESTAGE, "zmg", "zmg"),
                listProjects("list projects, temporary key", TestKeys.SERVICESTAGE_TEMPORARY, "zmg", "zmg"),
                listProjects("list projects, Chinese", TestKeys.SERVICESTAGE, "研发", "研发"),
                listProjects("list projects, Chinese encoded", TestKeys.SERVICESTAGE, "研发", encoded("研发")),
                listProjects("list projects, emoji", TestKeys.SERVICESTAGE, EMOJI, EMOJI),
                listProjects("list projects, slash encoded", TestKeys.SERVICESTAGE, GROUPS, encoded(GROUPS)),
                listProjects(SLASH, TestKeys.SERVICESTAGE, GROUPS, GROUPS),
                listProjects(
                        "list projects, reserved characters encoded", TestKeys.SERVICESTAGE, MARKS, encoded(MARKS)),
                listProjects(RESERVED, TestKeys.SERVICESTAGE, MARKS, MARKS));
    }

    private static Comparison listAuthorizations(String name, AccessKey key) {
        return Comparison.of(
                SigningSdk.SERVICESTAGE,
                name,
                key,
                server -> connect(server, key, FixedClock.POLICY),
                host -> host.authorizations().orElseThrow().list(),
                (server, ours) -> HuaweiClients.client(server, key)
                        .listAuthorizationsInvoker(new ListAuthorizationsRequest())
                        .addHeader(HuaweiClients.DATE, ours.header("x-sdk-date"))
                        .invoke());
    }

    /** Creates a comparison of the first request of a session, which reads the region's project from IAM. */
    private static Comparison findProject(AccessKey key) {
        return Comparison.of(
                SigningSdk.SERVICESTAGE,
                PROJECT,
                key,
                server -> ServiceStageGitHost.connect(ServiceStageConfig.at(
                        server,
                        server,
                        SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                        ServiceStageCredentials.accessKey(key),
                        FixedClock.POLICY)),
                host -> host.authorizations().orElseThrow().list(),
                (server, ours) ->
                        HuaweiClients.inRegion(server, key).listAuthorizations(new ListAuthorizationsRequest()));
    }

    /**
     * Creates a comparison of the requests that list the projects of a namespace.
     *
     * @param sdks the namespace as the SDK gets it: the vendor's page wants "the URL-encoded name"
     */
    private static Comparison listProjects(String name, AccessKey key, String namespace, String sdks) {
        RepositoryPath path = new RepositoryPath(NamespacePath.parse(namespace), "repository");
        ListProjectsRequest request =
                new ListProjectsRequest().withNamespace(sdks).withXRepoAuth(SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
        return Comparison.of(
                SigningSdk.SERVICESTAGE,
                name,
                key,
                server -> connect(server, key, FixedClock.POLICY),
                host -> host.repositories().find(path),
                (server, ours) -> HuaweiClients.client(server, key)
                        .listProjectsInvoker(request)
                        .addHeader(HuaweiClients.DATE, ours.header("x-sdk-date"))
                        .invoke());
    }

    private static String encoded(String namespace) {
        StringBuilder encoded = new StringBuilder();
        PercentEncoding.append(encoded, namespace);
        return encoded.toString();
    }

    static GitHost connect(URI server, AccessKey key, HttpPolicy policy) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                        server, SandboxAccounts.SERVICESTAGE_PROJECT, ServiceStageCredentials.accessKey(key), policy)
                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }
}
