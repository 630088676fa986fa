package io.github.forgeport.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A request as the adapter sends it, to the letter, but for headers that are given by their form; the query in its order. */
record Sent(String method, String path, Map<String, String> query, Map<String, ?> headers, String body) {

    /** A GET, which has no body. */
    static Sent get(String path, Map<String, String> query, Map<String, ?> headers) {
        return new Sent("GET", path, query, headers, "");
    }

    HttpRequestBuilder on(HttpRequestBuilder request) {
        request.method(method).path(path);
        query.forEach(request::queryParameter);
        headers.forEach(request::header);
        return body.isEmpty() ? request : request.body(body);
    }

    /** The request line, without the version. */
    String line() {
        String parameters = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue(), UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&"));
        return method + " " + path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** The names of all headers, those of every request included. */
    Set<String> headerNames() {
        Set<String> names = lowerCase(headers.keySet());
        names.add("host");
        names.add("user-agent");
        if (!method.equals("GET")) {
            names.add("content-length");
        }
        return names;
    }

    static Set<String> lowerCase(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
    }
}
