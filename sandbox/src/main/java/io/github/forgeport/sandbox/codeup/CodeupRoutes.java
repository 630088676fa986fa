package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.Optional;
import java.util.stream.Stream;

/** Codeup's operations that show the world, in the order of the vendor's manual. */
record CodeupRoutes(World world) {

    /** The id of the organization's own namespace, as in the documented response. */
    private static final String ORGANIZATION = PinnedPayload.named("codeup/get-codeup-organization")
            .body()
            .requiredAt("/result/namespaceId")
            .asText();

    /** Creates the table of the operations. */
    Routes createTable(Stubs stubs) {
        return new Routes(stubs, "codeup/not-found")
                .route(
                        "GET /repository/get",
                        request -> repository(request).map(ShownEntities::of),
                        "codeup/get-repository",
                        "codeup/get-repository-codeup-demo")
                .route(
                        "GET /repository/list",
                        request -> Optional.of(new CodeupPage(request, filterByArchived(request))
                                .searched()
                                .sorted("")
                                .cut("perPage")),
                        "codeup/list-repositories")
                .route(
                        "GET /repository/groups/get/all",
                        request -> parent(request)
                                .map(parent -> new CodeupPage(request, groupsIn(parent))
                                        .searched()
                                        .sorted("updated_at")
                                        .cut("pageSize")),
                        "codeup/list-repository-groups")
                .route(
                        "GET /repository/groups/{groupId}/projects",
                        request -> request.parameter("groupId")
                                .flatMap(this::group)
                                .map(group -> new CodeupPage(request, repositoriesIn(group)).cut("pageSize")),
                        "codeup/list-group-repositories");
    }

    private Stream<WorldRepository> repositories() {
        return world.repositoriesAt(CodeupVendor.NAME).stream();
    }

    /** Finds the repository whose path or id is the identity that a request names. */
    private Optional<WorldRepository> repository(DecodedRequest request) {
        String identity = request.parameter("identity").orElse("");
        return repositories()
                .filter(repository -> identity.equals(repository.path()) || identity.equals(repository.required("id")))
                .findFirst();
    }

    /** Returns the repositories that are archived or not, whichever is asked for. */
    private Stream<WorldRepository> filterByArchived(DecodedRequest request) {
        Optional<String> archived = request.parameter("archived");
        return repositories().filter(repository -> archived.isEmpty() || archived.equals(repository.text("archived")));
    }

    private Stream<WorldRepository> repositoriesIn(WorldNamespace group) {
        return repositories().filter(repository -> repository.namespace().id() == group.id());
    }

    private Stream<WorldNamespace> groups() {
        return world.namespacesAt(CodeupVendor.NAME).stream();
    }

    /** Finds the group with an id. */
    private Optional<WorldNamespace> group(String id) {
        return groups().filter(group -> id.equals(group.required("id"))).findFirst();
    }

    /** Returns the id of a parent that a request names, if it is of a group or has groups in it. */
    private Optional<String> parent(DecodedRequest request) {
        return request.parameter("parentId")
                .filter(parent ->
                        group(parent).isPresent() || groupsIn(parent).findAny().isPresent());
    }

    /** Returns the groups directly in a parent; outermost ones are in the organization. */
    private Stream<WorldNamespace> groupsIn(String parent) {
        return groups().filter(group -> parent.equals(group.text("parentId").orElse(ORGANIZATION)));
    }
}
