package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.http.Authentication;
import io.github.forgeport.http.CredentialSource;
import io.github.forgeport.http.OutgoingRequest;

/** Who a session is: what proves it, and the project that it works in, which may have to be asked for. */
final class Identity implements Authentication {

    private final Authentication proof;
    private final CredentialSource<String> project;
    private final Runnable letGo;

    Identity(Authentication proof, CredentialSource<String> project, Runnable letGo) {
        this.proof = proof;
        this.project = project;
        this.letGo = letGo;
    }

    /** Gives the project's id; an endpoint asks it as it asks for a credential. */
    CredentialSource<String> project() {
        return project;
    }

    @Override
    public void authenticate(OutgoingRequest request) {
        proof.authenticate(request);
    }

    @Override
    public boolean refused(OutgoingRequest request) {
        return proof.refused(request);
    }

    @Override
    public boolean mayBlock() {
        return proof.mayBlock();
    }

    @Override
    public void close() {
        proof.close();
        letGo.run();
    }
}
