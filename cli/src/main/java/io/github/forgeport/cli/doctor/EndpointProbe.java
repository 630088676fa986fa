package io.github.forgeport.cli.doctor;

import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.port.failure.GitHostException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request without a credential to an endpoint, which shows whether the endpoint responds and how far its clock differs.
 */
final class EndpointProbe {

    private final BaseUrl base;
    private final HttpPolicy policy;
    private boolean answered;
    private @Nullable GitHostException failure;
    private @Nullable Duration clockLead;

    private EndpointProbe(BaseUrl base, HttpPolicy policy) {
        this.base = base;
        this.policy = policy;
    }

    /** Sends the request to an endpoint, waits for its outcome, and returns the probe with that outcome. */
    static EndpointProbe send(URI endpoint, HttpPolicy policy) {
        EndpointProbe probe = new EndpointProbe(BaseUrl.of(endpoint, policy), policy);
        probe.sendRequest();
        return probe;
    }

    /** Sends the request and records its response or failure. */
    private void sendRequest() {
        VendorErrors noneKnown = new VendorErrors() {
            @Override
            public VendorError read(Response answer) {
                recordResponse(answer);
                return new VendorError(null, null);
            }

            @Override
            public Optional<ErrorMeaning> diagnose(String code) {
                return Optional.empty();
            }
        };
        try (HttpSession session = HttpSession.open("endpoint", base, request -> {}, noneKnown, policy)) {
            session.calls(EndpointProbeApi.class).run("contact", Repetition.READ, (api, unreadable) -> {
                recordResponse(api.root().response());
                return true;
            });
        } catch (GitHostException refused) {
            failure = refused;
        }
    }

    /** Records that the endpoint responded, and the {@code Date} header of its response. */
    private void recordResponse(Response answer) {
        answered = true;
        clockLead = answer.date()
                .map(there -> Duration.between(there, policy.timing().clock().instant()))
                .orElse(null);
    }

    /** Returns the failure to reach the endpoint; empty if the endpoint sent any response. */
    Optional<GitHostException> failure() {
        boolean between = failure instanceof GitHostException.Unavailable unavailable
                && switch (unavailable.reason()) {
                    case PROXY, CAPTIVE -> true;
                    case SERVICE, CONNECT, DNS, TLS, TLS_TRUST, RECEIVE, SATURATED -> false;
                };
        return answered && !between ? Optional.empty() : Optional.ofNullable(failure);
    }

    /** Returns the host name of the endpoint in ASCII, the form in which DNS resolves it. */
    String host() {
        return base.host();
    }

    /** Returns how far this machine's clock is ahead of the {@code Date} header; empty without that header. */
    Optional<Duration> clockLead() {
        return Optional.ofNullable(clockLead);
    }
}
