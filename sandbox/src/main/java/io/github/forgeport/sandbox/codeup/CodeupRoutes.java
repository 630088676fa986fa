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

    /** Creates the operations that show this simulated data and the documented branches and tags. */
    static CodeupRoutes of(World world) {
        return new CodeupRoutes(
                world,
                new WorldGit(
                        world,
                        Map.of(
                                DocumentedKind.BRANCH,
                                PayloadFieldMapping.documentedIn(
                                        "codeup/list-repository-branches", "codeup/get-branch-info"),
                                DocumentedKind.TAG,
                                PayloadFieldMapping.documentedIn(
                                        "codeup/list-repository-tags", "codeup/get-repository-tag"))));
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
                        request -> page(request, branches(request))
                                .searched()
                                .sortedByOneWord()
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/branches/detail",
                        "get-branch-info",
                        request -> named(branches(request), request.requiredParameter("branchName")))
                .route(
                        "GET /repository/{repositoryId}/tag/list",
                        "list-repository-tags",
                        request -> page(request, tags(request))
                                .searched()
                                .sortedByOneWord()
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/tag/info",
                        "get-repository-tag",
                        request -> named(tags(request), request.requiredParameter("tagName")));
    }

    private Stream<GitEntity> tags(DecodedRequest request) {
        return git.tags(repository(request.requiredParameter("repositoryId")));
    }

    private Stream<GitEntity> branches(DecodedRequest request) {
        return git.branches(repository(request.requiredParameter("repositoryId")));
    }

    /** Returns the branch or tag of a name. */
    private static ShownEntities named(Stream<GitEntity> refs, String name) {
        return ShownEntities.of(refs.filter(ref -> ref.required("name").equals(name))
                .findFirst()
                .orElseThrow(EntityNotInWorldException::new));
    }

    private static CodeupPage page(DecodedRequest request, Stream<? extends WorldEntity> found) {
        return new CodeupPage(request, found);
    }

    /** Returns the repository with this id or path; throws an exception if there is none. */
    private WorldRepository repository(String identity) {
        return world.findRepository(NAME, identity).orElseThrow(EntityNotInWorldException::new);
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
