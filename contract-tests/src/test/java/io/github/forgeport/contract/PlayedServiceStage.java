package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** ServiceStage, as its documents describe it. */
class PlayedServiceStage implements PlayedVendor {

    private static final String LIST_PROJECTS = "servicestage/list-projects";
    private static final String LIST_AUTHORIZATIONS = "servicestage/list-authorizations";
    private static final int NAMESPACE_SEGMENT = 5;

    @Override
    public GitHost connect(URI endpoint, Secret credential) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                        endpoint,
                        SandboxAccounts.SERVICESTAGE_PROJECT,
                        ServiceStageCredentials.token(credential),
                        TestPolicy.QUICK)
                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }

    @Override
    public List<GitHost> sessions(URI endpoint, Secret credential) {
        ServiceStageGitHost without = ServiceStageGitHost.connect(ServiceStageConfig.at(
                endpoint,
                SandboxAccounts.SERVICESTAGE_PROJECT,
                ServiceStageCredentials.token(credential),
                TestPolicy.QUICK));
        return List.of(without, without.through(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }

    @Override
    public ResponseDefinitionBuilder probeAnswer() {
        return authorizationsAnswer();
    }

    @Override
    public Repository repository() {
        return Repository.builder(new RepositoryId("79"), RepositoryPath.parse("zmg/gradle_custom_gradledir"))
                .name("gradle_custom_gradledir")
                .cloneUrl(CloneUrl.parse("http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git"))
                .build();
    }

    @Override
    public ResponseDefinitionBuilder repositoryAnswer() {
        return Documented.answer(LIST_PROJECTS);
    }

    @Override
    public ResponseDefinitionBuilder bareRepositoryAnswer() {
        return Documented.answer(
                LIST_PROJECTS, answer -> first(answer, "projects").remove("clone_url"));
    }

    @Override
    public Set<String> partsOfABareRepository() {
        return Set.of("id", "path", "name");
    }

    @Override
    public ResponseDefinitionBuilder absentRepositoryAnswer() {
        return Documented.answer("servicestage/list-projects-of-unknown-namespace");
    }

    @Override
    public ResponseDefinitionBuilder wrongCredentialAnswer() {
        return Documented.answer("servicestage/wrong-token");
    }

    @Override
    public String requestId() {
        return PinnedPayload.named("servicestage/wrong-token")
                .body()
                .get("request_id")
                .asText();
    }

    @Override
    public List<String> repositoryBodiesThatLackAPart() {
        return List.of(
                Documented.body(LIST_PROJECTS, answer -> answer.remove("projects")),
                Documented.body(
                        LIST_PROJECTS, answer -> first(answer, "projects").remove("id")),
                Documented.body(
                        LIST_PROJECTS, answer -> first(answer, "projects").putNull("name")));
    }

    @Override
    public List<String> repositoryBodiesWithUnreadableOthers() {
        return List.of(
                Documented.body(LIST_PROJECTS, answer -> ((ArrayNode) answer.get("projects")).insertNull(0)),
                Documented.body(LIST_PROJECTS, answer -> ((ArrayNode) answer.get("projects")).add(4711)),
                Documented.body(
                        LIST_PROJECTS,
                        answer -> ((ArrayNode) answer.get("projects"))
                                .addObject()
                                .put("id", true)
                                .put("name", "another")),
                Documented.body(
                        LIST_PROJECTS,
                        answer -> ((ArrayNode) answer.get("projects"))
                                .insertObject(0)
                                .put("name", "..")));
    }

    @Override
    public String sentPartOf(RepositoryPath path) {
        return path.namespace().toString();
    }

    @Override
    public String receivedPartOf(LoggedRequest request) {
        String path = URI.create(request.getAbsoluteUrl()).getRawPath();
        String segment = path.split("/")[NAMESPACE_SEGMENT];
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public List<Authorization> authorizations() {
        Instant moment = Instant.ofEpochMilli(1649731565642L);
        return List.of(Authorization.builder(new AuthorizationName("test"))
                .provider(Provider.GITHUB)
                .host(URI.create("https://api.github.com"))
                .home(URI.create("https://github.com/tom-repo"))
                .user("tom-repo")
                .avatarUrl(URI.create("https://avatars.githubusercontent.com/u/73919200?v=4"))
                .tokenType(TokenType.OAUTH)
                .created(moment)
                .updated(moment)
                .status(AuthorizationStatus.USABLE)
                .build());
    }

    @Override
    public ResponseDefinitionBuilder authorizationsAnswer() {
        return Documented.answer(LIST_AUTHORIZATIONS);
    }

    @Override
    public ResponseDefinitionBuilder shortenedAuthorizationsAnswer() {
        return Documented.answer(LIST_AUTHORIZATIONS, answer -> answer.put("count", 2));
    }

    @Override
    public ResponseDefinitionBuilder noAuthorizationsAnswer() {
        return Documented.answer(LIST_AUTHORIZATIONS, answer -> {
            answer.putArray("authorizations");
            answer.put("count", 0);
        });
    }

    @Override
    public ResponseDefinitionBuilder bareAuthorizationsAnswer() {
        return Documented.answer(
                LIST_AUTHORIZATIONS, answer -> first(answer, "authorizations").retain("name"));
    }

    @Override
    public List<String> authorizationBodiesThatLackAPart() {
        return List.of(
                Documented.body(LIST_AUTHORIZATIONS, answer -> answer.remove("authorizations")),
                Documented.body(LIST_AUTHORIZATIONS, answer -> answer.putNull("authorizations")),
                Documented.body(LIST_AUTHORIZATIONS, answer -> ((ArrayNode) answer.get("authorizations")).addNull()),
                Documented.body(
                        LIST_AUTHORIZATIONS,
                        answer -> first(answer, "authorizations").remove("name")),
                Documented.body(
                        LIST_AUTHORIZATIONS,
                        answer -> first(answer, "authorizations").putNull("name")));
    }

    private static ObjectNode first(ObjectNode answer, String list) {
        return (ObjectNode) answer.get(list).get(0);
    }
}
