package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.git.DocumentedKind;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** ServiceStage's operations that return entities of the simulated data, in the order of the vendor's manual. */
record ServiceStageRoutes(World world, WorldGit git) {

    /** The header with the name of the authorization through which repositories are reached. */
    static final String AUTHORIZATION = "X-Repo-Auth";

    /** Creates the operations that show this simulated data and the documented branches and tags. */
    static ServiceStageRoutes of(World world) {
        return new ServiceStageRoutes(
                world,
                new WorldGit(
                        world,
                        Map.of(
                                DocumentedKind.BRANCH,
                                PayloadFieldMapping.documentedIn("servicestage/list-branches"),
                                DocumentedKind.TAG,
                                PayloadFieldMapping.documentedIn("servicestage/list-tags"))));
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
                        request -> ShownEntities.of(project(request).flatMap(git::tags)));
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
