package io.github.forgeport.http.signing;

import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.http.request.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The canonical query string of a signature: the request's parameters sorted by name, in byte order. */
public final class CanonicalQuery {

    private static final Comparator<Parameter> BY_NAME = Comparator.comparing(Parameter::name);

    private CanonicalQuery() {}

    /** Returns a request's query parameters sorted by name, not encoded; those of one name keep their order. */
    public static List<Parameter> sorted(OutgoingRequest request) {
        List<Parameter> sorted = new ArrayList<>(request.query());
        sorted.sort(BY_NAME);
        return sorted;
    }

    /**
     * Appends a request's canonical query string: {@code name=value} for each parameter, percent-encoded and joined by
     * {@code &}.
     */
    public static void append(StringBuilder target, OutgoingRequest request) {
        String separator = "";
        for (Parameter parameter : sorted(request)) {
            PercentEncoding.append(target.append(separator), parameter.name());
            PercentEncoding.append(target.append('='), parameter.value());
            separator = "&";
        }
    }
}
