package io.github.forgeport.http;

import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.GuardedAuthentication;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.capability.Operation.Kind;
import io.github.forgeport.port.failure.FailedCall;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parts that sibling sessions share: policy, transport, failure classifier, backoff and retry quota.
 *
 * @param host the host's short name
 * @param openSessions the number of open sessions that share the parts
 */
record SharedParts(
        String host,
        HttpPolicy policy,
        VendorErrors errors,
        FailureClassifier failures,
        Backoff backoff,
        RetryQuota quota,
        Transport transport,
        AtomicInteger openSessions) {

    /** Creates the parts for a session and its siblings; nothing is sent yet. */
    static SharedParts of(
            String host, BaseUrl base, Authentication authentication, VendorErrors errors, HttpPolicy policy) {
        Transport transport = new Transport(host, base, GuardedAuthentication.of(authentication), policy);
        return new SharedParts(
                host,
                policy,
                errors,
                new FailureClassifier(errors, transport, policy.network()),
                new Backoff(policy.retries(), policy.timing().randomness()),
                new RetryQuota(policy.retries().quota()),
                transport,
                new AtomicInteger(1));
    }

    /** Whether the policy has a listener. */
    boolean hasListener() {
        return policy.listener() != CallListener.NOBODY;
    }

    /** Creates the mask for the secrets that a failure or listener must not show. */
    SecretMask secretMask(Attempt attempt) {
        return SecretMask.of(attempt, errors, policy.network());
    }

    /** Checks that the policy allows an operation; throws {@code Rejected} if not. */
    void requireAllowed(Operation operation) {
        requireAllowed(operation.kind(), operation.toString());
    }

    /** Checks that the policy allows a raw call, which counts as destructive unless it reads; throws {@code Rejected} if not. */
    void requireAllowed(Repetition raw) {
        requireAllowed(raw == Repetition.READ ? Kind.READ : Kind.DESTRUCTIVE, RawCalls.OPERATION);
    }

    /** Checks that the policy allows an operation of a kind; throws {@code Rejected} if not. */
    void requireAllowed(Kind kind, String operation) {
        if (!policy.writes().allows(kind)) {
            throw policy.writes().refusal(FailedCall.builder(host, operation).build());
        }
    }
}
