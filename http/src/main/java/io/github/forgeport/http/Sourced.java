package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Credentials of a source, put on requests in one way. */
final class Sourced<C> implements Authentication {

    private final CredentialSource<C> source;
    private final Scheme<C> scheme;

    Sourced(CredentialSource<C> source, Scheme<C> scheme) {
        this.source = source;
        this.scheme = scheme;
    }

    @Override
    public void authenticate(OutgoingRequest request) {
        C credential = requireNonNull(source.get(), "no credential");
        request.provenBy(credential);
        scheme.put(credential, request);
    }

    @Override
    @SuppressWarnings("unchecked") // What stands on a request of this session, this session put there.
    public boolean refused(OutgoingRequest request) {
        @Nullable Object credential = request.proof();
        return credential != null && source.refused((C) credential);
    }

    @Override
    public boolean mayBlock() {
        return source.mayBlock();
    }
}
