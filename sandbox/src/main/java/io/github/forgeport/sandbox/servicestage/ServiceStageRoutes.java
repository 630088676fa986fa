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
        return writes(reads(new Routes(stubs, ServiceStageVendor.NAME, "list-projects-of-unknown-namespace")));
    }

    private Routes reads(Routes table) {
        return new AuthorizationRoutes(world, new OAuthStates())
                .addTo(table)
                .withNotFound("list-projects-of-unknown-namespace")
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
                        request -> ShownEntities.of(git.file(requiredProject(request), ref(request), path(request))
                                .orElseThrow(EntityNotInWorldException::new)))
                .withNotFound("nothing-to-write")
                .route(
                        "GET /v1/{project_id}/git/repos/project-info",
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
                        "POST /v1/{project_id}/git/repos/{namespace}/{project}/tags",
                        "create-tag",
                        request -> ShownEntities.of(git.createTag(
                                requiredProject(request),
                                request.requiredField("name"),
                                ref(request),
                                request.requiredField("description"))))
                .route(
                        "DELETE /v1/{project_id}/git/repos/{namespace}/{project}/tags/{tag_name}",
                        "delete-tag",
                        request -> {
                            git.deleteTag(requiredProject(request), request.requiredParameter("tag_name"));
                            return ShownEntities.nothing();
                        })
                .route("POST /v1/{project_id}/git/repos/{namespace}/{project}/hooks", "create-hook", request -> {
                    request.requiredField("secret");
                    return ShownEntities.of(
                            world.addWebhook(requiredProject(request), Map.of("url", request.requiredField("url"))));
                })
                .route(
                        "DELETE /v1/{project_id}/git/repos/{namespace}/{project}/hooks/{hook_id}",
                        "delete-hook",
                        request -> {
                            world.removeWebhook(requiredProject(request), request.requiredParameter("hook_id"));
                            return ShownEntities.nothing();
                        })
                .route(
                        "POST /v1/{project_id}/git/files/{namespace}/{project}/{path}",
                        "create-file",
                        request -> commit(
                                request,
                                request.requiredField("message"),
                                new FileChange.Create(path(request), content(request))))
                .route("PUT /v1/{project_id}/git/files/{namespace}/{project}/{path}", "update-file", request -> {
                    requireRevision(request, request.requiredField("sha"));
                    return commit(
                            request,
                            request.requiredField("message"),
                            new FileChange.Update(path(request), content(request)));
                })
                .route("DELETE /v1/{project_id}/git/files/{namespace}/{project}/{path}", "delete-file", request -> {
                    requireRevision(request, required(request, "sha"));
                    return commit(request, required(request, "message"), new FileChange.Delete(path(request)));
                })
                .withNotFound("no-namespace")
                .route("POST /v1/{project_id}/git/repos/{namespace}/projects", "create-project", request -> {
                    String namespace = request.requiredParameter("namespace");
                    String name = request.requiredField("name");
                    return ShownEntities.of(world.addRepository(
                            namespace + "/" + name,
                            Map.of(
                                    "authorization",
                                    request.header(AUTHORIZATION).orElseThrow())));
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

    /** Checks that a file has the revision that was read; throws an exception if it has another, or is missing. */
    private void requireRevision(DecodedRequest request, String revision) {
        WorldEntity there = git.file(requiredProject(request), ref(request), path(request))
                .orElseThrow(EntityNotInWorldException::new);
        if (!revision.equals(there.required("objectId"))) {
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
