package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.git.DocumentedKind;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.NameTakenException;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.Base64;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * ServiceStage's operations on the simulated data: those that read, in the order of the vendor's manual, then those that
 * write.
 */
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
                                DocumentedKind.BRANCH, documented("list-branches"),
                                DocumentedKind.TAG, documented("list-tags"),
                                DocumentedKind.COMMIT, documented("list-commits"),
                                DocumentedKind.TREE_ENTRY, documented("list-trees"),
                                DocumentedKind.FILE, documented("show-content"))));
    }

    private static List<Map<String, Object>> documented(String payload) {
        return PayloadFieldMapping.documentedIn(ServiceStageVendor.NAME + "/" + payload);
    }

    /** Creates the table that routes requests to ServiceStage's operations. */
    Routes createTable(Stubs stubs) {
        return writes(reads(new Routes(stubs, ServiceStageVendor.NAME, "list-projects-of-unknown-namespace")));
    }

    private Routes reads(Routes table) {
        return new AuthorizationRoutes(world, new OAuthStates())
                .addTo(table)
                .withNotFound("list-projects-of-unknown-namespace")
                .route(
                        "list-namespaces",
                        request -> ShownEntities.of(repositories(request)
                                .map(WorldRepository::namespace)
                                .distinct()))
                .route(
                        "list-projects",
                        request -> ShownEntities.of(repositories(request)
                                .filter(project -> project.isIn(request.requiredParameter("namespace")))))
                .route(
                        "list-branches",
                        request -> ShownEntities.of(project(request).flatMap(git::branches)))
                .route("list-tags", request -> ShownEntities.of(project(request).flatMap(git::tags)))
                .route(
                        "list-hooks",
                        request ->
                                ShownEntities.of(project(request).flatMap(project -> world.webhooks(project).stream())))
                .withNotFound("not-found")
                .route(
                        "list-commits",
                        request -> ShownEntities.of(git.commits(requiredProject(request), ref(request), "", null, null)
                                .limit(MOST_COMMITS)))
                .route(
                        "list-trees",
                        request -> ShownEntities.of(git.tree(requiredProject(request), ref(request), "", true)
                                .filter(entry ->
                                        !"directory".equals(entry.parts().get("kind")))))
                .route("show-content", request -> ShownEntities.of(requiredFile(request)))
                .withNotFound("nothing-to-write")
                .route(
                        "show-project-detail",
                        request -> ShownEntities.of(repositories(request)
                                .filter(project -> isCloned(project, request.requiredParameter("clone_url")))
                                .findFirst()
                                .orElseThrow(EntityNotInWorldException::new)));
    }

    private Routes writes(Routes table) {
        return table.withRefusal(NameTakenException.class, "already-exists")
                .withRefusal(ConcurrentModificationException.class, "stale-revision")
                .withRefusal(IllegalArgumentException.class, "parameter-invalid")
                .route(
                        "create-tag",
                        request -> ShownEntities.of(git.createTag(
                                requiredProject(request),
                                request.requiredField("name"),
                                ref(request),
                                request.requiredField("description"))))
                .route("delete-tag", request -> deleted(request, "tag_name", git::deleteTag))
                .route("create-hook", request -> {
                    request.requiredField("secret");
                    return ShownEntities.of(
                            world.addWebhook(requiredProject(request), Map.of("url", request.requiredField("url"))));
                })
                .route("delete-hook", request -> deleted(request, "hook_id", world::removeWebhook))
                .route(
                        "create-file",
                        request -> commit(
                                request,
                                request.requiredField("message"),
                                new FileChange.Create(path(request), content(request))))
                .route("update-file", request -> {
                    requireRevision(request, request.requiredField("sha"));
                    return commit(
                            request,
                            request.requiredField("message"),
                            new FileChange.Update(path(request), content(request)));
                })
                .route("delete-file", request -> {
                    requireRevision(request, required(request, "sha"));
                    return commit(request, required(request, "message"), new FileChange.Delete(path(request)));
                })
                .withNotFound("no-namespace")
                .route("create-project", request -> {
                    String path = request.requiredParameter("namespace") + "/" + request.requiredField("name");
                    String through = request.header(AUTHORIZATION).orElseThrow();
                    return ShownEntities.of(world.addRepository(path, Map.of("authorization", through)));
                });
    }

    /** Whether a repository has a clone URL, in which the vendor's pages mask the user. */
    private static boolean isCloned(WorldRepository repository, String url) {
        return repository.httpUrl().replace("//***@", "//").equals(url);
    }

    /** Makes one change of a file on the branch that a request names, and returns the file's path. */
    private ShownEntities commit(DecodedRequest request, String message, FileChange change) {
        git.commit(requiredProject(request), required(request, "ref"), message, List.of(change));
        return ShownEntities.of(() -> Map.of("path", change.path()));
    }

    private WorldEntity requiredFile(DecodedRequest request) {
        return git.file(requiredProject(request), ref(request), path(request))
                .orElseThrow(EntityNotInWorldException::new);
    }

    /** Deletes the tag or webhook that a parameter names, and shows nothing. */
    private ShownEntities deleted(
            DecodedRequest request, String parameter, BiConsumer<WorldRepository, String> delete) {
        delete.accept(requiredProject(request), request.requiredParameter(parameter));
        return ShownEntities.nothing();
    }

    /** Checks that a file has the revision that was read; throws an exception if it has another, or is missing. */
    private void requireRevision(DecodedRequest request, String revision) {
        if (!revision.equals(requiredFile(request).required("objectId"))) {
            throw new ConcurrentModificationException("the file has another revision");
        }
    }

    /** Returns the path of a file, in which a request has a colon for each slash. */
    private static String path(DecodedRequest request) {
        return request.requiredParameter("path").replace(':', '/');
    }

    private static FileContent content(DecodedRequest request) {
        return FileContent.of(Base64.getDecoder().decode(request.requiredField("content")));
    }

    /** Returns the value of a parameter; one that is missing is invalid. */
    private static String required(DecodedRequest request, String name) {
        return request.parameter(name).orElseThrow(() -> new IllegalArgumentException("a request without " + name));
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
