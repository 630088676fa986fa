package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CHECK_PASSWORD;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CREATE_FROM_OAUTH;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CREATE_FROM_PASSWORD;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CREATE_FROM_TOKEN;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.DELETE_AUTHORIZATION;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.OAUTH_PAGE;
import static io.github.forgeport.contract.specimen.CommitSpecimens.BRANCH;
import static io.github.forgeport.contract.specimen.CommitSpecimens.BRANCHES;
import static io.github.forgeport.contract.specimen.CommitSpecimens.COMMITS;
import static io.github.forgeport.contract.specimen.CommitSpecimens.TAG;
import static io.github.forgeport.contract.specimen.CommitSpecimens.TAGS;
import static io.github.forgeport.contract.specimen.FileSpecimens.CREATE_FILE;
import static io.github.forgeport.contract.specimen.FileSpecimens.DELETE_FILE;
import static io.github.forgeport.contract.specimen.FileSpecimens.FILE_CONTENT;
import static io.github.forgeport.contract.specimen.FileSpecimens.TREE;
import static io.github.forgeport.contract.specimen.FileSpecimens.UPDATE_FILE;
import static io.github.forgeport.contract.specimen.RefSpecimens.CREATE_TAG;
import static io.github.forgeport.contract.specimen.RefSpecimens.DELETE_TAG;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.CREATE_REPOSITORY;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.NAMESPACE_BY_PATH;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.REPOSITORY_BY_CLONE_URL;
import static io.github.forgeport.contract.specimen.Specimens.AUTHORIZATIONS;
import static io.github.forgeport.contract.specimen.Specimens.NAMESPACES;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORIES;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORY_BY_PATH;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.CREATE_WEBHOOK;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.DELETE_WEBHOOK;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.WEBHOOKS;

import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageIds;
import io.github.forgeport.adapter.servicestage.ServiceStageTable;
import io.github.forgeport.contract.specimen.AuthorizationSpecimens;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The description of ServiceStage for the tests, according to the vendor's documentation; its sessions use an
 * authorization.
 */
class ServiceStageUnderTest extends VendorUnderTest {

    private static final String NAMESPACE = "zmg";
    private static final Namespace ZMG = Namespace.builder().path(NAMESPACE).build();
    private static final String DOCUMENTED = NAMESPACE + "/gradle_custom_gradledir";
    private static final String FILE = "app/models/key.rb";
    private static final BranchName MAIN = new BranchName("main");

    ServiceStageUnderTest() {
        super(
                "ServiceStage",
                ServiceStageTable.TABLE,
                DOCUMENTED,
                GitRef.of(MAIN),
                new ServiceStageCredentialKinds(),
                new VendorRefusals("nothing-to-write", "wrong-token")
                        .nameTaken("already-exists")
                        .staleRevision("stale-revision")
                        .codeFields("error_code", "errorCode")
                        .requestIdFields("request_id")
                        .textFields("error_msg", "errorMessage", "message")
                        .refused("APIGW.0301", "APIGW.0301")
                        .expired("APIGW.0307")
                        .throttling("APIGW.0308")
                        .skews(401, "APIGW.0303", "APIGW.0301")
                        .requestIdHeader("X-Request-Id"));
    }

    @Override
    List<DocumentedCall> documentedCalls() {
        return List.of(
                listing(AUTHORIZATIONS, "list-authorizations"),
                entity(AuthorizationSpecimens.AUTHORIZATION, "list-authorizations"),
                value(OAUTH_PAGE, "show-redirect-url"),
                entity(CREATE_FROM_OAUTH, "create-oauth", "no-such-authorization"),
                entity(CREATE_FROM_TOKEN, "create-personal-auth", "no-such-authorization"),
                entity(CREATE_FROM_PASSWORD, "create-password-auth", "no-such-authorization"),
                deleted(DELETE_AUTHORIZATION, Map.of("name", "test"), "delete-authorize", "no-such-authorization"),
                withoutResult(CHECK_PASSWORD, true, "check-repository-password", "no-such-authorization"),
                entity(REPOSITORY_BY_PATH, "list-projects", "list-projects-of-unknown-namespace")
                        .besideUnreadable(
                                "null", "4711", "{\"id\": true, \"name\": \"another\"}", "{\"name\": \"..\"}"),
                entity(REPOSITORY_BY_CLONE_URL, "show-project-detail").askedWith(ServiceStageUnderTest::withCloneUrl),
                entityIn(ZMG, CREATE_REPOSITORY, "create-project", "no-namespace"),
                listing(NAMESPACES, "list-namespaces"),
                entity(NAMESPACE_BY_PATH, "list-namespaces"),
                listing(REPOSITORIES, RepositoryQuery.in(ZMG), "list-projects"),
                listing(BRANCHES, in(BranchQuery.all()), "list-branches"),
                entityIn(BRANCH, "list-branches"),
                listing(TAGS, in(TagQuery.all()), "list-tags"),
                entityIn(TAG, "list-tags"),
                entityIn(CREATE_TAG, "create-tag"),
                deletedIn(DELETE_TAG, Map.of("name", "test1"), "delete-tag"),
                listing(COMMITS, in(CommitQuery.all()), "list-commits"),
                listing(
                        COMMITS,
                        "of a tag",
                        in(CommitQuery.all().withRef(GitRef.of(new TagName("test1")))),
                        "list-commits"),
                listing(TREE, in(TreeQuery.of(GitRef.of(MAIN)).withRecursive(true)), "list-trees")
                        .absent("not-found"),
                entityIn(FILE, FILE_CONTENT, "show-content", "not-found"),
                written(CREATE_FILE, "create-file"),
                written(UPDATE_FILE, "update-file").askedWith(ServiceStageUnderTest::withRevision),
                withoutResult(DELETE_FILE, in(onMain(FILE)), "delete-file")
                        .askedWith(ServiceStageUnderTest::withRevision),
                listing(WEBHOOKS, in(WebhookQuery.all()), "list-hooks"),
                entityIn(CREATE_WEBHOOK, "create-hook"),
                deletedIn(DELETE_WEBHOOK, Map.of("id", "1753"), "delete-hook"));
    }

    /** Returns a repository with a clone URL, which the payload does not show. */
    private static Repository withCloneUrl(Repository there) {
        return Repository.builder(there.id(), there.path())
                .cloneUrl(CloneUrl.parse("http://cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git"))
                .build();
    }

    /** Creates a call that writes a file, of which the payload shows the path. */
    private DocumentedCall written(Specimen<InRepository<WrittenFile>> specimen, String payload) {
        WrittenFile example = specimen.existing().value();
        return entityWithin(specimen, example, file -> in(onMain(file.path().value())), payload);
    }

    private static WrittenFile onMain(String path) {
        return WrittenFile.builder(new FilePath(path)).branch(MAIN).build();
    }

    /** Returns a written file with a revision; without it, the call would read it first. */
    private static InRepository<WrittenFile> withRevision(InRepository<WrittenFile> in) {
        return in.with(WrittenFile.builder(in.value().path())
                .branch(MAIN)
                .revision(new Revision("4c294617b60715c1d218e61164a3abd4808a4284cbc30e6728a01ad9aada4481"))
                .build());
    }

    @Override
    public List<ResponseShapes<?>> dearerCalls() {
        return List.of(withoutRevision(UPDATE_FILE), withoutRevision(DELETE_FILE));
    }

    private ResponseShapes<?> withoutRevision(Specimen<InRepository<WrittenFile>> specimen) {
        return new ResponseShapes<>(specimen, "without its revision", in(onMain(FILE)), NO_RESULT);
    }

    @Override
    public GitHost knowing(GitHost session) {
        return ServiceStageIds.put(session, DOCUMENTED, "79");
    }

    @Override
    void complete(Map<String, Object> parts) {
        if (parts.containsKey("segment")) {
            parts.put("path", NAMESPACE + "/" + parts.get("segment"));
        }
        if (parts.containsKey("bytes")) {
            parts.put("path", FILE);
            // What the encoding is for, and what the sandbox takes for the revision.
            parts.keySet().removeAll(List.of("encoding", "base64", "objectId"));
        }
    }

    @Override
    boolean isTextOrNumber(String pointer) {
        return pointer.matches(".*/(id|namespace_id|project_id|status)");
    }

    @Override
    OptionalInt longestList(Operation operation) {
        return operation == Operation.LIST_COMMITS ? OptionalInt.of(10) : OptionalInt.empty();
    }

    @Override
    public ScriptedResponse probeResponse() {
        return answer("servicestage/list-authorizations");
    }

    @Override
    public List<String> requestPartsOf(RepositoryPath path) {
        return List.of(path.namespace().toString());
    }

    @Override
    public List<String> requestPartsOf(GitRef ref) {
        return List.of(); // It is looked for in the list.
    }

    @Override
    public List<String> requestPartsOf(FilePath path) {
        return List.of(path.value().replace('/', ':'));
    }

    @Override
    public Map<String, GitHost> kindsOfSessions(URI url, Secret token) {
        ServiceStageGitHost plain = ServiceStageGitHost.connect(
                ServiceStageCredentialKinds.config(url, TestPolicy.QUICK, ServiceStageCredentials.token(token)));
        Authorization listed =
                shownBy("list-authorizations", Authorization.class).values().get(0);
        Map<String, GitHost> sessions = new LinkedHashMap<>();
        sessions.put("ServiceStage", plain);
        sessions.put("through a listed authorization", plain.through(listed));
        sessions.put("through a name", plain.through(ServiceStageCredentialKinds.AUTHORIZATION));
        return sessions;
    }

    @Override
    public String repositoryBody(String id) {
        return "{\"projects\":[{\"id\":\"" + id + "\",\"name\":\"echo\"}]}";
    }
}
