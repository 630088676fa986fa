package io.github.forgeport.sandbox.route;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.stub.Stubs;

/**
 * The service of a vendor without signatures: a request gets the response of the stub that it matches, or entities of the
 * simulated data through a route.
 *
 * @param unreadable the name of the stub for requests that cannot be decoded, or that meet no other stub
 */
public record RoutedService(Stubs stubs, Routes routes, String unreadable) implements VendorService {

    @Override
    public VendorResponse respond(DecodedRequest request) {
        return stubs.find(request)
                .map(stub -> routes.response(stub, request))
                .orElseGet(() -> stubs.named(unreadable).response());
    }

    @Override
    public VendorResponse respondToUnreadable(UndecodedRequest request) {
        return stubs.named(unreadable).response();
    }
}
