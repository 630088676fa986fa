package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Credentials of a source, put on requests in one way; nothing of either is kept once it is closed. */
final class Sourced<C> implements Authentication {

    private record Way<C>(CredentialSource<C> source, Scheme<C> scheme) {}

    private volatile @Nullable Way<C> way;

    Sourced(CredentialSource<C> source, Scheme<C> scheme) {
        this.way = new Way<>(source, scheme);
    }

    @Override
    public void authenticate(OutgoingRequest request) {
        Way<C> open = requireNonNull(way, "closed");
        C credential = requireNonNull(open.source().get(), "no credential");
        request.provenBy(credential);
        open.scheme().put(credential, request);
    }

    @Override
    @SuppressWarnings("unchecked") // What stands on a request of this session, this session put there.
    public boolean refused(OutgoingRequest request) {
        @Nullable Object credential = request.proof();
        @Nullable Way<C> open = way;
        return credential != null && open != null && open.source().refused((C) credential);
    }

    @Override
    public boolean mayBlock() {
        @Nullable Way<C> open = way;
        return open != null && open.source().mayBlock();
    }

    @Override
    public void close() {
        way = null;
    }
}
