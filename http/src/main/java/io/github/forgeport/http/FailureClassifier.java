package io.github.forgeport.http;

import feign.codec.EncodeException;
import io.github.forgeport.http.FailedAttempt.Retry;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.http.response.AbsentFromResponse;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.MaskedCause;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.http.wire.PreparedRequest;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A converter of the exception that ended an attempt to a {@link FailedAttempt}: its kind, its effect, and whether to
 * retry.
 */
final class FailureClassifier {

    private static final Set<Integer> TRANSIENT_STATUSES = Set.of(408, 500, 502, 503, 504);
    private static final String UNWRITABLE_BODY_ADVICE =
            "Its body could not be written as JSON; report it with its cause.";
    private static final int FORBIDDEN = 403;
    private static final int PROXY_REFUSED = 407;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int CAPTIVE_PORTAL = 511;

    private final VendorErrors errors;
    private final Transport transport;
    private final Network network;

    FailureClassifier(VendorErrors errors, Transport transport, Network network) {
        this.errors = errors;
        this.transport = transport;
        this.network = network;
    }

    /** Converts the exception that ended an attempt; rethrows one that is a defect of the library. */
    FailedAttempt classify(RuntimeException thrown, Attempt attempt) {
        FailedAttempt failed = classifyException(thrown, attempt);
        return attempt.isDelivered() ? failed.withoutRetry() : failed;
    }

    private FailedAttempt classifyException(RuntimeException thrown, Attempt attempt) {
        if (thrown instanceof NoResponse told) {
            // Whatever a closing session breaks off, the closing is why.
            NoResponse wire = attempt.closingSignal().isClosed() ? NoResponse.closed() : told;
            return new FailedAttempt(
                    wire.outcome(),
                    wire.isTransient() ? Retry.TRANSIENT : Retry.NEVER,
                    effectWithoutResponse(attempt),
                    null,
                    wire::toException);
        }
        if (thrown instanceof BadResponse bad) {
            @Nullable String pointer = SecretMask.of(attempt, errors, network).mask(bad.pointer());
            return new FailedAttempt(
                    "ProtocolViolation." + bad.reason(),
                    bad.reason() == ProtocolViolation.Reason.TRUNCATED ? Retry.TRANSIENT : Retry.NEVER,
                    bad.reason() == ProtocolViolation.Reason.REDIRECT
                            ? Effect.REJECTED
                            : effectWithoutResponse(attempt),
                    null,
                    call -> new ProtocolViolation(call, bad.reason(), pointer, bad.getCause()));
        }
        if (thrown instanceof EncodeException unwritten) {
            return new FailedAttempt(
                    "Rejected",
                    Retry.NEVER,
                    effectWithoutResponse(attempt),
                    null,
                    call -> new Rejected(call, UNWRITABLE_BODY_ADVICE, MaskedCause.of(rootCause(unwritten))));
        }
        if (thrown instanceof RefusedByVendor) {
            attempt.markRefused();
            return classifyRefusal(attempt);
        }
        if (thrown instanceof AbsentFromResponse absent) {
            return fromDiagnosis(new ErrorMeaning(ErrorMeaning.Kind.NOT_FOUND, absent.advice()));
        }
        throw thrown;
    }

    private static Throwable rootCause(EncodeException unwritten) {
        return unwritten.getCause() == null ? unwritten : unwritten.getCause();
    }

    /** Returns the effect of an attempt as far as it is known without the response. */
    private static Effect effectWithoutResponse(Attempt attempt) {
        if (attempt.isAccepted()) {
            return Effect.ACCEPTED;
        }
        return attempt.isSent() ? Effect.UNKNOWN : Effect.NOT_SENT;
    }

    /** Classifies a response that reports a failure, by the vendor's code, or else by its status. */
    private FailedAttempt classifyRefusal(Attempt attempt) {
        ReceivedResponse response = attempt.requireResponse();
        @Nullable Duration retryAfter = RetryAfter.of(response).orElse(null);
        if (response.status() == FORBIDDEN && retryAfter != null) {
            return throttled(retryAfter, "Try again later, and less often.");
        }
        String code = errors.read(response).code();
        if (code == null && !transport.isTls() && TlsRequiredPage.matches(response)) {
            return fromDiagnosis(
                    new ErrorMeaning(ErrorMeaning.Kind.REJECTED, TlsRequiredPage.advice(attempt.server())));
        }
        ErrorMeaning diagnosis = (code == null ? Optional.<ErrorMeaning>empty() : errors.diagnose(code))
                .orElseGet(() -> ErrorMeaning.of(response.status()));
        return switch (diagnosis.kind()) {
            case RATE_LIMITED -> throttled(retryAfter, diagnosis.advice());
            case UNAVAILABLE -> unavailable(response.status(), retryAfter, diagnosis.advice());
            case REJECTED -> rejected(response.status(), diagnosis.advice());
            case UNAUTHENTICATED, CLOCK_SKEW, NONCE_USED -> classifyUnauthenticated(diagnosis, attempt);
            case UNAUTHENTICATED_OR_CLOCK_SKEW -> classifyUnauthenticated(decideByDate(diagnosis, attempt), attempt);
            default -> fromDiagnosis(diagnosis);
        };
    }

    /**
     * Decides between a wrong clock and a refused credential by the response's {@code Date}: a host checks the time first.
     */
    private ErrorMeaning decideByDate(ErrorMeaning diagnosis, Attempt attempt) {
        PreparedRequest request = attempt.request();
        boolean skewed = request != null && transport.isClockWrong(request, attempt.requireResponse());
        return skewed
                ? ErrorMeaning.CLOCK_SKEW
                : new ErrorMeaning(ErrorMeaning.Kind.UNAUTHENTICATED, diagnosis.advice());
    }

    /** Classifies a refused credential; an exception of its source does not replace the refusal. */
    private FailedAttempt classifyUnauthenticated(ErrorMeaning diagnosis, Attempt attempt) {
        try {
            return isRetryUseful(diagnosis, attempt) ? retryableFailure(diagnosis) : fromDiagnosis(diagnosis);
        } catch (CallersCode.Fault fault) {
            String advice = diagnosis.advice() + " Its source, told of it, " + fault.description() + ".";
            return fromDiagnosis(new ErrorMeaning(diagnosis.kind(), advice));
        }
    }

    /** Whether a retry has another time, credential or nonce than the refused request. */
    private boolean isRetryUseful(ErrorMeaning diagnosis, Attempt attempt) {
        PreparedRequest request = attempt.request();
        return request != null
                && switch (diagnosis.kind()) {
                    case CLOCK_SKEW -> transport.correctClock(request, attempt.requireResponse());
                    case UNAUTHENTICATED -> transport.reportRefused(request);
                    default -> true;
                };
    }

    /** Returns the failure of a refused credential or time that allows one retry. */
    private static FailedAttempt retryableFailure(ErrorMeaning diagnosis) {
        Retry again =
                diagnosis.kind() == ErrorMeaning.Kind.CLOCK_SKEW ? Retry.CLOCK_CORRECTED : Retry.CREDENTIAL_CHANGED;
        FailedAttempt once = fromDiagnosis(diagnosis);
        return new FailedAttempt(once.outcome(), again, once.effect(), null, once.exception());
    }

    private static FailedAttempt throttled(@Nullable Duration retryAfter, String advice) {
        return new FailedAttempt(
                "RateLimited",
                Retry.THROTTLED,
                Effect.REJECTED,
                retryAfter,
                call -> new RateLimited(call, retryAfter, advice));
    }

    private static FailedAttempt unavailable(int status, @Nullable Duration retryAfter, String advice) {
        Unavailable.Reason reason = status == CAPTIVE_PORTAL ? Unavailable.Reason.CAPTIVE : Unavailable.Reason.SERVICE;
        return new FailedAttempt(
                "Unavailable." + reason,
                TRANSIENT_STATUSES.contains(status) || status < 400 ? Retry.TRANSIENT : Retry.NEVER,
                Effect.UNKNOWN,
                retryAfter,
                call -> new Unavailable(call, reason, advice, null));
    }

    private static FailedAttempt rejected(int status, String advice) {
        return switch (status) {
            case PROXY_REFUSED ->
                rejected(
                        "Unavailable." + Unavailable.Reason.PROXY,
                        call -> new Unavailable(call, Unavailable.Reason.PROXY, "Check the proxy's user.", null));
            // The host gave up waiting for the request; it may have had enough of it to act.
            case REQUEST_TIMEOUT ->
                new FailedAttempt(
                        "Rejected", Retry.TRANSIENT, Effect.UNKNOWN, null, call -> new Rejected(call, advice));
            default -> rejected("Rejected", call -> new Rejected(call, advice));
        };
    }

    /** Returns the failure for the meaning of an error, whose kind decides exception, effect and retry. */
    private static FailedAttempt fromDiagnosis(ErrorMeaning diagnosis) {
        String advice = diagnosis.advice();
        return switch (diagnosis.kind()) {
            case UNAUTHENTICATED, UNAUTHENTICATED_OR_CLOCK_SKEW, DELEGATE_REFUSED ->
                unauthenticated(Unauthenticated.Reason.REFUSED, advice);
            case CLOCK_SKEW -> unauthenticated(Unauthenticated.Reason.CLOCK_SKEW, advice);
            // The nonce may have been used by a copy of the same request that arrived before.
            case NONCE_USED ->
                new FailedAttempt(
                        "Unauthenticated." + Unauthenticated.Reason.REFUSED,
                        Retry.NEVER,
                        Effect.UNKNOWN,
                        null,
                        call -> new Unauthenticated(call, Unauthenticated.Reason.REFUSED, advice));
            case FORBIDDEN -> rejected("Forbidden", call -> new Forbidden(call, advice));
            case NOT_FOUND -> rejected("NotFound", call -> new NotFound(call, advice));
            case CONFLICT -> rejected("Conflict", call -> new Conflict(call, advice));
            case REJECTED -> rejected("Rejected", call -> new Rejected(call, advice));
            case RATE_LIMITED -> throttled(null, advice);
            case UNAVAILABLE -> unavailable(0, null, advice);
        };
    }

    private static FailedAttempt unauthenticated(Unauthenticated.Reason reason, String advice) {
        return rejected("Unauthenticated." + reason, call -> new Unauthenticated(call, reason, advice));
    }

    /** Returns the failure of a request that the host refused, so that it had no effect and is not retried. */
    private static FailedAttempt rejected(String outcome, Function<FailedCall, GitHostException> member) {
        return new FailedAttempt(outcome, Retry.NEVER, Effect.REJECTED, null, member);
    }
}
