package io.github.forgeport.sandbox.codeup;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldRepository;
import io.github.forgeport.sandbox.world.WorldWebhook;
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
        return table.route(
                        "list-repository-webhook",
                        request -> new CodeupPage(
                                        request,
                                        DocumentedEntities.listed(
                                                world.webhooks(requested.repository(request)).stream()))
                                .cut("pageSize"))
                .route(
                        "add-webhook",
                        request -> ShownEntities.of(world.addWebhook(requested.repository(request), webhook(request))))
                .route("delete-repository-webhook", this::deleteWebhook);
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
        WorldRepository repository = requested.repository(request);
        String id = request.requiredParameter("hookId");
        List<WorldWebhook> there = world.webhooks(repository);
        world.removeWebhook(repository, id);
        return ShownEntities.of(
                there.stream().filter(webhook -> webhook.required("id").equals(id)));
    }
}
