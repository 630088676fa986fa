package io.github.forgeport.sandbox.servicestage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.world.WorldAuthorization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes authorizations of the world as ServiceStage's JSON, into the fields of the documented response. */
final class ServiceStageAuthorizationFields {

    static final String PAYLOAD = "servicestage/list-authorizations";

    private ServiceStageAuthorizationFields() {}

    /** Returns the authorizations of the documented response. */
    static List<WorldAuthorization> documented() {
        List<WorldAuthorization> authorizations = new ArrayList<>();
        PinnedPayload.named(PAYLOAD)
                .body()
                .required("authorizations")
                .forEach(json -> authorizations.add(authorization(json)));
        return authorizations;
    }

    /** Returns the authorization of a documented entry. */
    private static WorldAuthorization authorization(JsonNode json) {
        return new WorldAuthorization(
                text(json, "name"),
                text(json, "repo_type"),
                text(json, "repo_host"),
                text(json, "repo_home"),
                text(json, "repo_user"),
                text(json, "avartar"),
                text(json, "token_type"),
                Instant.ofEpochMilli(json.required("create_time").longValue()),
                Instant.ofEpochMilli(json.required("update_time").longValue()),
                WorldAuthorization.Status.values()[json.required("status").intValue()]);
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).textValue();
    }

    /** Returns the response that lists these authorizations. */
    static VendorAnswer response(List<WorldAuthorization> all) {
        ObjectNode body = (ObjectNode) PinnedPayload.named(PAYLOAD).body();
        ArrayNode authorizations = (ArrayNode) body.required("authorizations");
        ObjectNode template = (ObjectNode) authorizations.remove(0);
        for (WorldAuthorization authorization : all) {
            authorizations.add(template.deepCopy()
                    .put("name", authorization.name())
                    .put("repo_type", authorization.provider())
                    .put("repo_host", authorization.host())
                    .put("repo_home", authorization.home())
                    .put("repo_user", authorization.user())
                    .put("avartar", authorization.avatarUrl())
                    .put("token_type", authorization.tokenType())
                    .put("create_time", authorization.created().toEpochMilli())
                    .put("update_time", authorization.updated().toEpochMilli())
                    .put("status", status(authorization.status())));
        }
        body.put("count", all.size());
        return VendorAnswer.pinned(PAYLOAD).withBody(body);
    }

    /** Returns the value of {@code status}: 0 is normal, 1 expired, 2 not authenticated. */
    private static int status(WorldAuthorization.Status status) {
        return switch (status) {
            case USABLE -> 0;
            case EXPIRED -> 1;
            case UNAUTHENTICATED -> 2;
        };
    }
}
