package io.github.forgeport.http.callback;

import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The exception that an attempt ended without a response, on the wire or before it; it never leaves a call. */
@SuppressWarnings("serial") // It never leaves a call.
public final class NoResponse extends RuntimeException {

    private static final String MORE_TIME = "Try again later, or allow more time in the policy.";
    private static final String SILENT_IN_TLS =
            "Check that the port speaks TLS, and not plain HTTP: it answered no handshake in the time for connecting.";

    private final String outcome;
    private final boolean passing;
    private final boolean unreached;
    private final transient Function<FailedCall, GitHostException> member;

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
        this.passing = passing;
        this.unreached = unreached;
        this.member = member;
    }

    /** The network is in the way; the error of the JDK says more and holds no secret. */
    public static NoResponse unavailable(Unavailable.Reason reason, @Nullable Throwable cause) {
        return unavailable(reason, advice(reason), cause);
    }

    /** The same with advice of its own. */
    public static NoResponse unavailable(Unavailable.Reason reason, String advice, @Nullable Throwable cause) {
        return new NoResponse(
                "Unavailable." + reason, isPassing(reason), call -> new Unavailable(call, reason, advice, cause));
    }

    private static boolean isPassing(Unavailable.Reason reason) {
        return switch (reason) {
            case CONNECT, DNS, RECEIVE, SERVICE -> true;
            case TLS, TLS_TRUST, PROXY, CAPTIVE, SATURATED -> false;
        };
    }

    /**
     * A server on the way cannot be reached, or broke off before it said anything; another way may lead to the host.
     *
     * @param tried a sentence of the servers that were tried, to stand behind the advice; empty if none was
     */
    public static NoResponse unreached(Unavailable.Reason reason, @Nullable Throwable cause, String tried) {
        String advice = advice(reason) + tried;
        return new NoResponse(
                "Unavailable." + reason,
                isPassing(reason),
                true,
                cause,
                call -> new Unavailable(call, reason, advice, cause));
    }

    /** A server on the way has not answered in the time for it; another way may lead to the host. */
    public static NoResponse unreachedInTime(String tried) {
        return lateWith(MORE_TIME + tried);
    }

    private static NoResponse lateWith(String advice) {
        TimedOut.Phase phase = TimedOut.Phase.CONNECT;
        return new NoResponse("TimedOut." + phase, true, true, null, call -> new TimedOut(call, phase, advice));
    }

    /** Something of the caller's, on the way to the host, threw this: its class is named, since its text may be anything. */
    public static NoResponse thrown(Unavailable.Reason reason, String advice, Throwable theirs) {
        String sentence = advice + ", which " + CallersCode.Fault.of(theirs).what() + ".";
        return new NoResponse("Unavailable." + reason, false, call -> new Unavailable(call, reason, sentence, null));
    }

    private static String advice(Unavailable.Reason reason) {
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

    /** It took too long. */
    public static NoResponse timedOut(TimedOut.Phase phase) {
        return new NoResponse(
                "TimedOut." + phase, phase != TimedOut.Phase.BEFORE_SEND, call -> new TimedOut(call, phase, MORE_TIME));
    }

    /** A host of which it is not known that it speaks TLS answered no handshake, as a server waits that is spoken to wrongly. */
    public static NoResponse silentInTls() {
        TimedOut.Phase phase = TimedOut.Phase.TLS;
        return new NoResponse("TimedOut." + phase, false, call -> new TimedOut(call, phase, SILENT_IN_TLS));
    }

    /** Whom a connection needs before it can begin, such as the resolver, has not answered in the time for connecting. */
    static NoResponse unanswered(String source) {
        return lateWith("Check " + source + ", which did not answer in time, or allow more time in the policy.");
    }

    /** A proxy is in the way, or what names it, for a reason that is known. */
    public static NoResponse proxy(String advice, @Nullable Throwable cause) {
        return unavailable(Unavailable.Reason.PROXY, advice, cause);
    }

    /** Plain HTTP was answered by an alert of TLS. */
    public static NoResponse speaksTls() {
        return unavailable(Unavailable.Reason.TLS, "Give the endpoint with https: its port speaks TLS.", null);
    }

    /** A proxy answered plain HTTP by an alert of TLS. */
    public static NoResponse proxySpeaksTls() {
        return proxy("Check the proxy's port, which speaks TLS: a proxy is spoken to in plain HTTP.", null);
    }

    /** The supplier of the credential gave none. */
    public static NoResponse noCredential(CallersCode.Fault why) {
        return unauthenticated(
                Unauthenticated.Reason.SUPPLIER,
                "Check what supplies the session's credential" + ending(why) + ".",
                why);
    }

    /** The supplier of the credential had not answered when the call's time was over. */
    public static NoResponse lateCredential() {
        return unauthenticated(
                Unauthenticated.Reason.SUPPLIER,
                "Check what supplies the session's credential, which did not answer in time, or allow more time in the policy.",
                null);
    }

    /** The credential has to be renewed, and was not; null if whoever waited for it gave up. */
    public static NoResponse notRenewed(CallersCode.@Nullable Fault why) {
        return unauthenticated(
                Unauthenticated.Reason.REFRESH,
                "Check what renews the session's credential" + ending(why)
                        + "; after a refusal it is asked again in a minute.",
                why);
    }

    private static String ending(CallersCode.@Nullable Fault why) {
        return why == null ? "" : ", which " + why.what();
    }

    private static NoResponse unauthenticated(
            Unauthenticated.Reason reason, String advice, CallersCode.@Nullable Fault why) {
        @Nullable Class<?> thrown = why == null ? null : why.thrown();
        return new NoResponse(
                "Unauthenticated." + reason, false, call -> new Unauthenticated(call, reason, advice, thrown));
    }

    /** The endpoint's name leads to an address that no vendor has. */
    public static NoResponse specialAddress(String server) {
        String advice =
                "The endpoint's name leads to a special address; allow it in the policy if it is meant. It is that of "
                        + server + ".";
        return new NoResponse("Rejected", false, call -> new Rejected(call, advice));
    }

    /** A request of a caller's own contradicts what the session is to add. */
    public static NoResponse rejected(String advice) {
        return new NoResponse("Rejected", false, call -> new Rejected(call, advice));
    }

    /** A value would change the path, or end the header, it stands in. */
    public static NoResponse unsendable(String name) {
        return new NoResponse(
                "Rejected", false, call -> new Rejected(call, "The value for '" + name + "' cannot be sent."));
    }

    /** A header that is to be added is the request's own, or none. */
    public static NoResponse notToBeAdded(String name) {
        return new NoResponse(
                "Rejected",
                false,
                call -> new Rejected(call, "The policy's headers cannot set '" + name + "'; leave it out."));
    }

    /** What gives the headers that are to be added gave none. */
    public static NoResponse noHeaders(CallersCode.Fault why) {
        String advice = "Check what gives the policy's headers, which " + why.what() + ".";
        return new NoResponse("Rejected", false, call -> new Rejected(call, advice));
    }

    /** The caller's sink did not take the body of a success. */
    public static NoResponse undelivered(CallersCode.Fault why) {
        String advice = "Check what takes the body, which " + why.what() + ".";
        return new NoResponse("Rejected", false, call -> new Rejected(call, advice));
    }

    public static NoResponse interrupted() {
        return new NoResponse("Interrupted", false, GitHostException.Interrupted::new);
    }

    public static NoResponse closed() {
        return new NoResponse("Closed", false, GitHostException.Closed::new);
    }

    /** The member's name and reason, as listeners hear it. */
    public String outcome() {
        return outcome;
    }

    /** Whether another attempt may fare better. */
    public boolean isPassing() {
        return passing;
    }

    /** Whether another way to the host may be better. */
    public boolean isUnreached() {
        return unreached;
    }

    public GitHostException of(FailedCall call) {
        return member.apply(call);
    }
}
