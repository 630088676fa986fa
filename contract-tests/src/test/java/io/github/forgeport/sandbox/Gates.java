package io.github.forgeport.sandbox;

import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.PercentEncoding;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox's gateways, which verify by a reading of the vendors' pages that knows nothing of the adapters'. */
public final class Gates {

    private final CodeupGate codeup;
    private final ApigwGate serviceStage;

    public Gates(Clock clock) {
        this.codeup = new CodeupGate(clock);
        this.serviceStage = new ApigwGate(new IamTokens(), clock);
    }

    /** Why Codeup's gateway refuses a request; empty if it lets it in. */
    public Optional<String> codeupRefuses(OutgoingRequest request) {
        return codeup.refusal(raw(request)).map(String::valueOf);
    }

    /** Why ServiceStage's gateway refuses a request; empty if it lets it in. */
    public Optional<String> serviceStageRefuses(OutgoingRequest request) {
        return serviceStage.refusal(raw(request)).map(String::valueOf);
    }

    private static RawRequest raw(OutgoingRequest request) {
        StringBuilder query = new StringBuilder();
        for (OutgoingRequest.Parameter parameter : request.query()) {
            query.append(query.isEmpty() ? "" : "&");
            PercentEncoding.append(query, parameter.name());
            PercentEncoding.append(query.append('='), parameter.value());
        }
        Map<String, List<String>> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Host", List.of(request.authority()));
        return new RawRequest(request.method(), request.path(), query.toString(), headers, request.body());
    }
}
