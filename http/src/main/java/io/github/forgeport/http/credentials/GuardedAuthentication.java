package io.github.forgeport.http.credentials;

import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.request.OutgoingRequest;

/**
 * A wrapper of a caller's own {@link Authentication}, which converts its exceptions, so that messages name only their class.
 */
public record GuardedAuthentication(Authentication callers) implements Authentication {

    /** Wraps an authentication, unless it is the library's own, which converts the exceptions of its source itself. */
    public static Authentication of(Authentication authentication) {
        return authentication instanceof SourcedAuthentication
                ? authentication
                : new GuardedAuthentication(authentication);
    }

    @Override
    public void authenticate(OutgoingRequest request) {
        CallersCode.call(() -> {
            callers.authenticate(request);
            return true;
        });
    }

    @Override
    public boolean refused(OutgoingRequest request) {
        return CallersCode.callIsolated(() -> callers.refused(request));
    }

    @Override
    public boolean mayBlock() {
        return CallersCode.call(callers::mayBlock);
    }

    @Override
    public void close() {
        CallersCode.runQuietly(callers::close);
    }
}
