package io.github.forgeport.http.credentials;

import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.request.OutgoingRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Adds the credential of a {@link CredentialSource} to each request in one fixed way, and forgets it when closed. */
final class SourcedAuthentication<C> implements Authentication {

    /** The source, its methods as callables, which are created once, and the scheme. */
    private record Binding<C>(
            CredentialSource<C> source, Callable<C> get, Callable<Boolean> mayBlock, Scheme<C> scheme) {}

    private final Runnable onClose;
    private volatile @Nullable Binding<C> binding;

    SourcedAuthentication(CredentialSource<C> source, Scheme<C> scheme, Runnable letGo) {
        this.binding = new Binding<>(source, source::get, source::mayBlock, scheme);
        this.onClose = letGo;
    }

    private Binding<C> requireOpen() {
        Binding<C> open = binding;
        if (open == null) {
            throw NoResponse.closed();
        }
        return open;
    }

    @Override
    public void authenticate(OutgoingRequest request) {
        Binding<C> open = requireOpen();
        C credential = CallersCode.call(open.get());
        request.setCredential(credential);
        try {
            open.scheme().apply(credential, request);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException unsendable) {
            // It breaks the rule for its kind, was wiped, or is of another kind.
            throw CallersCode.Fault.unsendable();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // What stands on a request of this session, this session put there.
    public boolean refused(OutgoingRequest request) {
        @Nullable Object credential = request.credential();
        @Nullable Binding<C> open = binding;
        return credential != null
                && open != null
                && CallersCode.callIsolated(() -> open.source().refused((C) credential));
    }

    @Override
    public boolean mayBlock() {
        return CallersCode.call(requireOpen().mayBlock());
    }

    @Override
    public void close() {
        binding = null;
        onClose.run();
    }
}
