package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.CodeupVendor.NAME;
import static io.github.forgeport.sandbox.codeup.RequestedEntities.given;
import static io.github.forgeport.sandbox.route.ShownEntities.shown;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.route.EntityPage;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The routes of Codeup's operations on repositories and groups, in the manual's order; first those on an existing
 * repository.
 */
record RepositoryRoutes(World world, RequestedEntities requested) {

    /** The id of the organization's own namespace, as in the documented response. */
    private static final String ORGANIZATION = PinnedPayload.named("codeup/get-codeup-organization")
            .body()
            .requiredAt("/result/namespaceId")
            .asText();

    /** Adds the operations to a table. */
    Routes addTo(Routes table) {
        table.on(requested::repository)
                .route("update-repository", (repository, request) -> shown(update(repository, request.json())))
                .route(
                        "delete-repository",
                        (repository, request) -> deleted(request, repository, world::removeRepository))
                .route("transfer-repository", (repository, request) -> shown(transfer(repository, group(request))));
        return table.route("get-repository", request -> shown(requested.repository(given(request, "identity"))))
                .route("list-repositories", request -> repositories(request).cut("perPage"))
                .route("create-repository", request -> shown(create(request.json())))
                .route("list-repository-groups", request -> groupsIn(request, given(request, "parentId")))
                .route("get-group-detail", request -> shown(group(request)))
                .route("get-group-by-path", request -> shown(requested.group(given(request, "identity"))))
                .route(
                        "list-group-repositories",
                        request -> repositoriesIn(group(request), request).cut("pageSize"))
                .route("create-repository-group", request -> shown(createGroup(request.json())))
                .route("update-group", request -> shown(updateGroup(request.json())))
                .route("delete-repository-group", request -> deleted(request, group(request), world::removeNamespace));
    }

    private WorldNamespace group(DecodedRequest request) {
        return requested.group(given(request, "groupId"));
    }

    private WorldRepository create(JsonNode body) {
        Map<String, Object> parts = written(body);
        parts.putIfAbsent("visibility", "private");
        return world.addRepository(
                requested.group(body.required("namespaceId").asText()).path() + "/"
                        + body.path("path").asText(body.required("name").textValue()),
                parts);
    }

    private WorldRepository update(WorldRepository repository, JsonNode body) {
        return world.replaceRepository(repository, withPath(written(body), repository, body));
    }

    private WorldRepository transfer(WorldRepository repository, WorldNamespace group) {
        return world.replaceRepository(repository, Map.of("path", group.path() + "/" + repository.required("segment")));
    }

    /** Creates a group in a parent group, or at the top if the parent is the organization, which is in no path. */
    private WorldNamespace createGroup(JsonNode body) {
        String parent = body.required("parentId").asText();
        String segment = body.required("path").textValue();
        return world.addNamespace(
                parent.equals(ORGANIZATION) ? segment : requested.group(parent).path() + "/" + segment, written(body));
    }

    private WorldNamespace updateGroup(JsonNode body) {
        WorldNamespace group =
                requested.group(body.required("pathWithNamespace").textValue());
        return world.replaceNamespace(group, withPath(written(body), group, body));
    }

    /** Returns the given parts, with a new path if the body changes its last segment. */
    private static Map<String, Object> withPath(Map<String, Object> parts, WorldEntity entity, JsonNode body) {
        String path = entity.required("path");
        String segment = body.path("path").asText(entity.required("segment"));
        if (!segment.equals(entity.required("segment"))) {
            parts.put("path", path.substring(0, path.lastIndexOf('/') + 1) + segment);
        }
        return parts;
    }

    /** Returns the parts of a repository or group that a body sets, except the path. */
    private static Map<String, Object> written(JsonNode body) {
        Map<String, Object> parts =
                PayloadFieldMapping.of("codeup/update-repository").setBy(body);
        parts.keySet().retainAll(Set.of("name", "description", "defaultBranch", "visibility"));
        if (!Set.of("private", "internal").contains(parts.getOrDefault("visibility", "private"))) {
            throw new IllegalArgumentException("no such level of visibility");
        }
        return parts;
    }

    /** Removes an entity, for a reason that the body must have, and returns it. */
    private static <E extends WorldEntity> ShownEntities deleted(DecodedRequest request, E entity, Consumer<E> remove) {
        request.requiredField("reason");
        remove.accept(entity);
        return shown(entity);
    }

    /** Returns the repositories that are directly in a group. */
    private EntityPage repositoriesIn(WorldNamespace group, DecodedRequest request) {
        return new EntityPage(
                request, world.repositoriesAt(NAME).stream().filter(repository -> repository.isIn(group.path())));
    }

    /** Returns the repositories that match the request's parameters {@code archived} and {@code search}, sorted. */
    private EntityPage repositories(DecodedRequest request) {
        Optional<String> archived = request.parameter("archived");
        Stream<WorldRepository> found = world.repositoriesAt(NAME).stream()
                .filter(repository -> archived.isEmpty() || archived.equals(repository.text("archived")));
        return new EntityPage(request, found).matchingSearch().sorted("orderBy", "");
    }

    /** Returns the groups directly in a parent group; the parent of outermost groups is the organization. */
    private ShownEntities groupsIn(DecodedRequest request, String parent) {
        List<WorldNamespace> groups = world.namespacesAt(NAME).stream()
                .filter(group -> parent.equals(group.text("parentId").orElse(ORGANIZATION)))
                .toList();
        if (groups.isEmpty()) {
            requested.group(parent); // A parent that is not there has groups only in the documents.
        }
        return new EntityPage(request, groups)
                .matchingSearch()
                .sorted("orderBy", "updated_at")
                .cut("pageSize");
    }
}
