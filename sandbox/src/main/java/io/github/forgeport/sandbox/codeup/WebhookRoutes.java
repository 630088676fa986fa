package io.github.forgeport.sandbox.codeup;

import static io.github.forgeport.sandbox.route.ShownEntities.shown;

import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.route.EntityPage;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.World;
import java.util.HashMap;
import java.util.Map;

/** The routes of Codeup's operations on webhooks, in the order of the vendor's manual. */
record WebhookRoutes(World world, RequestedEntities requested) {

    /** Adds the operations to a table. */
    Routes addTo(Routes table) {
        return table.on(requested::repository)
                .route(
                        "list-repository-webhook",
                        (repository, request) -> new EntityPage(
                                        request, world.webhooks(repository).all())
                                .cut("pageSize"))
                .route("add-webhook", (repository, request) -> shown(world.addWebhook(repository, webhook(request))))
                .route(
                        "delete-repository-webhook",
                        (repository, request) ->
                                shown(world.webhooks(repository).remove(request.requiredParameter("hookId"))))
                .table();
    }

    /** Returns the parts of a webhook to add, without its secret; its events are those whose flags are set. */
    private static Map<String, Object> webhook(DecodedRequest request) {
        Map<String, Object> parts = new HashMap<>(Map.of("description", "", "tlsVerified", false));
        parts.putAll(PayloadFieldMapping.of("codeup/add-webhook").setBy(request.json()));
        parts.put("url", request.requiredField("url"));
        if (parts.get("events") instanceof Map<?, ?> flags) {
            parts.put(
                    "events",
                    flags.keySet().stream()
                            .filter(event -> Boolean.TRUE.equals(flags.get(event)))
                            .toList());
        }
        return parts;
    }
}
