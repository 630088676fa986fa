package io.github.forgeport.http;

import io.github.forgeport.http.body.ReceivedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;

/** A selector of the response headers that the caller of a raw call may see. */
final class SafeHeaders {

    private static final Set<String> SAFE_NAMES = Set.of(
            "content-disposition",
            "content-language",
            "content-type",
            "date",
            "etag",
            "last-modified",
            "link",
            "location",
            "retry-after");

    private SafeHeaders() {}

    /** Returns the safe headers of a response by lower-case name, with repeated secrets masked. */
    static SortedMap<String, List<String>> of(ReceivedResponse whole, SecretMask secrets) {
        SortedMap<String, List<String>> safe = new TreeMap<>();
        for (Header header : whole.headers()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (isSafe(name)) {
                safe.computeIfAbsent(name, first -> new ArrayList<>()).add(secrets.mask(header.getValue()));
            }
        }
        return safe;
    }

    private static boolean isSafe(String name) {
        return SAFE_NAMES.contains(name)
                || name.endsWith("request-id")
                || name.endsWith("trace-id")
                || name.startsWith("x-ratelimit-")
                || name.startsWith("ratelimit-")
                || name.equals("x-total")
                || name.equals("x-total-count");
    }
}
