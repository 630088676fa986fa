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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes namespaces of the world as Codeup's JSON of groups. */
final class CodeupGroups {

    static final String PAYLOAD = "codeup/list-repository-groups";

    /** The id of the organization's own namespace, as in the documented response. */
    static final long ORGANIZATION = PinnedPayload.named("codeup/get-codeup-organization")
            .body()
            .requiredAt("/result/namespaceId")
            .longValue();

    private CodeupGroups() {}

    /** Returns the namespace of the documented response. */
    static List<WorldNamespace> documented() {
        JsonNode json = PinnedPayload.named(PAYLOAD).body().requiredAt("/result/0");
        return List.of(new WorldNamespace(
                json.required("id").longValue(),
                json.required("parentId").longValue(),
                text(json, "pathWithNamespace"),
                text(json, "name"),
                text(json, "nameWithNamespace"),
                text(json, "description"),
                CodeupRepositoryFields.visibility(json),
                json.required("ownerId").longValue(),
                text(json, "avatarUrl"),
                text(json, "webUrl"),
                LOCAL_TIME.parse(text(json, "createdAt"), Instant::from),
                LOCAL_TIME.parse(text(json, "updatedAt"), Instant::from),
                CodeupVendor.NAME));
    }

    /** Returns the response that lists the groups in the requested parent; empty if there is no such parent. */
    static Optional<VendorAnswer> answer(List<WorldNamespace> all, DecodedRequest request) {
        String parent = request.parameter("parentId").orElseThrow();
        if (all.stream().noneMatch(group -> parent.equals(Long.toString(group.id())) || isIn(parent, group))) {
            return Optional.empty();
        }
        Stream<WorldNamespace> found = CodeupPage.sorted(
                request,
                "updated_at",
                Map.of(
                        "created_at", Comparator.comparing(WorldNamespace::created),
                        "updated_at", Comparator.comparing(WorldNamespace::updated)),
                all.stream()
                        .filter(group -> isIn(parent, group))
                        .filter(group -> CodeupPage.search(request).test(group.name())));
        return Optional.of(CodeupPage.answer(PAYLOAD, request, "pageSize", found, CodeupGroups::fill));
    }

    /** Whether a group is directly in the group, or the organization, with an id. */
    private static boolean isIn(String parent, WorldNamespace group) {
        return parent.equals(Long.toString(parentId(group)));
    }

    /** Returns the id of a group's parent, which for an outermost group is the organization. */
    private static long parentId(WorldNamespace group) {
        Long parent = group.parentId();
        return parent == null ? ORGANIZATION : parent;
    }

    /** Puts the values of a group into a copy of the documented entry. */
    private static void fill(ObjectNode json, WorldNamespace group) {
        json.put("id", group.id())
                .put("path", group.path().substring(group.path().lastIndexOf('/') + 1))
                .put("name", group.name())
                .put("nameWithNamespace", group.fullName())
                .put("pathWithNamespace", group.path())
                .put("visibilityLevel", CodeupRepositoryFields.visibilityLevel(group.visibility()))
                .put("description", group.description())
                .put("parentId", parentId(group))
                .put("ownerId", group.ownerId())
                .put("createdAt", LOCAL_TIME.format(group.created()))
                .put("updatedAt", LOCAL_TIME.format(group.updated()));
        putOrRemove(json, "avatarUrl", group.avatarUrl());
        putOrRemove(json, "webUrl", group.webUrl());
    }
}
