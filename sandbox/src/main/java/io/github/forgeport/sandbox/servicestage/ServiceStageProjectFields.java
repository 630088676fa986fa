package io.github.forgeport.sandbox.servicestage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import io.github.forgeport.sandbox.world.WorldVisibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes repositories of the world as ServiceStage's JSON, into the fields of the documented response. */
final class ServiceStageProjectFields {

    static final String PAYLOAD = "servicestage/list-projects";
    static final String NAMESPACES = "servicestage/list-namespaces";

    /** The namespace of the documented example, which only the documented request shows. */
    private static final String NAMESPACE = "zmg";

    private static final Instant PLACEHOLDER = Instant.parse("2026-01-01T00:00:00Z");

    private ServiceStageProjectFields() {}

    /** Returns the repositories of the documented response. */
    static List<WorldRepository> documented() {
        List<WorldRepository> repositories = new ArrayList<>();
        PinnedPayload.named(PAYLOAD).body().required("projects").forEach(json -> repositories.add(repository(json)));
        return repositories;
    }

    /** Returns a documented repository, with made-up values where the vendor shows none. */
    private static WorldRepository repository(JsonNode json) {
        String name = json.required("name").textValue();
        String url = json.required("clone_url").textValue();
        long id = Long.parseLong(json.required("id").textValue());
        return new WorldRepository(
                id,
                new WorldNamespace(
                        id,
                        null,
                        NAMESPACE,
                        NAMESPACE,
                        NAMESPACE,
                        null,
                        WorldVisibility.PRIVATE,
                        1,
                        null,
                        null,
                        PLACEHOLDER,
                        PLACEHOLDER,
                        ServiceStageVendor.NAME),
                name,
                name,
                NAMESPACE + " / " + name,
                null,
                WorldVisibility.PRIVATE,
                "master",
                false,
                1,
                null,
                url,
                url,
                null,
                PLACEHOLDER,
                PLACEHOLDER,
                ServiceStageAccount.AUTHORIZATION,
                ServiceStageVendor.NAME,
                null);
    }

    /** Returns the response that lists these repositories as projects. */
    static VendorAnswer response(List<WorldRepository> repositories) {
        ObjectNode body = (ObjectNode) PinnedPayload.named(PAYLOAD).body();
        ArrayNode projects = (ArrayNode) body.required("projects");
        ObjectNode template = (ObjectNode) projects.remove(0);
        for (WorldRepository repository : repositories) {
            projects.add(template.deepCopy()
                    .put("id", Long.toString(repository.id()))
                    .put("name", repository.segment())
                    .put("clone_url", repository.httpUrl()));
        }
        return VendorAnswer.pinned(PAYLOAD).withBody(body);
    }

    /** Returns the response that lists the repositories' namespaces; the id is the path, as in the documented response. */
    static VendorAnswer namespaces(List<WorldRepository> repositories) {
        ObjectNode body = (ObjectNode) PinnedPayload.named(NAMESPACES).body();
        ArrayNode namespaces = body.putArray("namespaces");
        repositories.stream()
                .map(repository -> repository.namespace().path())
                .distinct()
                .forEach(path -> namespaces.addObject().put("id", path).put("name", path));
        return VendorAnswer.pinned(NAMESPACES).withBody(body);
    }
}
