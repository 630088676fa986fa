package io.github.forgeport.http.policy;

import java.util.Map;

/**
 * A supplier of extra request headers, such as the {@code traceparent} of a trace; not for secrets, which would be sent like
 * any other header.
 *
 * <p>It is asked once an attempt, when the request is signed and before a connection is taken, on the thread that sends: the
 * caller's, or one of the library's when that fetches a credential. It must not take long, since nothing ends it.
 *
 * <p>A header that the request has or could have already is refused: one that HTTP or the transport needs, one that the endpoint
 * declares, one of the credential's, and one of the family that the vendor signs. So is a name or a value that no header can have,
 * or null. The call then fails as {@code Rejected}, which names the header and not its value, and nothing is sent. What it throws
 * fails the call in the same way, by the name of its class.
 */
@FunctionalInterface
public interface CallHeaders {

    /** A supplier of no headers. */
    CallHeaders NONE = (host, operation, attempt) -> Map.of();

    /**
     * Returns the extra headers of one attempt, by name.
     *
     * @param host the host's short name
     * @param operation the operation's name, as failures and listeners show it
     * @param attempt 1 for the first attempt of its call
     */
    Map<String, String> of(String host, String operation, int attempt);
}
