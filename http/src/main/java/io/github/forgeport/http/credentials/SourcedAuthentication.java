package io.github.forgeport.http.credentials;

import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.request.OutgoingRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * An authentication that adds the credential of a {@link CredentialSource} to each request by a scheme, and drops the source
 * when closed.
 */
final class SourcedAuthentication<C> implements Authentication {

    /** A credential source and a scheme, with the source's methods as callables, which are created only once. */
    private record Binding<C>(
            CredentialSource<C> source, Callable<C> get, Callable<Boolean> mayBlock, Scheme<C> scheme) {}

    private final Runnable onClose;
    private volatile @Nullable Binding<C> binding;

    SourcedAuthentication(CredentialSource<C> source, Scheme<C> scheme, Runnable letGo) {
        this.binding = new Binding<>(source, source::get, source::mayBlock, scheme);
        this.onClose = letGo;
    }

    /** Returns the source and the scheme; throws if the session is closed. */
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
