package io.github.forgeport.sandbox.route;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table of a vendor's operations whose responses show the world. */
public final class Routes {

    private final Stub notFound;
    private final List<Route> routes = new ArrayList<>();

    /**
     * Creates a table without an operation.
     *
     * @param notFound the name of the stub for what the world does not have
     */
    public Routes(Stubs stubs, String notFound) {
        this.notFound = stubs.named(notFound);
    }

    /**
     * Adds an operation.
     *
     * @param operation method and path, such as {@code GET /repository/{id}/branches}, whose variables the request has as
     *     parameters
     * @param entities finds what a request asks for; empty if the world does not have it
     * @param payloads the names of the payloads that show such entities; the first is for those that are not documented
     */
    public Routes route(
            String operation, Function<DecodedRequest, Optional<ShownEntities>> entities, String... payloads) {
        routes.add(Route.parse(operation, List.of(payloads), entities));
        return this;
    }

    /** Returns the response to a request that meets a stub: from the world if the stub is about it, or else the stub's. */
    public VendorAnswer response(Stub stub, DecodedRequest request) {
        for (Route route : routes) {
            if (stub == notFound || route.payloads().contains(stub.name())) {
                Optional<DecodedRequest> matched = route.match(request);
                if (matched.isPresent()) {
                    return response(route, route.payload(stub.name()), matched.get());
                }
            }
        }
        return stub.response();
    }

    private VendorAnswer response(Route route, String payload, DecodedRequest request) {
        return route.entities()
                .apply(request)
                .map(shown -> VendorAnswer.pinned(payload).withBody(shown.body(payload)))
                .orElseGet(notFound::response);
    }
}
