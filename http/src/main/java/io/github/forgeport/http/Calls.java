package io.github.forgeport.http;

import feign.FeignException;
import io.github.forgeport.port.FailedCall;
import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.GitHostException.Closed;
import io.github.forgeport.port.GitHostException.Conflict;
import io.github.forgeport.port.GitHostException.Effect;
import io.github.forgeport.port.GitHostException.Forbidden;
import io.github.forgeport.port.GitHostException.NotFound;
import io.github.forgeport.port.GitHostException.ProtocolViolation;
import io.github.forgeport.port.GitHostException.RateLimited;
import io.github.forgeport.port.GitHostException.Rejected;
import io.github.forgeport.port.GitHostException.Unauthenticated;
import io.github.forgeport.port.GitHostException.Unavailable;
import io.github.forgeport.port.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes calls to a vendor's endpoints, and of everything that can go wrong a member of the failure family. */
public final class Calls<A> {

    private final HttpSession session;
    private final Endpoints<A> endpoints;

    Calls(HttpSession session, Endpoints<A> endpoints) {
        this.session = session;
        this.endpoints = endpoints;
    }

    /**
     * Makes one call.
     *
     * @param repetition whether it may be sent again when it is not known what became of it
     * @param call calls one endpoint and makes domain values of its answer; what it throws of {@link BadAnswer},
     *     {@link Refused} or {@link Absent} fails the call
     * @throws GitHostException whatever went wrong
     */
    public <T> T run(Operation operation, Repetition repetition, Function<A, T> call) {
        if (session.isClosed()) {
            throw new Closed(session.notSent(operation));
        }
        Outcome outcome = new Outcome();
        long begun = System.nanoTime();
        try {
            return call.apply(endpoints.boundTo(outcome));
        } catch (BadAnswer bad) {
            FailedCall failed = failed(operation, outcome, begun, Effect.ACCEPTED);
            throw new ProtocolViolation(failed, bad.reason(), bad.pointer());
        } catch (Refused refused) {
            throw refusal(operation, outcome, begun);
        } catch (Absent absent) {
            FailedCall failed = failed(operation, outcome, begun, Effect.REJECTED);
            throw new NotFound(failed, "Check the name, and that the account may see it.");
        } catch (NoCredential none) {
            FailedCall failed = failed(operation, outcome, begun, Effect.NOT_SENT);
            throw new Unauthenticated(
                    failed, Unauthenticated.Reason.SUPPLIER, "Check what supplies the session's credential.");
        } catch (FeignException wrapper) {
            throw networkFailure(operation, outcome, begun, wrapper);
        }
    }

    /** Feign's message holds the address and its cause may hold more, so only an error of the network is taken out. */
    private GitHostException networkFailure(Operation operation, Outcome outcome, long begun, FeignException wrapper) {
        if (!(wrapper.getCause() instanceof IOException error)) {
            throw wrapper;
        }
        FailedCall failed = failed(operation, outcome, begun, Effect.UNKNOWN);
        return session.isClosed() ? new Closed(failed) : NetworkFailures.of(failed, error);
    }

    private GitHostException refusal(Operation operation, Outcome outcome, long begun) {
        Answer answer = answerOf(outcome);
        Diagnosis diagnosis = Optional.ofNullable(session.errors().read(answer).code())
                .flatMap(session.errors()::diagnose)
                .orElseGet(() -> Diagnosis.of(answer.status()));
        Effect effect = diagnosis.kind() == Diagnosis.Kind.UNAVAILABLE ? Effect.UNKNOWN : Effect.REJECTED;
        FailedCall failed = failed(operation, outcome, begun, effect);
        String advice = diagnosis.advice();
        return switch (diagnosis.kind()) {
            case UNAUTHENTICATED -> new Unauthenticated(failed, Unauthenticated.Reason.REFUSED, advice);
            case CLOCK_SKEW -> new Unauthenticated(failed, Unauthenticated.Reason.CLOCK_SKEW, advice);
            case FORBIDDEN -> new Forbidden(failed, advice);
            case NOT_FOUND -> new NotFound(failed, advice);
            case CONFLICT -> new Conflict(failed, advice);
            case REJECTED -> new Rejected(failed, advice);
            case RATE_LIMITED -> new RateLimited(failed, null, advice);
            case UNAVAILABLE -> new Unavailable(failed, Unavailable.Reason.SERVICE, advice, null);
        };
    }

    private static Answer answerOf(Outcome outcome) {
        Answer answer = outcome.answer();
        if (answer == null) {
            throw new IllegalStateException("a refusal without an answer");
        }
        return answer;
    }

    private FailedCall failed(Operation operation, Outcome outcome, long begun, Effect effectOnceSent) {
        FailedCall.Builder failed = FailedCall.builder(session.host(), operation)
                .attempts(1)
                .elapsed(Duration.ofNanos(System.nanoTime() - begun))
                .effect(outcome.isSent() ? effectOnceSent : Effect.NOT_SENT);
        @Nullable Answer answer = outcome.answer();
        if (answer != null) {
            VendorError error = session.errors().read(answer);
            failed.status(answer.status()).requestId(error.requestId());
            if (effectOnceSent != Effect.ACCEPTED) {
                failed.vendorCode(error.code());
            }
        }
        return failed.build();
    }
}
