package io.github.forgeport.sandbox.servicestage;

import static io.github.forgeport.sandbox.route.ShownEntities.shown;

import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.NameTakenException;
import io.github.forgeport.sandbox.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The routes of ServiceStage's operations on authorizations, in the order of the vendor's manual. */
record AuthorizationRoutes(World world, OAuthStates states) {

    private static final String GITHUB = "https://github.com/";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{4,63}");

    /** Adds the operations to a table. */
    Routes addTo(Routes table) {
        return table.withRefusal(NameTakenException.class, "already-exists")
                .withRefusal(IllegalArgumentException.class, "parameter-invalid")
                .withRefusal(OAuthStates.RefusedStateException.class, "oauth-code-or-state-invalid")
                .withNotFound("no-such-authorization")
                .route(
                        "list-authorizations",
                        request -> shown(world.authorizations().all()))
                .route("show-redirect-url", request -> shown(() -> Map.of("address", page(request))))
                .route("create-oauth", request -> {
                    states.use(request.requiredField("code"), request.requiredField("state"));
                    return create(request, "create-oauth", Map.of());
                })
                .route("create-personal-auth", request -> {
                    request.requiredField("token");
                    String host = request.field("host").orElse(GITHUB);
                    Map<String, Object> parts = host.startsWith(GITHUB) ? Map.of() : Map.of("host", host);
                    return create(request, "create-personal-auth", parts);
                })
                .route("create-password-auth", request -> {
                    request.requiredField("password");
                    return create(request, "create-password-auth", Map.of("user", request.requiredField("user")));
                })
                .route("delete-authorize", request -> {
                    world.removeAuthorization(request.requiredParameter("name"));
                    return ShownEntities.nothing();
                });
    }

    /** Returns the address of the documented OAuth page, with the requested provider and an unused state. */
    private String page(DecodedRequest request) {
        Map<String, Object> documented = PayloadFieldMapping.documentedIn("servicestage/show-redirect-url")
                .get(0);
        return String.valueOf(documented.get("address"))
                .replace("github", request.requiredParameter("repo_type"))
                .replace(OAuthStates.FIRST, states.unused());
    }

    /** Creates an authorization with the parts of the documented one, except those that the request sets. */
    private ShownEntities create(DecodedRequest request, String payload, Map<String, Object> parts) {
        String name = request.requiredField("name");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name that breaks the rule");
        }
        String provider = request.requiredParameter("repo_type");
        Map<String, Object> created = new HashMap<>(
                PayloadFieldMapping.documentedIn("servicestage/" + payload).get(0));
        if (!provider.equals(created.get("provider"))) {
            String site = "https://" + provider + ".example.org/";
            created.put("provider", provider.equals("devcloud") ? "codearts" : provider);
            created.put("host", site + "api");
            created.put("home", site + created.get("user"));
        }
        created.put("name", name);
        created.putAll(parts);
        return shown(world.addAuthorization(name, created));
    }
}
