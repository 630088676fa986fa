package io.github.forgeport.http.callback;

import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an attempt ends without a response, before or after the request is sent; a call converts it to a
 * {@code GitHostException}.
 */
@SuppressWarnings("serial") // It never leaves a call.
public final class NoResponse extends RuntimeException {

    private static final String MORE_TIME_ADVICE = "Try again later, or allow more time in the policy.";
    private static final String SILENT_TLS_ADVICE =
            "Check that the port speaks TLS, and not plain HTTP: it answered no handshake in the time for connecting.";

    private final String outcome;
    private final boolean isTransient;
    private final boolean unreached;
    private final transient Function<FailedCall, GitHostException> exception;

    private NoResponse(String outcome, boolean passing, Function<FailedCall, GitHostException> member) {
        this(outcome, passing, false, null, member);
    }

    private NoResponse(
            String outcome,
            boolean passing,
            boolean unreached,
            @Nullable Throwable cause,
            Function<FailedCall, GitHostException> member) {
        super(outcome, cause, false, false);
        this.outcome = outcome;
        this.isTransient = passing;
        this.unreached = unreached;
        this.exception = member;
    }

    /** Creates the failure of an unavailable network or host, with the usual advice for the reason. */
    public static NoResponse unavailable(Unavailable.Reason reason, @Nullable Throwable cause) {
        return unavailable(reason, adviceFor(reason), cause);
    }

    /** Creates the failure of an unavailable network or host, with the given advice. */
    public static NoResponse unavailable(Unavailable.Reason reason, String advice, @Nullable Throwable cause) {
        return new NoResponse(
                "Unavailable." + reason, isTransient(reason), call -> new Unavailable(call, reason, advice, cause));
    }

    private static boolean isTransient(Unavailable.Reason reason) {
        return switch (reason) {
            case CONNECT, DNS, RECEIVE, SERVICE -> true;
            case TLS, TLS_TRUST, PROXY, CAPTIVE, SATURATED -> false;
        };
    }

    /**
     * Creates the failure of a host or proxy that cannot be reached; another route may lead to the host.
     *
     * @param tried a sentence that lists the servers tried, to follow the advice; empty if none was
     */
    public static NoResponse unreached(Unavailable.Reason reason, @Nullable Throwable cause, String tried) {
        String advice = adviceFor(reason) + tried;
        return new NoResponse(
                "Unavailable." + reason,
                isTransient(reason),
                true,
                cause,
                call -> new Unavailable(call, reason, advice, cause));
    }

    /** Creates the failure of a connection timeout; another route may lead to the host. */
    public static NoResponse unreachedInTime(String tried) {
        return connectTimeout(MORE_TIME_ADVICE + tried);
    }

    private static NoResponse connectTimeout(String advice) {
        TimedOut.Phase phase = TimedOut.Phase.CONNECT;
        return new NoResponse("TimedOut." + phase, true, true, null, call -> new TimedOut(call, phase, advice));
    }

    /** Creates the failure for an exception of the application's code, which names its class and not its message. */
    public static NoResponse thrownByCaller(Unavailable.Reason reason, String advice, Throwable theirs) {
        String sentence = advice + ", which " + CallersCode.Fault.of(theirs).description() + ".";
        return new NoResponse("Unavailable." + reason, false, call -> new Unavailable(call, reason, sentence, null));
    }

    private static String adviceFor(Unavailable.Reason reason) {
        return switch (reason) {
            case CONNECT -> "Check the endpoint and the way to it.";
            case DNS -> "Check the endpoint's name and the resolver.";
            case TLS -> "Check that the port speaks TLS 1.2 or newer, and not plain HTTP.";
            case TLS_TRUST -> "Check whom the endpoint's certificate names and who signed it.";
            case PROXY -> "Check the proxy, and that it lets this host through.";
            case SATURATED -> "Call less in parallel, or allow more connections in the policy.";
            case CAPTIVE -> "Sign in to the network.";
            case RECEIVE, SERVICE -> "Try again.";
        };
    }

    /** Creates the failure of a deadline that passed in a phase. */
    public static NoResponse timedOut(TimedOut.Phase phase) {
        return new NoResponse(
                "TimedOut." + phase,
                phase != TimedOut.Phase.BEFORE_SEND,
                call -> new TimedOut(call, phase, MORE_TIME_ADVICE));
    }

    /** Creates the failure of a TLS handshake without reply, at a port that may not speak TLS. */
    public static NoResponse silentTlsHandshake() {
        TimedOut.Phase phase = TimedOut.Phase.TLS;
        return new NoResponse("TimedOut." + phase, false, call -> new TimedOut(call, phase, SILENT_TLS_ADVICE));
    }

    /** Creates the failure of a resolver or proxy selector that did not return in time. */
    static NoResponse lookupTimedOut(String source) {
        return connectTimeout("Check " + source + ", which did not answer in time, or allow more time in the policy.");
    }

    /** Creates the failure of a proxy or proxy selector, with the given advice. */
    public static NoResponse proxy(String advice, @Nullable Throwable cause) {
        return unavailable(Unavailable.Reason.PROXY, advice, cause);
    }

    /** Creates the failure of plain HTTP that the host answered with a TLS alert. */
    public static NoResponse hostSpeaksTls() {
        return unavailable(Unavailable.Reason.TLS, "Give the endpoint with https: its port speaks TLS.", null);
    }

    /** Creates the failure of plain HTTP that the proxy answered with a TLS alert. */
    public static NoResponse proxySpeaksTls() {
        return proxy("Check the proxy's port, which speaks TLS: a proxy is spoken to in plain HTTP.", null);
    }

    /** Creates the failure of a supplier that returned no credential. */
    public static NoResponse noCredential(CallersCode.Fault why) {
        return unauthenticated(
                Unauthenticated.Reason.SUPPLIER,
                "Check what supplies the session's credential" + faultClause(why) + ".",
                why);
    }

    /** Creates the failure of a supplier that had not returned when the call's deadline passed. */
    public static NoResponse lateCredential() {
        return unauthenticated(
                Unauthenticated.Reason.SUPPLIER,
                "Check what supplies the session's credential, which did not answer in time, or allow more time in the policy.",
                null);
    }

    /** Creates the failure of a credential that could not be renewed; {@code why} is null if the wait for it ended early. */
    public static NoResponse notRenewed(CallersCode.@Nullable Fault why) {
        return unauthenticated(
                Unauthenticated.Reason.REFRESH,
                "Check what renews the session's credential" + faultClause(why)
                        + "; after a refusal it is asked again in a minute.",
                why);
    }

    private static String faultClause(CallersCode.@Nullable Fault why) {
        return why == null ? "" : ", which " + why.description();
    }

    private static NoResponse unauthenticated(
            Unauthenticated.Reason reason, String advice, CallersCode.@Nullable Fault why) {
        @Nullable Class<?> thrown = why == null ? null : why.thrown();
        return new NoResponse(
                "Unauthenticated." + reason, false, call -> new Unauthenticated(call, reason, advice, thrown));
    }

    /** Creates the failure of an endpoint whose name resolves to a special address. */
    public static NoResponse specialAddress(String server) {
        String advice =
                "The endpoint's name leads to a special address; allow it in the policy if it is meant. It is that of "
                        + server + ".";
        return new NoResponse("Rejected", false, call -> new Rejected(call, advice));
    }

    /** Creates the failure of a raw request that contradicts what the session adds. */
    public static NoResponse rejected(String advice) {
        return new NoResponse("Rejected", false, call -> new Rejected(call, advice));
    }

    /** Creates the failure of a missing value, or one that no path or header can contain. */
    public static NoResponse unsendable(String name) {
        return new NoResponse(
                "Rejected", false, call -> new Rejected(call, "The value for '" + name + "' cannot be sent."));
    }

    /** Creates the failure of an additional header of the policy whose name is malformed, reserved or in use. */
    public static NoResponse unaddableHeader(String name) {
        return new NoResponse(
                "Rejected",
                false,
                call -> new Rejected(call, "The policy's headers cannot set '" + name + "'; leave it out."));
    }

    /** Creates the failure of the policy's supplier of headers, which threw or returned null. */
    public static NoResponse noAddedHeaders(CallersCode.Fault why) {
        String advice = "Check what gives the policy's headers, which " + why.description() + ".";
        return new NoResponse("Rejected", false, call -> new Rejected(call, advice));
    }

    /** Creates the failure of a caller's sink for a body, which threw an exception. */
    public static NoResponse sinkFailed(CallersCode.Fault why) {
        String advice = "Check what takes the body, which " + why.description() + ".";
        return new NoResponse("Rejected", false, call -> new Rejected(call, advice));
    }

    /** Creates the failure of a call whose thread was interrupted. */
    public static NoResponse interrupted() {
        return new NoResponse("Interrupted", false, GitHostException.Interrupted::new);
    }

    /** Creates the failure of a call whose session was closed. */
    public static NoResponse closed() {
        return new NoResponse("Closed", false, GitHostException.Closed::new);
    }

    /** Returns the outcome for listeners: the name and reason of the exception that the caller receives. */
    public String outcome() {
        return outcome;
    }

    /** Whether the failure is transient, so that another attempt may succeed. */
    public boolean isTransient() {
        return isTransient;
    }

    /** Whether no server was reached, so that another route may lead to the host. */
    public boolean isUnreached() {
        return unreached;
    }

    /** Creates the exception that the caller receives, from the description of the call. */
    public GitHostException toException(FailedCall call) {
        return exception.apply(call);
    }
}
