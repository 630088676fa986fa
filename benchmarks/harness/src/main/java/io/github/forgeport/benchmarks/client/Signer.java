package io.github.forgeport.benchmarks.client;

import io.github.forgeport.adapter.codeup.SignedRepository;
import io.github.forgeport.adapter.servicestage.SignedAuthorizations;
import io.github.forgeport.http.request.OutgoingRequest;

/** Builds and signs the request of a call without sending it. */
public interface Signer {

    OutgoingRequest sign();

    /** Each adapter's classes are touched in its own branch only, since the other's are not on its class path. */
    static Signer of(MeasuredCall call) {
        return call.isOfCodeup() ? new SignedRepository() : new SignedAuthorizations(call);
    }
}
