package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.CodeupVendor.NAME;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.git.Comparison;
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
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.NameTakenException;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import io.github.forgeport.sandbox.world.WorldWebhook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Codeup's operations that return entities of the simulated data, in the order of the vendor's manual. */
record CodeupRoutes(World world, WorldGit git) {

    /** The id of the organization's own namespace, as in the documented response. */
    private static final String ORGANIZATION = PinnedPayload.named("codeup/get-codeup-organization")
            .body()
            .requiredAt("/result/namespaceId")
            .asText();

    /** The part of a documented entity that is there, but in no list. */
    private static final String UNLISTED = "unlisted";

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** The flags of a webhook, and the events that they stand for. */
    private static final Map<String, String> EVENTS = Map.of(
            "pushEvents", "push",
            "tagPushEvents", "tag-push",
            "mergeRequestsEvents", "change-request",
            "noteEvents", "comment");

    /** Creates the operations that show this simulated data and the documented entities. */
    static CodeupRoutes of(World world) {
        world.addDocumentedWebhooks(NAME, withDeleted("delete-repository-webhook", "list-repository-webhook"));
        return new CodeupRoutes(
                world,
                new WorldGit(
                        world,
                        Map.of(
                                DocumentedKind.BRANCH,
                                        withDeleted("delete-branch", "list-repository-branches", "get-branch-info"),
                                DocumentedKind.TAG,
                                        withDeleted("delete-tag", "list-repository-tags", "get-repository-tag"),
                                DocumentedKind.COMMIT, documented("list-repository-commits"),
                                DocumentedKind.SINGLE_COMMIT, documented("get-repository-commit"),
                                DocumentedKind.LAST_COMMIT, documented("get-file-last-commit"),
                                DocumentedKind.DIFF, documented("list-repository-commit-diff"),
                                DocumentedKind.COMPARED_COMMIT, compared("commits"),
                                DocumentedKind.COMPARED_DIFF, compared("diffs"),
                                DocumentedKind.TREE_ENTRY, documented("list-repository-tree"),
                                DocumentedKind.FILE, documentedFiles())));
    }

    private static List<Map<String, Object>> documented(String... payloads) {
        return PayloadFieldMapping.documentedIn(
                Stream.of(payloads).map(payload -> NAME + "/" + payload).toArray(String[]::new));
    }

    /** Returns the documented entities, and the one that the documents delete, which none of their lists shows. */
    private static List<Map<String, Object>> withDeleted(String deletion, String... payloads) {
        List<Map<String, Object>> all = new ArrayList<>(documented(payloads));
        documented(deletion).forEach(deleted -> {
            Map<String, Object> unlisted = new HashMap<>(deleted);
            unlisted.put(UNLISTED, true);
            all.add(unlisted);
        });
        return all;
    }

    private static <E extends WorldEntity> Stream<E> listed(Stream<E> entities) {
        return entities.filter(entity -> entity.text(UNLISTED).isEmpty());
    }

    private static List<Map<String, Object>> compared(String list) {
        return Objects.requireNonNull(PayloadFieldMapping.of(NAME + "/get-compare-detail")
                        .lists()
                        .get(list))
                .documented();
    }

    /** Returns the documented files, whose path only their request tells. */
    private static List<Map<String, Object>> documentedFiles() {
        String payload = "get-file-blobs";
        String path = PinnedPayload.named(NAME + "/" + payload)
                .request()
                .requiredAt("/queryParameters/filePath/equalTo")
                .textValue();
        List<Map<String, Object>> files = new ArrayList<>(documented(payload));
        files.forEach(file -> file.put("path", path));
        files.addAll(documented("update-file", "delete-file"));
        return files;
    }

    /** Creates the table that routes requests to Codeup's operations. */
    Routes createTable(Stubs stubs) {
        return new Routes(stubs, NAME, "not-found")
                .withRefusal(NameTakenException.class, "conflict")
                .withRefusal(IllegalArgumentException.class, "illegal-field")
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
                        "POST /repository/create",
                        "create-repository",
                        request -> ShownEntities.of(create(request.json())))
                .route(
                        "PUT /repository/{repositoryId}",
                        "update-repository",
                        request -> ShownEntities.of(update(repository(request), request.json())))
                .route(
                        "POST /repository/{repositoryId}/remove",
                        "delete-repository",
                        request -> deleted(request, repository(request), world::removeRepository))
                .route(
                        "POST /api/v4/projects/repository/transfer",
                        "transfer-repository",
                        request -> ShownEntities.of(world.replaceRepository(
                                repository(request),
                                Map.of(
                                        "path",
                                        group(request.requiredParameter("groupId"))
                                                        .path() + "/"
                                                + repository(request).required("segment")))))
                .route(
                        "GET /repository/groups/get/all",
                        "list-repository-groups",
                        request -> page(request, groupsIn(request.requiredParameter("parentId")))
                                .searched()
                                .sorted("updated_at")
                                .cut("pageSize"))
                .route(
                        "GET /repository/groups/get_detail",
                        "get-group-detail",
                        request -> ShownEntities.of(group(given(request, "groupId"))))
                .route(
                        "GET /api/4/groups/find_by_path",
                        "get-group-by-path",
                        request -> ShownEntities.of(group(given(request, "identity"))))
                .route(
                        "GET /repository/groups/{groupId}/projects",
                        "list-group-repositories",
                        request -> page(request, repositoriesIn(group(request.requiredParameter("groupId"))))
                                .cut("pageSize"))
                .route(
                        "POST /repository/groups/create",
                        "create-repository-group",
                        request -> ShownEntities.of(createGroup(request.json())))
                .route("PUT /groups/modify", "update-group", request -> ShownEntities.of(updateGroup(request.json())))
                .route(
                        "POST /repository/groups/{groupId}/remove",
                        "delete-repository-group",
                        request ->
                                deleted(request, group(request.requiredParameter("groupId")), world::removeNamespace))
                .route(
                        "GET /repository/{repositoryId}/branches",
                        "list-repository-branches",
                        request -> page(request, listed(git.branches(repository(request))))
                                .searched()
                                .sortedByOneWord()
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/branches/detail",
                        "get-branch-info",
                        request -> found(git.branch(repository(request), given(request, "branchName"))))
                .route(
                        "POST /repository/{repositoryId}/branches",
                        "create-branch",
                        request -> ShownEntities.of(git.createBranch(
                                repository(request),
                                request.requiredField("branchName"),
                                request.requiredField("ref"))))
                .route("DELETE /repository/{repositoryId}/branches/delete", "delete-branch", this::deleteBranch)
                .route(
                        "GET /repository/{repositoryId}/tag/list",
                        "list-repository-tags",
                        request -> page(request, listed(git.tags(repository(request))))
                                .searched()
                                .sortedByOneWord()
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/tag/info",
                        "get-repository-tag",
                        request -> found(git.tag(repository(request), given(request, "tagName"))))
                .route(
                        "POST /repository/{repositoryId}/tags/create",
                        "create-tag",
                        request -> ShownEntities.of(git.createTag(
                                repository(request),
                                request.requiredField("tagName"),
                                request.requiredField("ref"),
                                request.json().path("message").asText(""))))
                .route("DELETE /repository/{repositoryId}/tags/delete", "delete-tag", this::deleteTag)
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
                        "POST /repository/{repositoryId}/files",
                        "create-file",
                        request -> commit(
                                request,
                                request.requiredField("branchName"),
                                request.requiredField("commitMessage"),
                                new FileChange.Create(path(request, "filePath"), content(request.json()))))
                .route(
                        "PUT /repository/{repositoryId}/files/update",
                        "update-file",
                        request -> commit(
                                request,
                                request.requiredField("branchName"),
                                request.requiredField("commitMessage"),
                                update(request)))
                .route(
                        "DELETE /repository/{repositoryId}/files/delete",
                        "delete-file",
                        request -> commit(
                                request,
                                given(request, "branchName"),
                                given(request, "commitMessage"),
                                new FileChange.Delete(given(request, "filePath"))))
                .route(
                        "POST /api/v4/projects/repository/commits/files",
                        "create-commit-with-multiple-files",
                        request -> ShownEntities.of(git.commit(
                                repository(given(request, "repositoryIdentity")),
                                request.requiredField("branch"),
                                request.requiredField("commitMessage"),
                                creations(request))))
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
                .route("GET /repository/{repositoryId}/commits/compare/detail", "get-compare-detail", this::compare)
                .route(
                        "GET /repository/{repositoryId}/webhooks/list",
                        "list-repository-webhook",
                        request -> page(request, listed(world.webhooks(repository(request)).stream()))
                                .cut("pageSize"))
                .route(
                        "POST /repository/{repositoryId}/webhooks/create",
                        "add-webhook",
                        request -> ShownEntities.of(world.addWebhook(repository(request), webhook(request))))
                .route(
                        "DELETE /repository/{repositoryId}/hooks/{hookId}",
                        "delete-repository-webhook",
                        this::deleteWebhook);
    }

    private ShownEntities deleteBranch(DecodedRequest request) {
        String name = given(request, "branchName");
        git.deleteBranch(repository(request), name);
        return ShownEntities.of(new GitEntity(Map.of("name", name)));
    }

    private ShownEntities deleteTag(DecodedRequest request) {
        String name = given(request, "tagName");
        git.deleteTag(repository(request), name);
        return ShownEntities.of(new GitEntity(Map.of("name", name)));
    }

    private ShownEntities commit(DecodedRequest request, String branch, String message, FileChange change) {
        git.commit(repository(request), branch, message, List.of(change));
        return ShownEntities.of(new GitEntity(Map.of("path", change.path(), "branch", branch)));
    }

    private static FileChange update(DecodedRequest request) {
        String from = path(request, "oldPath");
        String to = path(request, "newPath");
        FileContent content = content(request.json());
        return from.equals(to) ? new FileChange.Update(to, content) : new FileChange.Move(from, to, content);
    }

    /** Returns the changes of a commit of several files, of which only creations of text are documented. */
    private static List<FileChange> creations(DecodedRequest request) {
        List<FileChange> changes = new ArrayList<>();
        for (JsonNode action : request.json().path("actions")) {
            if (!field(action, "action").equals("create")) {
                throw new IllegalArgumentException("an action that nobody documents");
            }
            changes.add(new FileChange.Create(withoutSlash(field(action, "filePath")), content(action)));
        }
        return changes;
    }

    private static FileContent content(JsonNode file) {
        String content = field(file, "content");
        return FileContent.of(
                file.path("encoding").asText("text").equals("base64")
                        ? Base64.getDecoder().decode(content)
                        : content.getBytes(UTF_8));
    }

    private static String path(DecodedRequest request, String field) {
        return withoutSlash(request.requiredField(field));
    }

    /** Returns a path without the slash that a documented example has in front. */
    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** Returns what a commit has since its merge base with another; both are ids, and no other comparison is simulated. */
    private ShownEntities compare(DecodedRequest request) {
        String from = given(request, "from");
        String to = given(request, "to");
        if (!COMMIT.matcher(from).matches()
                || !COMMIT.matcher(to).matches()
                || !given(request, "mergeBase").equals("true")) {
            throw new IllegalArgumentException("not two ids of commits, by their merge base");
        }
        Comparison found = git.compare(repository(request), from, to);
        return ShownEntities.of(
                new GitEntity(Map.of("commits", parts(found.commits()), "diffs", parts(found.diffs()))));
    }

    private static List<Map<String, Object>> parts(List<GitEntity> entities) {
        return entities.stream().map(GitEntity::parts).toList();
    }

    /** Returns the parts of a webhook to add; it is not told its secret. */
    private static Map<String, Object> webhook(DecodedRequest request) {
        JsonNode json = request.json();
        Map<String, Object> parts = new HashMap<>(Map.of("url", request.requiredField("url")));
        List<String> events = EVENTS.entrySet().stream()
                .filter(event -> json.path(event.getKey()).asBoolean())
                .map(Map.Entry::getValue)
                .toList();
        if (EVENTS.keySet().stream().anyMatch(json::has)) {
            parts.put("events", events);
        }
        parts.put("description", json.path("description").asText(""));
        parts.put("tlsVerified", json.path("enableSslVerification").asBoolean());
        return parts;
    }

    private ShownEntities deleteWebhook(DecodedRequest request) {
        WorldRepository repository = repository(request);
        String id = request.requiredParameter("hookId");
        List<WorldWebhook> there = world.webhooks(repository);
        world.removeWebhook(repository, id);
        return ShownEntities.of(
                there.stream().filter(webhook -> webhook.required("id").equals(id)));
    }

    /** Returns a text of an object in a request's body. */
    private static String field(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a body without " + name);
        }
        return value.textValue();
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

    /**
     * Returns the group with this id, or at this path, which may begin with the organization's id; throws an exception if there
     * is none.
     */
    private WorldNamespace group(String identity) {
        return world.namespacesAt(NAME).stream()
                .filter(group -> Stream.of(
                                group.required("id"), group.path(), CodeupAccount.ORGANIZATION + "/" + group.path())
                        .anyMatch(identity::equals))
                .findFirst()
                .orElseThrow(EntityNotInWorldException::new);
    }

    private WorldRepository create(JsonNode body) {
        Map<String, Object> parts = written(body);
        parts.putIfAbsent("visibility", "private");
        return world.addRepository(
                group(body.required("namespaceId").asText()).path() + "/"
                        + body.path("path").asText(body.required("name").textValue()),
                parts);
    }

    private WorldRepository update(WorldRepository repository, JsonNode body) {
        return world.replaceRepository(repository, withPath(written(body), repository, body));
    }

    /** Creates a group in another, or directly in the organization, whose id is the path of nothing. */
    private WorldNamespace createGroup(JsonNode body) {
        String parent = body.required("parentId").asText();
        String segment = body.required("path").textValue();
        return world.addNamespace(
                parent.equals(ORGANIZATION) ? segment : group(parent).path() + "/" + segment, written(body));
    }

    private WorldNamespace updateGroup(JsonNode body) {
        WorldNamespace group = group(body.required("pathWithNamespace").textValue());
        return world.replaceNamespace(group, withPath(written(body), group, body));
    }

    /** Returns the parts that a body sets, with the path if its last segment is another one. */
    private static Map<String, Object> withPath(Map<String, Object> parts, WorldEntity entity, JsonNode body) {
        String path = entity.required("path");
        String segment = body.path("path").asText(entity.required("segment"));
        if (!segment.equals(entity.required("segment"))) {
            parts.put("path", path.substring(0, path.lastIndexOf('/') + 1) + segment);
        }
        return parts;
    }

    /** Returns the parts of a repository or group that a body sets, but for the path. */
    private static Map<String, Object> written(JsonNode body) {
        Map<String, Object> parts = new HashMap<>();
        for (String part : List.of("name", "description", "defaultBranch")) {
            if (body.path(part).isTextual()) {
                parts.put(part, body.path(part).textValue());
            }
        }
        if (body.has("visibilityLevel")) {
            parts.put("visibility", visibility(body.path("visibilityLevel").asInt(-1)));
        }
        return parts;
    }

    private static String visibility(int level) {
        return switch (level) {
            case 0 -> "private";
            case 10 -> "internal";
            default -> throw new IllegalArgumentException("no such level of visibility");
        };
    }

    /** Removes an entity for the reason that the body has to give, and shows nothing of it. */
    private static <E extends WorldEntity> ShownEntities deleted(DecodedRequest request, E entity, Consumer<E> remove) {
        request.requiredField("reason");
        remove.accept(entity);
        return ShownEntities.of(entity);
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
