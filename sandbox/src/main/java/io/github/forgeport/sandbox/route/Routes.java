package io.github.forgeport.sandbox.route;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table of a vendor's operations whose responses show entities of the sandbox's simulated data, or change it. */
public final class Routes {

    private final String vendor;
    private final Stubs stubs;
    private Stub notFound;
    private final List<Route> routes = new ArrayList<>();
    private final Map<Class<? extends RuntimeException>, Stub> refusals = new LinkedHashMap<>();

    /**
     * Creates an empty table of operations.
     *
     * @param notFound the name of the vendor's stub for an entity that the simulated data lacks
     */
    public Routes(Stubs stubs, String vendor, String notFound) {
        this.stubs = stubs;
        this.vendor = vendor + "/";
        this.notFound = stubs.named(this.vendor + notFound);
    }

    /** Sets another stub for missing entities, for the operations that are added from here on. */
    public Routes withNotFound(String stub) {
        notFound = stubs.named(vendor + stub);
        return this;
    }

    /** Sets the stub that is the response if an operation throws an exception of this class. */
    public Routes withRefusal(Class<? extends RuntimeException> thrown, String stub) {
        refusals.put(thrown, stubs.named(vendor + stub));
        return this;
    }

    /** Whether a request is to one of the operations. */
    public boolean matches(DecodedRequest request) {
        return routes.stream().anyMatch(route -> route.match(request).isPresent());
    }

    /**
     * Adds an operation to the table, with the method and path that its payload names; the request has the path's variables as
     * parameters.
     *
     * @param payload the vendor's payload that shows what is not documented, such as {@code list-branches}; a documented
     *     example is shown by its own
     * @param entities finds what a request asks for, or throws {@link EntityNotInWorldException}
     */
    public Routes route(String payload, Function<DecodedRequest, ShownEntities> entities) {
        return route(PinnedPayload.named(vendor + payload).route(), payload, entities);
    }

    /** Returns a builder that adds operations on an entity to this table; this function finds the entity of a request. */
    public <E> EntityRoutes<E> on(Function<DecodedRequest, E> named) {
        return new EntityRoutes<>(this, named);
    }

    /** Adds an operation to the table, of this method and path. */
    Routes route(String operation, String payload, Function<DecodedRequest, ShownEntities> entities) {
        routes.add(Route.parse(operation, vendor + payload, notFound, entities));
        return this;
    }

    /**
     * Returns the response to a request that matches a stub: that of an operation if the stub shows entities or is an
     * error response of operations, else the stub's own.
     */
    public VendorResponse response(Stub stub, DecodedRequest request) {
        for (Route route : routes) {
            if (stub.showsEntity()
                    || stub == route.notFound()
                    || refusals.containsValue(stub) && !stub.matchesAnyMethod()) {
                Optional<DecodedRequest> matched = route.match(request);
                if (matched.isPresent()) {
                    return response(route, stub.showsEntity() ? stub.name() : route.payload(), matched.get());
                }
            }
        }
        return stub.response();
    }

    /** Returns the payload with the entities of a route, or the vendor's response for missing entities. */
    private VendorResponse response(Route route, String payload, DecodedRequest request) {
        try {
            ShownEntities shown = route.entities().apply(request);
            VendorResponse response = VendorResponse.pinned(payload).withBody(shown.body(payload));
            for (Map.Entry<String, String> header : shown.headers().entrySet()) {
                response = response.withHeader(header.getKey(), header.getValue());
            }
            return response;
        } catch (EntityNotInWorldException absent) {
            return route.notFound().response();
        } catch (RuntimeException thrown) {
            return refusal(thrown).response();
        }
    }

    /** Returns the stub of an exception's class; throws the exception itself if there is none. */
    private Stub refusal(RuntimeException thrown) {
        return refusals.entrySet().stream()
                .filter(refusal -> refusal.getKey().isInstance(thrown))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow(() -> thrown);
    }
}
