package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.codeup.CodeupPage.LOCAL_TIME;
import static io.github.forgeport.sandbox.codeup.CodeupRepositoryFields.putOrRemove;
import static io.github.forgeport.sandbox.codeup.CodeupRepositoryFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes repositories of the world as the JSON of Codeup's two listings, whose fields differ from those of a single
 * repository.
 */
final class CodeupListings {

    static final String ALL = "codeup/list-repositories";
    static final String OF_GROUP = "codeup/list-group-repositories";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.of("+08:00"));

    private CodeupListings() {}

    /** Returns the repositories of the documented listings; values that these lack are taken from a single one. */
    static List<WorldRepository> documented() {
        JsonNode listed = PinnedPayload.named(ALL).body().requiredAt("/result/0");
        List<WorldRepository> repositories = new ArrayList<>();
        for (JsonNode json : PinnedPayload.named(OF_GROUP).body().required("result")) {
            String path = text(json, "pathWithNamespace");
            String group = path.substring(0, path.indexOf('/'));
            String created =
                    LOCAL_TIME.parse(text(json, "createdAt"), Instant::from).toString();
            ObjectNode single = CodeupRepositoryFields.template();
            single.setAll((ObjectNode) json);
            single.put("archive", json.required("archived").booleanValue())
                    .put("avatarUrl", text(listed, "avatarUrl"))
                    .put("httpUrlToRepository", text(json, "httpUrl"))
                    .put("sshUrlToRepository", text(json, "sshUrl"))
                    .put("createdAt", created)
                    .put("lastActivityAt", created);
            ((ObjectNode) single.required("namespace"))
                    .put("id", listed.required("namespaceId").longValue())
                    .put("path", group)
                    .put("name", group);
            repositories.add(CodeupRepositoryFields.repository(single));
        }
        return repositories;
    }

    /** Returns the response that lists the organization's repositories. */
    static VendorAnswer answer(List<WorldRepository> all, DecodedRequest request) {
        Optional<Boolean> archived = request.parameter("archived").map(Boolean::valueOf);
        Map<String, Comparator<WorldRepository>> orders = Map.of(
                "created_at", Comparator.comparing(WorldRepository::created),
                "id", Comparator.comparing(WorldRepository::id),
                "name", Comparator.comparing(WorldRepository::name),
                "path", Comparator.comparing(WorldRepository::path),
                "updated_at", Comparator.comparing(WorldRepository::lastActivity),
                "last_activity_at", Comparator.comparing(WorldRepository::lastActivity));
        return CodeupPage.answer(
                ALL,
                request,
                "perPage",
                CodeupPage.sorted(
                        request,
                        "",
                        orders,
                        all.stream()
                                .filter(repository -> archived.map(asked -> asked == repository.isArchived())
                                        .orElse(true))
                                .filter(repository -> CodeupPage.search(request).test(repository.name()))),
                CodeupListings::fill);
    }

    /** Puts the values of a repository into an entry of the organization's listing. */
    private static void fill(ObjectNode json, WorldRepository repository) {
        CodeupRepositoryFields.fillCommon(json, repository)
                .put("Id", repository.id())
                .put("archive", repository.isArchived())
                .put("createdAt", TIME.format(repository.created()))
                .put("lastActivityAt", TIME.format(repository.lastActivity()))
                .put("namespaceId", repository.namespace().id())
                .put("updatedAt", TIME.format(repository.lastActivity()))
                .put(
                        "visibilityLevel",
                        Integer.toString(CodeupRepositoryFields.visibilityLevel(repository.visibility())));
        putOrRemove(json, "avatarUrl", repository.avatarUrl());
    }

    /** Returns the response that lists the repositories of a group; empty if there is no such group. */
    static Optional<VendorAnswer> answerOfGroup(
            String group, List<WorldNamespace> groups, List<WorldRepository> all, DecodedRequest request) {
        return groups.stream()
                .filter(namespace -> Long.toString(namespace.id()).equals(group))
                .findFirst()
                .map(namespace -> CodeupPage.answer(
                        OF_GROUP,
                        request,
                        "pageSize",
                        all.stream().filter(repository -> repository.namespace().id() == namespace.id()),
                        CodeupListings::fillOfGroup));
    }

    /** Puts the values of a repository into an entry of a group's listing. */
    private static void fillOfGroup(ObjectNode json, WorldRepository repository) {
        CodeupRepositoryFields.fillCommon(json, repository)
                .put("archived", repository.isArchived())
                .put("createdAt", LOCAL_TIME.format(repository.created()))
                .put("creatorId", repository.creatorId())
                .put("httpUrl", repository.httpUrl())
                .put("id", repository.id())
                .put("lastActivityAt", LOCAL_TIME.format(repository.lastActivity()))
                .put("updatedAt", LOCAL_TIME.format(repository.lastActivity()))
                .put("visibilityLevel", CodeupRepositoryFields.visibilityLevel(repository.visibility()));
        putOrRemove(json, "sshUrl", repository.sshUrl());
    }
}
