package io.github.forgeport.http.signing;

import io.github.forgeport.http.request.OutgoingRequest;
import java.util.Locale;
import java.util.function.Predicate;

/** The headers of a request that its signature covers, lower-cased and sorted by name. */
public final class SignedHeaders {

    private static final String HOST = "host";

    private final StringBuilder joinedNames = new StringBuilder(96);
    private final String[] names;

    // Transient, since a serialiser of fields shall find no security token among them.
    private final transient String[] values;

    private final String host;
    private final transient Predicate<String> covered;
    private boolean isHostPending;
    private int count;

    private SignedHeaders(int most, String host, Predicate<String> covered) {
        this.names = new String[most];
        this.values = new String[most];
        this.host = host;
        this.covered = covered;
        this.isHostPending = covered.test(HOST);
    }

    /**
     * Collects the signed headers of a request, {@code Host} among them.
     *
     * @param covered tests whether the signature covers a lower-case name
     */
    public static SignedHeaders of(OutgoingRequest request, Predicate<String> covered) {
        SignedHeaders signed = new SignedHeaders(request.headers().size() + 1, request.authority(), covered);
        // A request keeps them in this order already.
        request.headers().forEach(signed::addIfCovered);
        signed.addHostIfPending();
        return signed;
    }

    private void addIfCovered(String header, String value) {
        String name = header.toLowerCase(Locale.ROOT);
        if (name.compareTo(HOST) > 0) {
            addHostIfPending();
        }
        if (covered.test(name)) {
            add(name, value.trim());
        }
    }

    /** Adds the {@code Host} header, in alphabetical order, unless it was added before or is not signed. */
    private void addHostIfPending() {
        if (isHostPending) {
            add(HOST, host);
            isHostPending = false;
        }
    }

    private void add(String name, String value) {
        joinedNames.append(count == 0 ? "" : ";").append(name);
        names[count] = name;
        values[count] = value;
        count++;
    }

    /** Returns the names of the signed headers, joined by {@code ;}. */
    public CharSequence names() {
        return joinedNames;
    }

    /** Appends a line {@code name:value} for each signed header. */
    public StringBuilder appendLines(StringBuilder text) {
        for (int i = 0; i < count; i++) {
            text.append(names[i]).append(':').append(values[i]).append('\n');
        }
        return text;
    }
}
