package io.github.forgeport.sandbox;

import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.PercentEncoding;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An adapter's request as the sandbox would receive it. */
public final class ReceivedRequest {

    private ReceivedRequest() {}

    public static UndecodedRequest of(OutgoingRequest request) {
        StringBuilder query = new StringBuilder();
        for (OutgoingRequest.Parameter parameter : request.query()) {
            query.append(query.isEmpty() ? "" : "&");
            PercentEncoding.append(query, parameter.name());
            PercentEncoding.append(query.append('='), parameter.value());
        }
        Map<String, List<String>> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Host", List.of(request.authority()));
        return new UndecodedRequest(request.method(), request.path(), query.toString(), headers, request.body());
    }
}
