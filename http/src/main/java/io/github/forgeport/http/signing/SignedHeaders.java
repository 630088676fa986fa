package io.github.forgeport.http.signing;

import io.github.forgeport.http.request.OutgoingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The headers that a signature covers, in the order of their names in lower case. */
public final class SignedHeaders {

    private static final String HOST = "host";

    private final StringBuilder joined = new StringBuilder(96);
    private final List<String> names = new ArrayList<>();

    // Transient, since a serialiser of fields shall find no security token among them.
    private final transient List<String> values = new ArrayList<>();

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
        joined.append(joined.isEmpty() ? "" : ";").append(name);
        names.add(name);
        values.add(value);
    }

    /** The names, joined by {@code ;}. */
    public CharSequence names() {
        return joined;
    }

    /** Appends a line {@code name:value} for each. */
    public StringBuilder appendLines(StringBuilder text) {
        for (int i = 0; i < names.size(); i++) {
            text.append(names.get(i)).append(':').append(values.get(i)).append('\n');
        }
        return text;
    }
}
