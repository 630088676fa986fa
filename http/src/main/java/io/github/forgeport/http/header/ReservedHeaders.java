package io.github.forgeport.http.header;

import java.util.Locale;
import java.util.Set;

/**
 * The names of the request headers that only the library may set, such as {@code Authorization} and {@code Content-Length}.
 */
public final class ReservedHeaders {

    private static final Set<String> NAMES = Set.of(
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "cookie",
            "date",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private static final Set<String> ENDPOINT_ONLY = Set.of("accept", "accept-charset", "accept-encoding", "range");

    private ReservedHeaders() {}

    /** Whether a header is set by the transport or the credential only, so that no endpoint may declare it. */
    public static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || lower.startsWith("proxy-");
    }

    /**
     * Whether the policy may not add a header: it is reserved for the library, or for endpoints, since it describes a body
     * or the expected response.
     */
    public static boolean isForbiddenToPolicy(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return contains(name)
                || ENDPOINT_ONLY.contains(lower)
                || lower.startsWith("content-")
                || lower.startsWith("if-");
    }
}
