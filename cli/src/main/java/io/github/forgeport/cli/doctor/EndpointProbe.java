package io.github.forgeport.cli.doctor;

import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.response.Diagnosis;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.port.failure.GitHostException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends one request without a credential to an endpoint, to learn whether it answers and what time it has. */
final class EndpointProbe {

    private final BaseUrl base;
    private final HttpPolicy policy;
    private boolean answered;
    private @Nullable GitHostException failure;
    private @Nullable Duration ahead;

    private EndpointProbe(BaseUrl base, HttpPolicy policy) {
        this.base = base;
        this.policy = policy;
    }

    static EndpointProbe with(URI endpoint, HttpPolicy policy) {
        EndpointProbe contact = new EndpointProbe(BaseUrl.of(endpoint, policy), policy);
        contact.ask();
        return contact;
    }

    private void ask() {
        VendorErrors noneKnown = new VendorErrors() {
            @Override
            public VendorError read(Response answer) {
                heard(answer);
                return new VendorError(null, null);
            }

            @Override
            public Optional<Diagnosis> diagnose(String code) {
                return Optional.empty();
            }
        };
        try (HttpSession session = HttpSession.open("endpoint", base, request -> {}, noneKnown, policy)) {
            session.calls(EndpointProbeApi.class).run("contact", Repetition.READ, (api, unreadable) -> {
                heard(api.root().answer());
                return true;
            });
        } catch (GitHostException refused) {
            failure = refused;
        }
    }

    private void heard(Response answer) {
        answered = true;
        ahead = answer.date()
                .map(there -> Duration.between(there, policy.timing().clock().instant()))
                .orElse(null);
    }

    /** Why nobody was reached; empty if anybody answered, whatever it was. */
    Optional<GitHostException> failure() {
        boolean between = failure instanceof GitHostException.Unavailable unavailable
                && switch (unavailable.reason()) {
                    case PROXY, CAPTIVE -> true;
                    case SERVICE, CONNECT, DNS, TLS, TLS_TRUST, RECEIVE, SATURATED -> false;
                };
        return answered && !between ? Optional.empty() : Optional.ofNullable(failure);
    }

    /** The name by which the host is looked up, in ASCII. */
    String host() {
        return base.host();
    }

    /** How far this machine's clock is ahead of the host's, as far as the answer said what time it is there. */
    Optional<Duration> ahead() {
        return Optional.ofNullable(ahead);
    }
}
