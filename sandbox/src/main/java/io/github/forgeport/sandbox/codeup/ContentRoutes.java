package io.github.forgeport.sandbox.codeup;

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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Codeup's operations on branches, tags, files and commits, in the order of the vendor's manual. */
record ContentRoutes(WorldGit git, RequestedEntities requested) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** Adds the operations to a table. */
    Routes addTo(Routes table) {
        return table.route(
                        "GET /repository/{repositoryId}/branches",
                        "list-repository-branches",
                        request -> new CodeupPage(
                                        request, DocumentedEntities.listed(git.branches(requested.repository(request))))
                                .searched()
                                .sortedByOneWord()
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/branches/detail",
                        "get-branch-info",
                        request -> RequestedEntities.found(git.branch(
                                requested.repository(request), RequestedEntities.given(request, "branchName"))))
                .route(
                        "POST /repository/{repositoryId}/branches",
                        "create-branch",
                        request -> ShownEntities.of(git.createBranch(
                                requested.repository(request),
                                request.requiredField("branchName"),
                                request.requiredField("ref"))))
                .route("DELETE /repository/{repositoryId}/branches/delete", "delete-branch", this::deleteBranch)
                .route(
                        "GET /repository/{repositoryId}/tag/list",
                        "list-repository-tags",
                        request -> new CodeupPage(
                                        request, DocumentedEntities.listed(git.tags(requested.repository(request))))
                                .searched()
                                .sortedByOneWord()
                                .cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/tag/info",
                        "get-repository-tag",
                        request -> RequestedEntities.found(
                                git.tag(requested.repository(request), RequestedEntities.given(request, "tagName"))))
                .route(
                        "POST /repository/{repositoryId}/tags/create",
                        "create-tag",
                        request -> ShownEntities.of(git.createTag(
                                requested.repository(request),
                                request.requiredField("tagName"),
                                request.requiredField("ref"),
                                request.json().path("message").asText(""))))
                .route("DELETE /repository/{repositoryId}/tags/delete", "delete-tag", this::deleteTag)
                .route(
                        "GET /repository/{repositoryId}/files/tree",
                        "list-repository-tree",
                        request -> ShownEntities.of(git.tree(
                                requested.repository(request),
                                request.parameter("refName").orElse(""),
                                request.parameter("path").orElse(""),
                                !request.parameter("type").orElse("").equals("DIRECT"))))
                .route(
                        "GET /repository/{repositoryId}/files/blobs",
                        "get-file-blobs",
                        request -> RequestedEntities.found(git.file(
                                requested.repository(request),
                                RequestedEntities.given(request, "ref"),
                                RequestedEntities.given(request, "filePath"))))
                .route(
                        "GET /repository/{repositoryId}/files/lastCommit",
                        "get-file-last-commit",
                        request -> RequestedEntities.found(git.lastCommit(
                                requested.repository(request),
                                RequestedEntities.given(request, "sha"),
                                RequestedEntities.given(request, "filePath"))))
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
                                RequestedEntities.given(request, "branchName"),
                                RequestedEntities.given(request, "commitMessage"),
                                new FileChange.Delete(RequestedEntities.given(request, "filePath"))))
                .route(
                        "POST /api/v4/projects/repository/commits/files",
                        "create-commit-with-multiple-files",
                        request -> ShownEntities.of(git.commit(
                                requested.repository(RequestedEntities.given(request, "repositoryIdentity")),
                                request.requiredField("branch"),
                                request.requiredField("commitMessage"),
                                creations(request))))
                .route(
                        "GET /repository/{repositoryId}/commits",
                        "list-repository-commits",
                        request -> new CodeupPage(request, commits(request)).cut("pageSize"))
                .route(
                        "GET /repository/{repositoryId}/commits/{sha}",
                        "get-repository-commit",
                        request -> RequestedEntities.found(
                                git.commit(requested.repository(request), RequestedEntities.given(request, "sha"))))
                .route(
                        "GET /repository/{repositoryId}/commits/{sha}/diff",
                        "list-repository-commit-diff",
                        request -> ShownEntities.of(
                                git.diff(requested.repository(request), RequestedEntities.given(request, "sha"))))
                .route("GET /repository/{repositoryId}/commits/compare/detail", "get-compare-detail", this::compare);
    }

    private ShownEntities deleteBranch(DecodedRequest request) {
        String name = RequestedEntities.given(request, "branchName");
        git.deleteBranch(requested.repository(request), name);
        return ShownEntities.of(new GitEntity(Map.of("name", name)));
    }

    private ShownEntities deleteTag(DecodedRequest request) {
        String name = RequestedEntities.given(request, "tagName");
        git.deleteTag(requested.repository(request), name);
        return ShownEntities.of(new GitEntity(Map.of("name", name)));
    }

    private ShownEntities commit(DecodedRequest request, String branch, String message, FileChange change) {
        git.commit(requested.repository(request), branch, message, List.of(change));
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
        String from = RequestedEntities.given(request, "from");
        String to = RequestedEntities.given(request, "to");
        if (!COMMIT.matcher(from).matches()
                || !COMMIT.matcher(to).matches()
                || !RequestedEntities.given(request, "mergeBase").equals("true")) {
            throw new IllegalArgumentException("not two ids of commits, by their merge base");
        }
        Comparison found = git.compare(requested.repository(request), from, to);
        return ShownEntities.of(
                new GitEntity(Map.of("commits", parts(found.commits()), "diffs", parts(found.diffs()))));
    }

    private static List<Map<String, Object>> parts(List<GitEntity> entities) {
        return entities.stream().map(GitEntity::parts).toList();
    }

    /** Returns the commits that a reference reaches, of the requested path and time span. */
    private Stream<GitEntity> commits(DecodedRequest request) {
        return git.commits(
                requested.repository(request),
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
