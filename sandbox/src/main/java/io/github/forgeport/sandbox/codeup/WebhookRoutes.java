package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.route.ShownEntities.shown;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codeup's operations on webhooks, in the order of the vendor's manual. */
record WebhookRoutes(World world, RequestedEntities requested) {

    /** The flags of a webhook, and the events that they stand for. */
    private static final Map<String, String> EVENTS = Map.of(
            "pushEvents", "push",
            "tagPushEvents", "tag-push",
            "mergeRequestsEvents", "change-request",
            "noteEvents", "comment");

    /** Adds the operations to a table. */
    Routes addTo(Routes table) {
        return table.on(requested::repository)
                .route(
                        "list-repository-webhook",
                        (repository, request) -> new CodeupPage(
                                        request, world.webhooks(repository).all())
                                .cut("pageSize"))
                .route("add-webhook", (repository, request) -> shown(world.addWebhook(repository, webhook(request))))
                .route(
                        "delete-repository-webhook",
                        (repository, request) ->
                                shown(world.webhooks(repository).remove(request.requiredParameter("hookId"))))
                .table();
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
}
