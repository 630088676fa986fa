package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.CodeupVendor.NAME;

import io.github.forgeport.sandbox.git.DocumentedKind;
import io.github.forgeport.sandbox.git.GitEntity;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Codeup's operations that return entities of the simulated data, in the order of the vendor's manual. */
record CodeupRoutes(World world, WorldGit git) {

    /** The id of the organization's own namespace, as in the documented response. */
    private static final String ORGANIZATION = PinnedPayload.named("codeup/get-codeup-organization")
            .body()
            .requiredAt("/result/namespaceId")
            .asText();

    /** Creates the operations that show this simulated data and the documented entities. */
    static CodeupRoutes of(World world) {
        world.addDocumentedWebhooks(NAME, documented("list-repository-webhook"));
        return new CodeupRoutes(
                world,
                new WorldGit(
                        world,
                        Map.of(
                                DocumentedKind.BRANCH, documented("list-repository-branches", "get-branch-info"),
                                DocumentedKind.TAG, documented("list-repository-tags", "get-repository-tag"),
                                DocumentedKind.COMMIT, documented("list-repository-commits"),
                                DocumentedKind.SINGLE_COMMIT, documented("get-repository-commit"),
                                DocumentedKind.LAST_COMMIT, documented("get-file-last-commit"),
                                DocumentedKind.DIFF, documented("list-repository-commit-diff"),
                                DocumentedKind.TREE_ENTRY, documented("list-repository-tree"),
                                DocumentedKind.FILE, documentedFiles())));
    }

    private static List<Map<String, Object>> documented(String... payloads) {
        return PayloadFieldMapping.documentedIn(
                Stream.of(payloads).map(payload -> NAME + "/" + payload).toArray(String[]::new));
    }

    /** Returns the documented files, whose path only their request tells. */
    private static List<Map<String, Object>> documentedFiles() {
        String payload = "get-file-blobs";
        String path = PinnedPayload.named(NAME + "/" + payload)
                .request()
                .requiredAt("/queryParameters/filePath/equalTo")
                .textValue();
        List<Map<String, Object>> files = documented(payload);
        files.forEach(file -> file.put("path", path));
        return files;
    }

    /** Creates the table that routes requests to Codeup's operations. */
    Routes createTable(Stubs stubs) {
        return new Routes(stubs, NAME, "not-found")
                .route(
                        "GET /repository/get",
                        "get-repository",
                        request -> ShownEntities.of(repository(request.requiredParameter("identity"))))
                .route(
                        "GET /repository/list",
                        "list-repositories",
                        request -> page(request, repositories(request))
                                .searched()
                                .sorted("")
                                .cut("perPage"))
                .route(
                        "GET /repository/groups/get/all",
                        "list-repository-groups",
                        request -> page(request, groupsIn(request.requiredParameter("parentId")))
                                .searched()
                                .sorted("updated_at")
                                .cut("pageSize"))
                .route(
                        "GET /repository/groups/{groupId}/projects",
                        "list-group-repositories",
                        request -> page(request, repositoriesIn(group(request.requiredParameter("groupId"))))
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/branches",
                        "list-repository-branches",
                        request -> page(request, git.branches(repository(request)))
                                .searched()
                                .sortedByOneWord()
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/branches/detail",
                        "get-branch-info",
                        request -> found(git.branch(repository(request), given(request, "branchName"))))
                .route(
                        "GET /repository/{repositoryId}/tag/list",
                        "list-repository-tags",
                        request -> page(request, git.tags(repository(request)))
                                .searched()
                                .sortedByOneWord()
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/tag/info",
                        "get-repository-tag",
                        request -> found(git.tag(repository(request), given(request, "tagName"))))
                .route(
                        "GET /repository/{repositoryId}/files/tree",
                        "list-repository-tree",
                        request -> ShownEntities.of(git.tree(
                                repository(request),
                                request.parameter("refName").orElse(""),
                                request.parameter("path").orElse(""),
                                !request.parameter("type").orElse("").equals("DIRECT"))))
                .route(
                        "GET /repository/{repositoryId}/files/blobs",
                        "get-file-blobs",
                        request ->
                                found(git.file(repository(request), given(request, "ref"), given(request, "filePath"))))
                .route(
                        "GET /repository/{repositoryId}/files/lastCommit",
                        "get-file-last-commit",
                        request -> found(
                                git.lastCommit(repository(request), given(request, "sha"), given(request, "filePath"))))
                .route(
                        "GET /repository/{repositoryId}/commits",
                        "list-repository-commits",
                        request -> page(request, commits(request)).cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/commits/{sha}",
                        "get-repository-commit",
                        request -> found(git.commit(repository(request), given(request, "sha"))))
                .route(
                        "GET /repository/{repositoryId}/commits/{sha}/diff",
                        "list-repository-commit-diff",
                        request -> ShownEntities.of(git.diff(repository(request), given(request, "sha"))))
                .route(
                        "GET /repository/{repositoryId}/webhooks/list",
                        "list-repository-webhook",
                        request -> page(request, world.webhooks(repository(request)).stream())
                                .cut("pageSize"));
    }

    /** Returns the commits that a reference reaches, of the requested path and time span. */
    private Stream<GitEntity> commits(DecodedRequest request) {
        return git.commits(
                repository(request),
                request.parameter("refName").orElse(""),
                request.parameter("path").orElse(""),
                request.parameter("start").map(CodeupRoutes::time).orElse(null),
                request.parameter("end").map(CodeupRoutes::time).orElse(null));
    }

    /** Parses a time without a zone, which is taken as China's. */
    private static Instant time(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8));
    }

    private static ShownEntities found(Optional<GitEntity> entity) {
        return ShownEntities.of(entity.orElseThrow(EntityNotInWorldException::new));
    }

    /** Returns a parameter that names what is requested; without it, that is absent. */
    private static String given(DecodedRequest request, String parameter) {
        return request.parameter(parameter).orElseThrow(EntityNotInWorldException::new);
    }

    private static CodeupPage page(DecodedRequest request, Stream<? extends WorldEntity> found) {
        return new CodeupPage(request, found);
    }

    /** Returns the repository with this id or path; throws an exception if there is none. */
    private WorldRepository repository(String identity) {
        return world.findRepository(NAME, identity).orElseThrow(EntityNotInWorldException::new);
    }

    /** Returns the repository whose id is in the path. */
    private WorldRepository repository(DecodedRequest request) {
        return repository(request.requiredParameter("repositoryId"));
    }

    /** Returns the group with this id; throws an exception if there is none. */
    private WorldNamespace group(String id) {
        return world.findNamespace(NAME, id).orElseThrow(EntityNotInWorldException::new);
    }

    /** Returns the repositories that are directly in a group. */
    private Stream<WorldRepository> repositoriesIn(WorldNamespace group) {
        return world.repositoriesAt(NAME).stream().filter(repository -> repository.isIn(group.path()));
    }

    /** Returns the archived repositories, or those that are not, as the request asks. */
    private Stream<WorldRepository> repositories(DecodedRequest request) {
        Optional<String> archived = request.parameter("archived");
        return world.repositoriesAt(NAME).stream()
                .filter(repository -> archived.isEmpty() || archived.equals(repository.text("archived")));
    }

    /** Returns the groups directly in a parent group; the parent of outermost groups is the organization. */
    private Stream<WorldNamespace> groupsIn(String parent) {
        List<WorldNamespace> groups = world.namespacesAt(NAME).stream()
                .filter(group -> parent.equals(group.text("parentId").orElse(ORGANIZATION)))
                .toList();
        if (groups.isEmpty()) {
            group(parent); // A parent that is not there has groups only in the documents.
        }
        return groups.stream();
    }
}
