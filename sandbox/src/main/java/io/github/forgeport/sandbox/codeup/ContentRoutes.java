package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.RequestedEntities.found;
import static io.github.forgeport.sandbox.codeup.RequestedEntities.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.git.Comparison;
import io.github.forgeport.sandbox.git.GitEntity;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Codeup's operations on branches, tags, files and commits, in the order of the vendor's manual. */
record ContentRoutes(WorldGit git, RequestedEntities requested) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** Adds the operations to a table. */
    Routes addTo(Routes table) {
        return table.route("list-repository-branches", request -> page(request, git.branches(repository(request))))
                .route(
                        "get-branch-info",
                        request -> found(git.branch(repository(request), given(request, "branchName"))))
                .route(
                        "create-branch",
                        request -> ShownEntities.of(git.createBranch(
                                repository(request),
                                request.requiredField("branchName"),
                                request.requiredField("ref"))))
                .route("delete-branch", request -> deleted(request, "branchName", git::deleteBranch))
                .route("list-repository-tags", request -> page(request, git.tags(repository(request))))
                .route("get-repository-tag", request -> found(git.tag(repository(request), given(request, "tagName"))))
                .route(
                        "create-tag",
                        request -> ShownEntities.of(git.createTag(
                                repository(request),
                                request.requiredField("tagName"),
                                request.requiredField("ref"),
                                request.json().path("message").asText(""))))
                .route("delete-tag", request -> deleted(request, "tagName", git::deleteTag))
                .route("list-repository-tree", request -> ShownEntities.of(tree(request)))
                .route(
                        "get-file-blobs",
                        request ->
                                found(git.file(repository(request), given(request, "ref"), given(request, "filePath"))))
                .route(
                        "get-file-last-commit",
                        request -> found(
                                git.lastCommit(repository(request), given(request, "sha"), given(request, "filePath"))))
                .route("create-file", request -> commit(request, DecodedRequest::requiredField, creation(request)))
                .route("update-file", request -> commit(request, DecodedRequest::requiredField, update(request)))
                .route("delete-file", request -> commit(request, RequestedEntities::given, deletion(request)))
                .route(
                        "create-commit-with-multiple-files",
                        request -> ShownEntities.of(git.commit(
                                requested.repository(given(request, "repositoryIdentity")),
                                request.requiredField("branch"),
                                request.requiredField("commitMessage"),
                                creations(request))))
                .route("list-repository-commits", request -> new CodeupPage(request, commits(request)).cut("pageSize"))
                .route(
                        "get-repository-commit",
                        request -> found(git.commit(repository(request), given(request, "sha"))))
                .route(
                        "list-repository-commit-diff",
                        request -> ShownEntities.of(git.diff(repository(request), given(request, "sha"))))
                .route("get-compare-detail", this::compare);
    }

    private WorldRepository repository(DecodedRequest request) {
        return requested.repository(request);
    }

    /** Returns the requested page of a list of branches or tags. */
    private static ShownEntities page(DecodedRequest request, Stream<GitEntity> all) {
        return new CodeupPage(request, DocumentedEntities.listed(all))
                .searched()
                .sortedByOneWord()
                .cut("pageSize");
    }

    /** Deletes the branch or tag that a parameter names. */
    private ShownEntities deleted(
            DecodedRequest request, String parameter, BiConsumer<WorldRepository, String> delete) {
        String name = given(request, parameter);
        delete.accept(repository(request), name);
        return ShownEntities.of(new GitEntity(Map.of("name", name)));
    }

    private Stream<GitEntity> tree(DecodedRequest request) {
        return git.tree(
                repository(request),
                request.parameter("refName").orElse(""),
                request.parameter("path").orElse(""),
                !request.parameter("type").orElse("").equals("DIRECT"));
    }

    /** Makes one change of a file; where the request has the branch and the message, depends on the operation. */
    private ShownEntities commit(
            DecodedRequest request, BiFunction<DecodedRequest, String, String> value, FileChange change) {
        String branch = value.apply(request, "branchName");
        git.commit(repository(request), branch, value.apply(request, "commitMessage"), List.of(change));
        return ShownEntities.of(new GitEntity(Map.of("path", change.path(), "branch", branch)));
    }

    private static FileChange creation(DecodedRequest request) {
        return new FileChange.Create(path(request, "filePath"), content(request.json()));
    }

    private static FileChange deletion(DecodedRequest request) {
        return new FileChange.Delete(given(request, "filePath"));
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
            if (!RequestedEntities.field(action, "action").equals("create")) {
                throw new IllegalArgumentException("an action that nobody documents");
            }
            changes.add(
                    new FileChange.Create(withoutSlash(RequestedEntities.field(action, "filePath")), content(action)));
        }
        return changes;
    }

    private static FileContent content(JsonNode file) {
        String content = RequestedEntities.field(file, "content");
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

    /** Returns the commits that a reference reaches, of the requested path and time span. */
    private Stream<GitEntity> commits(DecodedRequest request) {
        return git.commits(
                repository(request),
                request.parameter("refName").orElse(""),
                request.parameter("path").orElse(""),
                request.parameter("start").map(ContentRoutes::time).orElse(null),
                request.parameter("end").map(ContentRoutes::time).orElse(null));
    }

    /** Parses a time without a zone, which is taken as China's. */
    private static Instant time(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8));
    }
}
