package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.git.DocumentedKind;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** ServiceStage's operations that return entities of the simulated data, in the order of the vendor's manual. */
record ServiceStageRoutes(World world, WorldGit git) {

    /** The header with the name of the authorization through which repositories are reached. */
    static final String AUTHORIZATION = "X-Repo-Auth";

    private static final int MOST_COMMITS = 10;

    /** Creates the operations that show this simulated data and what the documents show of a repository. */
    static ServiceStageRoutes of(World world) {
        return new ServiceStageRoutes(
                world,
                new WorldGit(
                        world,
                        Map.of(
                                DocumentedKind.BRANCH,
                                PayloadFieldMapping.documentedIn("servicestage/list-branches"),
                                DocumentedKind.TAG,
                                PayloadFieldMapping.documentedIn("servicestage/list-tags"),
                                DocumentedKind.COMMIT,
                                PayloadFieldMapping.documentedIn("servicestage/list-commits"),
                                DocumentedKind.TREE_ENTRY,
                                PayloadFieldMapping.documentedIn("servicestage/list-trees"),
                                DocumentedKind.FILE,
                                PayloadFieldMapping.documentedIn("servicestage/show-content"))));
    }

    /** Creates the table that routes requests to ServiceStage's operations. */
    Routes createTable(Stubs stubs) {
        return new Routes(stubs, ServiceStageVendor.NAME, "list-projects-of-unknown-namespace")
                .route(
                        "GET /v1/{project_id}/git/auths",
                        "list-authorizations",
                        request -> ShownEntities.of(world.authorizations().stream()))
                .route(
                        "GET /v1/{project_id}/git/repos/namespaces",
                        "list-namespaces",
                        request -> ShownEntities.of(repositories(request)
                                .map(WorldRepository::namespace)
                                .distinct()))
                .route(
                        "GET /v1/{project_id}/git/repos/{namespace}/projects",
                        "list-projects",
                        request -> ShownEntities.of(repositories(request)
                                .filter(project -> project.isIn(request.requiredParameter("namespace")))))
                .route(
                        "GET /v1/{project_id}/git/repos/{namespace}/{project}/branches",
                        "list-branches",
                        request -> ShownEntities.of(project(request).flatMap(git::branches)))
                .route(
                        "GET /v1/{project_id}/git/repos/{namespace}/{project}/tags",
                        "list-tags",
                        request -> ShownEntities.of(project(request).flatMap(git::tags)))
                .route(
                        "GET /v1/{project_id}/git/repos/{namespace}/{project}/hooks",
                        "list-hooks",
                        request ->
                                ShownEntities.of(project(request).flatMap(project -> world.webhooks(project).stream())))
                .withNotFound("not-found")
                .route(
                        "GET /v1/{project_id}/git/repos/{namespace}/{project}/commits",
                        "list-commits",
                        request -> ShownEntities.of(git.commits(requiredProject(request), ref(request), "", null, null)
                                .limit(MOST_COMMITS)))
                .route(
                        "GET /v1/{project_id}/git/files/{namespace}/{project}/trees",
                        "list-trees",
                        request -> ShownEntities.of(git.tree(requiredProject(request), ref(request), "", true)
                                .filter(entry ->
                                        !"directory".equals(entry.parts().get("kind")))))
                .route(
                        "GET /v1/{project_id}/git/files/{namespace}/{project}/{path}",
                        "show-content",
                        request -> ShownEntities.of(git.file(
                                        requiredProject(request),
                                        ref(request),
                                        request.requiredParameter("path").replace(':', '/'))
                                .orElseThrow(EntityNotInWorldException::new)));
    }

    /** Returns the repository of a project id; throws an exception if it is not there. */
    private WorldRepository requiredProject(DecodedRequest request) {
        return project(request).findFirst().orElseThrow(EntityNotInWorldException::new);
    }

    /** Returns the reference that a request names; empty for the default branch. */
    private static String ref(DecodedRequest request) {
        return request.query().getOrDefault("ref", "");
    }

    /** Returns the repository of a project id, in which a colon stands for a slash; none if it is not there. */
    private Stream<WorldRepository> project(DecodedRequest request) {
        String id = request.requiredParameter("project").replace(':', '/');
        return repositories(request)
                .filter(project -> project.isIn(request.requiredParameter("namespace"))
                        && project.required("id").equals(id));
    }

    /** Returns the repositories that the authorization named in a request can reach. */
    private Stream<WorldRepository> repositories(DecodedRequest request) {
        Optional<String> through = request.header(AUTHORIZATION);
        return world.repositoriesAt(ServiceStageVendor.NAME).stream()
                .filter(repository -> repository.authorization().equals(through));
    }
}
