package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A builder of a GET request that is signed and sent. */
public final class SignedCall {

    private final URI base;
    private final String target;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public SignedCall(URI base, String target) {
        this.base = base;
        this.target = target;
        headers.put("Host", List.of(base.getAuthority()));
    }

    public SignedCall header(String name, String value) {
        headers.put(name, List.of(value));
        return this;
    }

    public UndecodedRequest request() {
        String[] halves = target.split("\\?", 2);
        return new UndecodedRequest("GET", halves[0], halves.length == 1 ? "" : halves[1], headers, new byte[0]);
    }

    public HttpResponse<String> send() {
        return sendTo(target);
    }

    /** Sends the request to another target than was signed. */
    public HttpResponse<String> sendTo(String other) {
        List<String> flat = new ArrayList<>();
        headers.forEach((name, values) -> {
            if (!name.equals("Host")) {
                flat.add(name);
                flat.add(values.get(0));
            }
        });
        return SandboxClient.get(base, other, flat.toArray(String[]::new));
    }
}
