package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.RequestedEntities.field;
import static io.github.forgeport.sandbox.codeup.RequestedEntities.given;
import static io.github.forgeport.sandbox.route.ShownEntities.shown;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.route.EntityPage;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The routes of Codeup's operations on branches, tags, files and commits, in the manual's order; last those that
 * commit.
 */
record ContentRoutes(WorldGit git, RequestedEntities requested) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** Adds the operations to a table. */
    void addTo(Routes table) {
        table.on(request -> git.of(requested.repository(request)))
                .route("list-repository-branches", (content, request) -> page(request, content.branches()))
                .route("get-branch-info", (content, request) -> shown(content.branch(given(request, "branchName"))))
                .route(
                        "create-branch",
                        (content, request) -> shown(content.createBranch(
                                request.requiredField("branchName"), request.requiredField("ref"))))
                .route("delete-branch", (content, request) -> deleted(content::deleteBranch, request, "branchName"))
                .route("list-repository-tags", (content, request) -> page(request, content.tags()))
                .route("get-repository-tag", (content, request) -> shown(content.tag(given(request, "tagName"))))
                .route(
                        "create-tag",
                        (content, request) -> shown(content.createTag(
                                request.requiredField("tagName"),
                                request.requiredField("ref"),
                                request.field("message").orElse(""))))
                .route("delete-tag", (content, request) -> deleted(content::deleteTag, request, "tagName"))
                .route("list-repository-tree", (content, request) -> shown(tree(content, request)))
                .route(
                        "get-file-blobs",
                        (content, request) -> shown(content.file(given(request, "ref"), given(request, "filePath"))))
                .route(
                        "get-file-last-commit",
                        (content, request) ->
                                shown(content.lastCommit(given(request, "sha"), given(request, "filePath"))))
                .route(
                        "list-repository-commits",
                        (content, request) -> new EntityPage(request, commits(content, request)).cut("pageSize"))
                .route("get-repository-commit", (content, request) -> shown(content.commit(given(request, "sha"))))
                .route("list-repository-commit-diff", (content, request) -> shown(content.diff(given(request, "sha"))))
                .route("get-compare-detail", (content, request) -> shown(compare(content, request)));
        table.route("create-file", request -> commit(request, DecodedRequest::requiredField, creation(request)))
                .route("update-file", request -> commit(request, DecodedRequest::requiredField, update(request)))
                .route("delete-file", request -> commit(request, RequestedEntities::given, deletion(request)))
                .route("create-commit-with-multiple-files", request -> shown(commit(request)));
    }

    /** Returns the requested page of a list of branches or tags. */
    private static ShownEntities page(DecodedRequest request, List<WorldEntity> all) {
        return new EntityPage(request, all).matchingSearch().sortedByOneWord().cut("pageSize");
    }

    /** Deletes the branch or tag that a parameter names. */
    private static ShownEntities deleted(Consumer<String> delete, DecodedRequest request, String parameter) {
        String name = given(request, parameter);
        delete.accept(name);
        return shown(() -> Map.of("name", name));
    }

    private static List<WorldEntity> tree(GitContent content, DecodedRequest request) {
        String directory = request.parameter("path").orElse("");
        boolean isRecursive = !request.parameter("type").orElse("").equals("DIRECT");
        return content.tree(request.parameter("refName").orElse(""), directory, isRecursive);
    }

    /** Returns the commits that a reference reaches, of the requested path and time span. */
    private static List<WorldEntity> commits(GitContent content, DecodedRequest request) {
        return content.commits(
                request.parameter("refName").orElse(""),
                request.parameter("path").orElse(""),
                request.parameter("start").map(ContentRoutes::time).orElse(null),
                request.parameter("end").map(ContentRoutes::time).orElse(null));
    }

    /** Parses a time without a zone, as one in China. */
    private static Instant time(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8));
    }

    /**
     * Compares two commits by their ids: the commits and files since their merge base; no other comparison is
     * simulated.
     */
    private static WorldEntity compare(GitContent content, DecodedRequest request) {
        String from = given(request, "from");
        String to = given(request, "to");
        boolean areIds = COMMIT.matcher(from).matches() && COMMIT.matcher(to).matches();
        if (!areIds || !given(request, "mergeBase").equals("true")) {
            throw new IllegalArgumentException("not two ids of commits, by their merge base");
        }
        return content.compare(from, to);
    }

    /**
     * Commits one change of a file; a function reads branch and message, whose place in the request differs by
     * operation.
     */
    private ShownEntities commit(
            DecodedRequest request, BiFunction<DecodedRequest, String, String> value, FileChange change) {
        String branch = value.apply(request, "branchName");
        git.commit(requested.repository(request), branch, value.apply(request, "commitMessage"), List.of(change));
        return shown(() -> Map.of("path", change.path(), "branch", branch));
    }

    private static FileChange creation(DecodedRequest request) {
        return new FileChange.Create(path(request.json(), "filePath"), content(request.json()));
    }

    private static FileChange deletion(DecodedRequest request) {
        return new FileChange.Delete(given(request, "filePath"));
    }

    private static FileChange update(DecodedRequest request) {
        String from = path(request.json(), "oldPath");
        String to = path(request.json(), "newPath");
        FileContent content = content(request.json());
        return from.equals(to) ? new FileChange.Update(to, content) : new FileChange.Move(from, to, content);
    }

    /** Makes a commit of several files, of which only creations of text are documented. */
    private WorldEntity commit(DecodedRequest request) {
        List<FileChange> changes = new ArrayList<>();
        for (JsonNode action : request.json().path("actions")) {
            if (!field(action, "action").equals("create")) {
                throw new IllegalArgumentException("an action that nobody documents");
            }
            changes.add(new FileChange.Create(path(action, "filePath"), content(action)));
        }
        WorldRepository repository = requested.repository(given(request, "repositoryIdentity"));
        return git.commit(repository, request.requiredField("branch"), request.requiredField("commitMessage"), changes);
    }

    private static FileContent content(JsonNode file) {
        String content = field(file, "content");
        return FileContent.of(
                file.path("encoding").asText("text").equals("base64")
                        ? Base64.getDecoder().decode(content)
                        : content.getBytes(UTF_8));
    }

    /** Returns the path in a field, without a leading slash, which a documented example has. */
    private static String path(JsonNode json, String field) {
        String path = field(json, field);
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
