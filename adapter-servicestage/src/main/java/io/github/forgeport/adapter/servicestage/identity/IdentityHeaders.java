package io.github.forgeport.adapter.servicestage.identity;

import io.github.forgeport.http.request.OutgoingRequest;
import java.util.Set;
import java.util.function.Predicate;

/** The names of the request headers with credentials, project and authorization at the vendor's services. */
public final class IdentityHeaders {

    private static final Set<String> NAMES =
            Set.of("x-auth-token", "x-domain-id", "x-project-id", "x-repo-auth", "x-security-token", "x-subject-token");

    /** The condition that a header name, in lower case, is one of these headers. */
    public static final Predicate<String> IS_IDENTITY_HEADER =
            name -> name.startsWith("x-sdk-") || NAMES.contains(name);

    private IdentityHeaders() {}

    /** Reserves the identity headers of a request for the adapter, so that the application cannot set them. */
    static void reserve(OutgoingRequest request) {
        request.reserve(IS_IDENTITY_HEADER);
    }
}
