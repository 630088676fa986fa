package io.github.forgeport.sandbox.codeup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import io.github.forgeport.sandbox.world.WorldVisibility;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes repositories of the world as Codeup's JSON, into the fields of the documented responses. */
final class CodeupRepositoryFields {

    /** The names of the documented responses; the first is the template for repositories that are not documented. */
    static final List<String> PAYLOADS = List.of("codeup/get-repository", "codeup/get-repository-codeup-demo");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private CodeupRepositoryFields() {}

    /** Returns the repositories of the documented responses. */
    static List<WorldRepository> documented() {
        return PAYLOADS.stream()
                .map(name -> repository(PinnedPayload.named(name).body().required("repository")))
                .toList();
    }

    /** A copy of the documented repository. */
    static ObjectNode template() {
        return (ObjectNode) PinnedPayload.named(PAYLOADS.get(0)).body().required("repository");
    }

    static WorldRepository repository(JsonNode json) {
        return new WorldRepository(
                json.required("id").longValue(),
                namespace(json.required("namespace")),
                text(json, "path"),
                text(json, "name"),
                text(json, "nameWithNamespace"),
                json.required("description").textValue(),
                visibility(json),
                text(json, "defaultBranch"),
                json.required("archive").booleanValue(),
                json.required("creatorId").longValue(),
                json.path("avatarUrl").textValue(),
                text(json, "webUrl"),
                text(json, "httpUrlToRepository"),
                text(json, "sshUrlToRepository"),
                time(json, "createdAt"),
                time(json, "lastActivityAt"),
                null,
                CodeupVendor.NAME,
                null);
    }

    private static WorldNamespace namespace(JsonNode json) {
        return new WorldNamespace(
                json.required("id").longValue(),
                null,
                text(json, "path"),
                text(json, "name"),
                text(json, "name"),
                json.required("description").textValue(),
                visibility(json),
                json.required("ownerId").longValue(),
                json.path("avatar").textValue(),
                null,
                time(json, "createdAt"),
                time(json, "updatedAt"),
                CodeupVendor.NAME);
    }

    static String text(JsonNode json, String field) {
        return json.required(field).textValue();
    }

    private static Instant time(JsonNode json, String field) {
        return Instant.parse(text(json, field));
    }

    static WorldVisibility visibility(JsonNode json) {
        return json.required("visibilityLevel").intValue() == 0 ? WorldVisibility.PRIVATE : WorldVisibility.INTERNAL;
    }

    /** Whether an {@code identity} parameter is the id or the path of this repository. */
    static boolean isIdentity(String identity, WorldRepository repository) {
        return identity.equals(repository.path()) || identity.equals(Long.toString(repository.id()));
    }

    /** Returns the response that shows a repository, in the fields of this payload if it is one of a repository. */
    static VendorAnswer response(WorldRepository repository, String payload) {
        String template = PAYLOADS.contains(payload) ? payload : PAYLOADS.get(0);
        ObjectNode body = (ObjectNode) PinnedPayload.named(template).body();
        fillFields((ObjectNode) body.required("repository"), repository);
        return VendorAnswer.pinned(template).withBody(body);
    }

    private static void fillFields(ObjectNode json, WorldRepository repository) {
        fillCommon(json, repository)
                .put("archive", repository.isArchived())
                .put("createdAt", TIME.format(repository.created()))
                .put("creatorId", repository.creatorId())
                .put("defaultBranch", repository.defaultBranch())
                .put("httpUrlToRepository", repository.httpUrl())
                .put("id", repository.id())
                .put("lastActivityAt", TIME.format(repository.lastActivity()))
                .put("visibilityLevel", visibilityLevel(repository.visibility()));
        putOrRemove(json, "avatarUrl", repository.avatarUrl());
        putOrRemove(json, "sshUrlToRepository", repository.sshUrl());
        WorldNamespace namespace = repository.namespace();
        ObjectNode inside = (ObjectNode) json.required("namespace");
        inside.put("id", namespace.id())
                .put("createdAt", TIME.format(namespace.created()))
                .put("description", namespace.description())
                .put("name", namespace.name())
                .put("ownerId", namespace.ownerId())
                .put("path", namespace.path())
                .put("updatedAt", TIME.format(namespace.updated()))
                .put("visibilityLevel", visibilityLevel(namespace.visibility()));
        putOrRemove(inside, "avatar", namespace.avatarUrl());
    }

    /** Puts the values that a single repository and both listings show under the same names. */
    static ObjectNode fillCommon(ObjectNode json, WorldRepository repository) {
        return json.put("description", repository.description())
                .put("name", repository.name())
                .put("nameWithNamespace", repository.fullName())
                .put("path", repository.segment())
                .put("pathWithNamespace", repository.path())
                .put("webUrl", repository.webUrl());
    }

    static void putOrRemove(ObjectNode json, String field, @Nullable String value) {
        if (value == null) {
            json.remove(field);
        } else {
            json.put(field, value);
        }
    }

    /** Codeup knows nothing that is seen without an account. */
    static int visibilityLevel(WorldVisibility visibility) {
        return visibility == WorldVisibility.PRIVATE ? 0 : 10;
    }
}
