package io.github.forgeport.sandbox.servicestage;

import static io.github.forgeport.sandbox.git.DocumentedKind.BRANCH;
import static io.github.forgeport.sandbox.git.DocumentedKind.COMMIT;
import static io.github.forgeport.sandbox.git.DocumentedKind.FILE;
import static io.github.forgeport.sandbox.git.DocumentedKind.TAG;
import static io.github.forgeport.sandbox.git.DocumentedKind.TREE_ENTRY;
import static io.github.forgeport.sandbox.payload.PayloadFieldMapping.documentedIn;
import static io.github.forgeport.sandbox.route.ShownEntities.shown;

import io.github.forgeport.sandbox.git.DocumentedKind;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.NameTakenException;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.Base64;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The routes of ServiceStage's operations on the simulated data: those that read, in the order of the vendor's manual,
 * then those that write.
 */
record ServiceStageRoutes(World world, WorldGit git) {

    /** The header with the name of the authorization through which repositories are reached. */
    static final String AUTHORIZATION = "X-Repo-Auth";

    private static final int MOST_COMMITS = 10;

    /** Creates the routes over this simulated data and the content that the documents show of repositories. */
    static ServiceStageRoutes of(World world) {
        Map<DocumentedKind, List<Map<String, Object>>> documented = Map.of(
                BRANCH, documentedIn("servicestage/list-branches"),
                TAG, documentedIn("servicestage/list-tags"),
                COMMIT, documentedIn("servicestage/list-commits"),
                TREE_ENTRY, documentedIn("servicestage/list-trees"),
                FILE, documentedIn("servicestage/show-content"));
        return new ServiceStageRoutes(world, new WorldGit(world, documented));
    }

    /** Creates the table that routes requests to ServiceStage's operations. */
    Routes createTable(Stubs stubs) {
        return writes(reads(new Routes(stubs, ServiceStageVendor.NAME, "list-projects-of-unknown-namespace")));
    }

    private Routes reads(Routes table) {
        new AuthorizationRoutes(world, new OAuthStates())
                .addTo(table)
                .withNotFound("list-projects-of-unknown-namespace")
                .route("list-namespaces", request -> shown(namespaces(request)))
                .route("list-projects", request -> shown(projectsIn(request.requiredParameter("namespace"), request)))
                .route(
                        "list-branches",
                        request -> listed(request, project -> git.of(project).branches()))
                .route(
                        "list-tags",
                        request -> listed(request, project -> git.of(project).tags()))
                .route(
                        "list-hooks",
                        request -> listed(
                                request, project -> world.webhooks(project).all()))
                .withNotFound("not-found")
                .on(this::content)
                .route(
                        "list-commits",
                        (content, request) -> shown(content.commits(ref(request), "", null, null).stream()
                                .limit(MOST_COMMITS)))
                .route("list-trees", (content, request) -> shown(files(content, ref(request))))
                .route("show-content", (content, request) -> shown(content.file(ref(request), path(request))));
        return table.withNotFound("nothing-to-write")
                .route(
                        "show-project-detail",
                        request -> shown(cloned(request.requiredParameter("clone_url"), request)));
    }

    private Stream<WorldNamespace> namespaces(DecodedRequest request) {
        return repositories(request).map(WorldRepository::namespace).distinct();
    }

    /** Returns the listed entities of a project; none if there is no such project. */
    private ShownEntities listed(DecodedRequest request, Function<WorldRepository, List<? extends WorldEntity>> list) {
        return shown(project(request).flatMap(project -> list.apply(project).stream()));
    }

    private static Stream<WorldEntity> files(GitContent content, String ref) {
        return content.tree(ref, "", true).stream()
                .filter(entry -> !entry.text("kind").orElse("").equals("directory"));
    }

    private Routes writes(Routes table) {
        table.withRefusal(NameTakenException.class, "already-exists")
                .withRefusal(ConcurrentModificationException.class, "stale-revision")
                .withRefusal(IllegalArgumentException.class, "parameter-invalid")
                .on(this::content)
                .route(
                        "create-tag",
                        (content, request) -> shown(content.createTag(
                                request.requiredField("name"), ref(request), request.requiredField("description"))))
                .route("delete-tag", (content, request) -> deleted(content::deleteTag, request, "tag_name"))
                .table()
                .on(this::requiredProject)
                .route("create-hook", (project, request) -> {
                    request.requiredField("secret");
                    return shown(world.addWebhook(project, Map.of("url", request.requiredField("url"))));
                })
                .route(
                        "delete-hook",
                        (project, request) -> deleted(world.webhooks(project)::remove, request, "hook_id"));
        return table.route("create-file", request -> commit(request, FileChange.Create::new))
                .route("update-file", request -> commit(request, FileChange.Update::new))
                .route(
                        "delete-file",
                        request -> commit(request, ServiceStageRoutes::required, new FileChange.Delete(path(request))))
                .withNotFound("no-namespace")
                .route("create-project", request -> {
                    String path = request.requiredParameter("namespace") + "/" + request.requiredField("name");
                    String through = request.header(AUTHORIZATION).orElseThrow();
                    return shown(world.addRepository(path, Map.of("authorization", through)));
                });
    }

    /** Creates or updates a file with the content in a request. */
    private ShownEntities commit(DecodedRequest request, BiFunction<String, FileContent, FileChange> change) {
        FileContent content = FileContent.of(Base64.getDecoder().decode(request.requiredField("content")));
        return commit(request, DecodedRequest::requiredField, change.apply(path(request), content));
    }

    /**
     * Commits one change of a file, after checking that the request has the file's current revision; a function reads
     * revision and message, whose place in the request differs by operation.
     */
    private ShownEntities commit(
            DecodedRequest request, BiFunction<DecodedRequest, String, String> value, FileChange change) {
        if (!(change instanceof FileChange.Create)) {
            requireRevision(request, value.apply(request, "sha"));
        }
        String message = value.apply(request, "message");
        git.commit(requiredProject(request), required(request, "ref"), message, List.of(change));
        return shown(() -> Map.of("path", change.path()));
    }

    /** Deletes the tag or webhook that a parameter names, and shows nothing. */
    private static ShownEntities deleted(Consumer<String> delete, DecodedRequest request, String parameter) {
        delete.accept(request.requiredParameter(parameter));
        return ShownEntities.nothing();
    }

    /** Checks that a file has the revision that was read; throws an exception if it has another, or is missing. */
    private void requireRevision(DecodedRequest request, String revision) {
        WorldEntity file =
                content(request).file(ref(request), path(request)).orElseThrow(EntityNotInWorldException::new);
        if (!revision.equals(file.required("objectId"))) {
            throw new ConcurrentModificationException("the file has another revision");
        }
    }

    /** Returns the path of a file, in which a request has a colon for each slash. */
    private static String path(DecodedRequest request) {
        return request.requiredParameter("path").replace(':', '/');
    }

    /** Returns the value of a parameter; throws an exception if it is missing. */
    private static String required(DecodedRequest request, String name) {
        return request.parameter(name).orElseThrow(() -> new IllegalArgumentException("a request without " + name));
    }

    /** Returns the reference that a request names; empty for the default branch. */
    private static String ref(DecodedRequest request) {
        return request.query().getOrDefault("ref", "");
    }

    private GitContent content(DecodedRequest request) {
        return git.of(requiredProject(request));
    }

    /** Returns the repository of a project id; throws an exception if there is none. */
    private WorldRepository requiredProject(DecodedRequest request) {
        return project(request).findFirst().orElseThrow(EntityNotInWorldException::new);
    }

    /** Returns the repository of a project id, in which a colon stands for a slash; empty if there is none. */
    private Stream<WorldRepository> project(DecodedRequest request) {
        String id = request.requiredParameter("project").replace(':', '/');
        return projectsIn(request.requiredParameter("namespace"), request)
                .filter(project -> project.required("id").equals(id));
    }

    private Stream<WorldRepository> projectsIn(String namespace, DecodedRequest request) {
        return repositories(request).filter(project -> project.isIn(namespace));
    }

    /** Returns the repository that has a clone URL, in which the vendor's pages mask the user. */
    private Optional<WorldRepository> cloned(String url, DecodedRequest request) {
        return repositories(request)
                .filter(project -> project.httpUrl().replace("//***@", "//").equals(url))
                .findFirst();
    }

    /** Returns the repositories that the authorization named in a request can reach. */
    private Stream<WorldRepository> repositories(DecodedRequest request) {
        Optional<String> through = request.header(AUTHORIZATION);
        return world.repositoriesAt(ServiceStageVendor.NAME).stream()
                .filter(repository -> repository.authorization().equals(through));
    }
}
