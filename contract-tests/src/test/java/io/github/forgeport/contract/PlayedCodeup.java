package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.adapter.codeup.CodeupAttributes;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Codeup, as its document describes it. */
class PlayedCodeup implements PlayedVendor {

    private static final String GET_REPOSITORY = "codeup/get-repository";
    private static final Instant MOMENT = Instant.parse("2020-06-19T04:02:00.744Z");

    @Override
    public GitHost connect(URI endpoint, Secret credential) {
        return CodeupGitHost.connect(new CodeupConfig(
                endpoint,
                SandboxAccounts.CODEUP_ORGANIZATION,
                CodeupCredentials.accessToken(credential),
                TestPolicy.QUICK));
    }

    @Override
    public Repository repository() {
        return Repository.builder(new RepositoryId("100"), RepositoryPath.parse("test/test"))
                .name("test")
                .fullName("test / test(斜杠两侧有空格)")
                .description("repo desc")
                .visibility(Visibility.PRIVATE)
                .defaultBranch("master")
                .archived(false)
                .namespace(Namespace.builder()
                        .id(new NamespaceId("100"))
                        .name("xxx")
                        .path("test")
                        .description("repo desc")
                        .visibility(Visibility.PRIVATE)
                        .avatarUrl(URI.create("https://xxx.jpg"))
                        .ownerId(new UserId("100"))
                        .created(MOMENT)
                        .updated(MOMENT)
                        .build())
                .cloneUrl(CloneUrl.parse("https://codeup.aliyun.com/xxx/test/test.git"))
                .cloneUrl(CloneUrl.parse("git@codeup.aliyun.com:xxx/test/test.git"))
                .webUrl(URI.create("https://codeup.aliyun.com/xxx/test/test"))
                .avatarUrl(URI.create(
                        "https://tcs-devops.aliyuncs.com/thumbnail/112afcb7a6a35c3f67f1bea827c4/w/100/h/100"))
                .creatorId(new UserId("19258"))
                .created(MOMENT)
                .lastActivity(MOMENT)
                .attribute(CodeupAttributes.DEMO_PROJECT, false)
                .build();
    }

    @Override
    public ResponseDefinitionBuilder repositoryAnswer() {
        return Documented.answer(GET_REPOSITORY);
    }

    @Override
    public ResponseDefinitionBuilder bareRepositoryAnswer() {
        return Documented.answer(GET_REPOSITORY, answer -> {
            answer.retain("repository");
            ((ObjectNode) answer.get("repository")).retain("id", "pathWithNamespace");
        });
    }

    @Override
    public ResponseDefinitionBuilder absentRepositoryAnswer() {
        return Documented.answer("codeup/not-found");
    }

    @Override
    public ResponseDefinitionBuilder wrongCredentialAnswer() {
        return Documented.answer("codeup/wrong-access-token");
    }

    @Override
    public String requestId() {
        return PinnedPayload.named("codeup/wrong-access-token")
                .body()
                .get("RequestId")
                .asText();
    }

    @Override
    public List<String> repositoryBodiesThatLackAPart() {
        return List.of(
                Documented.body(GET_REPOSITORY, answer -> answer.remove("repository")),
                Documented.body(GET_REPOSITORY, answer -> answer.putNull("repository")),
                Documented.body(GET_REPOSITORY, answer -> ((ObjectNode) answer.get("repository")).remove("id")),
                Documented.body(GET_REPOSITORY, answer -> ((ObjectNode) answer.get("repository")).putNull("id")),
                Documented.body(
                        GET_REPOSITORY, answer -> ((ObjectNode) answer.get("repository")).remove("pathWithNamespace")));
    }

    @Override
    public String sentPartOf(RepositoryPath path) {
        return path.toString();
    }

    @Override
    public String receivedPartOf(LoggedRequest request) {
        return request.queryParameter("identity").firstValue();
    }
}
