package io.github.forgeport.benchmarks.client;

import io.github.forgeport.adapter.codeup.RepositoryRequestSigner;
import io.github.forgeport.adapter.servicestage.AuthorizationsRequestSigner;
import io.github.forgeport.http.request.OutgoingRequest;

/** A signer of the request of a measured call, which is not sent. */
public interface Signer {

    OutgoingRequest sign();

    /** Creates the signer of a call; loads one adapter's classes only, since the other's are not on the class path. */
    static Signer of(MeasuredCall call) {
        return call.isOfCodeup() ? new RepositoryRequestSigner() : new AuthorizationsRequestSigner(call);
    }
}
