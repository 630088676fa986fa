package io.github.forgeport.http;

import java.util.Locale;
import java.util.Set;

/** The headers that no endpoint declares, because the transport, or what proves who is asking, sets them. */
final class ReservedHeaders {

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

    private ReservedHeaders() {}

    static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || lower.startsWith("proxy-");
    }
}
