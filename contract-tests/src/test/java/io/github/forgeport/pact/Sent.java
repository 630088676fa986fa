package io.github.forgeport.pact;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import java.util.Map;

/** A request as the adapter sends it, to the letter, but for headers that are given by their form. */
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
}
