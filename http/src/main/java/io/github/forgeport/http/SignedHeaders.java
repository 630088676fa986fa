package io.github.forgeport.http;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The headers that a signature covers, in the order of their names in lower case. */
public final class SignedHeaders {

    private static final String HOST = "host";

    private final StringBuilder names = new StringBuilder(160);
    private final StringBuilder lines = new StringBuilder(400);

    private SignedHeaders() {}

    /**
     * Takes those of a request, among them its host.
     *
     * @param covered which names the signature covers; asked in lower case
     */
    public static SignedHeaders of(OutgoingRequest request, Predicate<String> covered) {
        SignedHeaders signed = new SignedHeaders();
        boolean isHostDue = covered.test(HOST);
        // A request keeps them in this order already.
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (isHostDue && name.compareTo(HOST) > 0) {
                signed.add(HOST, request.authority());
                isHostDue = false;
            }
            if (covered.test(name)) {
                signed.add(name, header.getValue().trim());
            }
        }
        if (isHostDue) {
            signed.add(HOST, request.authority());
        }
        return signed;
    }

    private void add(String name, String value) {
        names.append(names.isEmpty() ? "" : ";").append(name);
        lines.append(name).append(':').append(value).append('\n');
    }

    /** The names, joined by {@code ;}. */
    public CharSequence names() {
        return names;
    }

    /** A line {@code name:value} for each. */
    public CharSequence lines() {
        return lines;
    }
}
