package io.github.forgeport.port.failure;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a call to a Git host; each member below is thrown in the same case by every host.
 *
 * <p>A message says what was asked, what came back and what to do; it never holds a body, a header, a query or a
 * credential. Where the network is in the way (no connection, a proxy, TLS, silence, an answer that was cut or is no HTTP), it
 * names the server with its port, and the proxy.
 *
 * <ul>
 *   <li><b>f1</b> Where the host's own code says nothing, 401 is {@link Unauthenticated}, 403 {@link Forbidden}, 409
 *       {@link Conflict}, 429 {@link RateLimited}, any other 4xx {@link Rejected}, any 5xx {@link Unavailable}; 404 is
 *       {@link NotFound}.
 *   <li><b>f2</b> A host that cannot be reached is {@link Unavailable} with {@link Effect#NOT_SENT}.
 *   <li><b>f3</b> A host that is silent for longer than the session's policy allows is {@link TimedOut}.
 *   <li><b>f4</b> A redirect is {@link ProtocolViolation}; nothing is sent to where it points.
 *   <li><b>f5</b> A failure says which host and operation, and the status and request id of the answer it is about.
 * </ul>
 */
@SuppressWarnings("serial") // Exceptions are serializable by inheritance; nobody is promised a stable form.
public abstract sealed class GitHostException extends RuntimeException {

    /** What a failed call may have changed at the host. */
    public enum Effect {
        /** Nothing: no byte of the request left. */
        NOT_SENT,
        /** Nothing: the host answered that it did not do it. */
        REJECTED,
        /** Not known: the request may have been carried out. */
        UNKNOWN,
        /** It was carried out: the host said so, in an answer that could not be read to its end. */
        ACCEPTED
    }

    private final FailedCall call;

    private GitHostException(FailedCall call, String what, String advice, @Nullable Throwable cause) {
        this(call.toString(), call, what, advice, cause);
    }

    private GitHostException(String asked, FailedCall call, String what, String advice, @Nullable Throwable cause) {
        super(message(asked, call.answer(), what, advice), cause);
        this.call = call;
    }

    private static String message(String asked, String answer, String what, String advice) {
        return asked + ": " + what + (answer.isEmpty() ? "" : " (" + answer + ")") + ". " + advice;
    }

    /** What was asked and what is known of the answer. */
    public FailedCall call() {
        return call;
    }

    /** The host did not accept who is asking. */
    public static final class Unauthenticated extends GitHostException {

        private static final int LONGEST_NAME = 200;

        /** Where the proof of identity failed. */
        public enum Reason {
            /** The supplier of the credential gave none. */
            SUPPLIER("no credential was supplied"),
            /** A credential could not be renewed. */
            REFRESH("the credential could not be renewed"),
            /** The clocks of host and client differ too much. */
            CLOCK_SKEW("the clocks of host and client differ"),
            /** The host refused the credential. */
            REFUSED("the credential was refused");

            private final String words;

            Reason(String words) {
                this.words = words;
            }
        }

        private final Reason reason;
        private final @Nullable String thrown;

        /** Tells it with what to do. */
        public Unauthenticated(FailedCall call, Reason reason, String advice) {
            this(call, reason, advice, null);
        }

        /** Tells it with what to do and the class of what the credential's source threw, or null if it threw nothing. */
        public Unauthenticated(FailedCall call, Reason reason, String advice, @Nullable Class<?> thrown) {
            super(call, reason.words, advice, null);
            this.reason = reason;
            this.thrown = thrown == null ? null : SafeText.of(thrown.getName(), LONGEST_NAME);
        }

        /** Where the proof of identity failed. */
        public Reason reason() {
            return reason;
        }

        /** The name of the class of what the credential's source threw, if that is why; its text is told nowhere. */
        public Optional<String> thrown() {
            return Optional.ofNullable(thrown);
        }
    }

    /** The host knows who is asking, and does not allow it. */
    public static final class Forbidden extends GitHostException {

        /** Tells it with what to do. */
        public Forbidden(FailedCall call, String advice) {
            super(call, "not allowed", advice, null);
        }
    }

    /** There is no such thing, or the account may not see it. */
    public static final class NotFound extends GitHostException {

        /** Tells it with what to do. */
        public NotFound(FailedCall call, String advice) {
            super(call, "not found", advice, null);
        }
    }

    /** It contradicts what is already there. */
    public static final class Conflict extends GitHostException {

        /** Tells it with what to do. */
        public Conflict(FailedCall call, String advice) {
            super(call, "conflicts with what is there", advice, null);
        }
    }

    /** The host, or its adapter before sending, found the request itself wrong; or what was to take a stream's bytes did not. */
    public static final class Rejected extends GitHostException {

        /** Tells it with what to do. */
        public Rejected(FailedCall call, String advice) {
            this(call, advice, null);
        }

        /** Tells it with what to do and what kept the request from being written, or null. */
        public Rejected(FailedCall call, String advice, @Nullable Throwable cause) {
            super(call, "the request was rejected", advice, cause);
        }
    }

    /** The host asks to be called less often. */
    public static final class RateLimited extends GitHostException {

        private final @Nullable Duration retryAfter;

        /** Tells it with the host's own word on when to come back, or null. */
        public RateLimited(FailedCall call, @Nullable Duration retryAfter, String advice) {
            super(call, "too many requests", advice, null);
            this.retryAfter = retryAfter;
        }

        /** How long to wait, if the host said so. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** The host could not be reached, or answered that it cannot serve just now. */
    public static final class Unavailable extends GitHostException {

        /** What was in the way. */
        public enum Reason {
            /** The host answered that it cannot serve. */
            SERVICE("the host cannot serve it now"),
            /** No connection could be made. */
            CONNECT("no connection"),
            /** The host's name could not be resolved. */
            DNS("the host's name is unknown"),
            /** TLS could not be agreed. */
            TLS("no TLS connection"),
            /** The certificate is not to be trusted. */
            TLS_TRUST("the host's certificate is not trusted"),
            /** The proxy refused. */
            PROXY("the proxy refused"),
            /** The connection broke while sending or receiving. */
            RECEIVE("the connection broke"),
            /** Something between client and host wants a sign-in of its own. */
            CAPTIVE("the network asks for a sign-in"),
            /** All connections of the session, or all threads that may ask its suppliers, were busy. */
            SATURATED("the session is busy");

            private final String words;

            Reason(String words) {
                this.words = words;
            }
        }

        private final Reason reason;

        /** Tells it with what to do and the error of the network, if there was one. */
        public Unavailable(FailedCall call, Reason reason, String advice, @Nullable Throwable cause) {
            super(reason == Reason.SERVICE ? call.toString() : call.atServer(), call, reason.words, advice, cause);
            this.reason = requireNonNull(reason, "reason");
        }

        /** What was in the way. */
        public Reason reason() {
            return reason;
        }
    }

    /** It took longer than the session's policy allows. */
    public static final class TimedOut extends GitHostException {

        /** What was being waited for. */
        public enum Phase {
            /** The call's time was over before an attempt began. */
            BEFORE_SEND("before it was sent"),
            /** A connection. */
            CONNECT("while connecting"),
            /** The TLS handshake. */
            TLS("during the TLS handshake"),
            /** The request to be taken. */
            SEND("while sending"),
            /** The answer's status and headers. */
            HEADERS("waiting for the answer"),
            /** The answer's body, or its decoding. */
            BODY("reading the answer");

            private final String words;

            Phase(String words) {
                this.words = words;
            }
        }

        private final Phase phase;

        /** Tells it with what to do. */
        public TimedOut(FailedCall call, Phase phase, String advice) {
            super(call.atServer(), call, "no time left " + phase.words, advice, null);
            this.phase = phase;
        }

        /** What was being waited for. */
        public Phase phase() {
            return phase;
        }
    }

    /** The calling thread was interrupted, which its interrupt flag still says. */
    public static final class Interrupted extends GitHostException {

        /** Tells it. */
        public Interrupted(FailedCall call) {
            super(call, "interrupted", "The thread's interrupt flag is set.", null);
        }
    }

    /** The answer is not what the host documents, so nothing was made of it. */
    public static final class ProtocolViolation extends GitHostException {

        /** What is wrong with the answer. */
        public enum Reason {
            /** It ended too early. */
            TRUNCATED("the answer ended too early"),
            /** It is not sound HTTP. */
            FRAMING("the answer is not sound HTTP"),
            /** It is longer than the policy allows. */
            TOO_LARGE("the answer is too large"),
            /** Its body is no JSON. */
            NOT_JSON("the answer is no JSON"),
            /** It has no body where one is due. */
            EMPTY("the answer is empty"),
            /** Its body is encoded in a way that was not asked for. */
            ENCODING("the answer's encoding is not UTF-8"),
            /** Its body has bytes that are no UTF-8. */
            BAD_UTF8("the answer has bytes that are no UTF-8"),
            /** An identifying text in it has characters that such texts cannot have. */
            BAD_TEXT("the answer has a text that cannot be"),
            /** It is nested too deep. */
            TOO_DEEP("the answer is nested too deep"),
            /** A name stands twice in one object. */
            DUPLICATE_KEY("the answer has a name twice"),
            /** Something stands behind the JSON value. */
            TRAILING("the answer goes on after its end"),
            /** A field that the host always sends is missing or null. */
            MISSING_FIELD("the answer lacks a field"),
            /** A field has another JSON type than documented. */
            WRONG_TYPE("the answer has a field of another type"),
            /** A number is outside of what its field can hold. */
            NUMBER_RANGE("the answer has a number out of range"),
            /** It is about something else than was asked for. */
            MISMATCH("the answer is about something else"),
            /** Whatever it says, reading it failed: a defect here, or libraries that do not fit, as the cause tells. */
            UNDECODABLE("the answer could not be decoded"),
            /** Its status is one that the host never documents. */
            STATUS("the answer's status is undocumented"),
            /** It sends the client elsewhere, which is never followed. */
            REDIRECT("the answer redirects, which is not followed"),
            /** A listing came back to a page that was already read. */
            LOOP("the listing repeats itself"),
            /** A listing went on beyond the policy's limit. */
            LIMIT("the listing does not end");

            private final String words;

            Reason(String words) {
                this.words = words;
            }
        }

        private static final String OF_HOST = "Report it with the request id; the vendor's contract may have changed.";
        private static final String OF_OURS = "Check the libraries it runs with, and report it with its cause.";

        private final Reason reason;
        private final @Nullable String pointer;

        /** Tells it with the JSON pointer of the culprit, or null if it is not one field. */
        public ProtocolViolation(FailedCall call, Reason reason, @Nullable String pointer) {
            this(call, reason, pointer, null);
        }

        /** Tells it with the JSON pointer of the culprit and with what reading it failed, each of them or null. */
        public ProtocolViolation(FailedCall call, Reason reason, @Nullable String pointer, @Nullable Throwable cause) {
            super(
                    isOfNetwork(reason) ? call.atServer() : call.toString(),
                    call,
                    reason.words + (pointer == null ? "" : ": " + pointer),
                    reason == Reason.UNDECODABLE ? OF_OURS : OF_HOST,
                    cause);
            this.reason = reason;
            this.pointer = pointer;
        }

        private static boolean isOfNetwork(Reason reason) {
            return reason == Reason.TRUNCATED || reason == Reason.FRAMING;
        }

        /** What is wrong with the answer. */
        public Reason reason() {
            return reason;
        }

        /** The JSON pointer of the field that is wrong, if it is one field. */
        public Optional<String> pointer() {
            return Optional.ofNullable(pointer);
        }
    }

    /** The host cannot do that, or not as this session is configured; nothing was sent. */
    public static final class Unsupported extends GitHostException {

        private static final String NOT_IMPLEMENTED = "The adapter says that the host can, and has no way to ask it.";

        /** Tells it with the reason and the vendor's page. */
        public Unsupported(FailedCall call, Capability capability) {
            super(call, "unsupported", capability.reason() + " See " + capability.vendorPage(), null);
        }

        /** The failure of a call that a session with these capabilities does not support; for ports and adapters. */
        public static Unsupported of(Capabilities capabilities, Operation operation) {
            Capability capability = capabilities.of(operation);
            return new Unsupported(
                    FailedCall.builder(capabilities.host(), operation).build(),
                    capability.support() == Support.UNSUPPORTED
                            ? capability
                            : Capability.unsupported(NOT_IMPLEMENTED, capability.vendorPage()));
        }

        /**
         * The failure of a call with an argument that such a session does not support; for adapters.
         *
         * @param reason what the host lacks and what to do without it, in one sentence
         */
        public static Unsupported of(Capabilities capabilities, Operation operation, String reason) {
            return new Unsupported(
                    FailedCall.builder(capabilities.host(), operation).build(),
                    Capability.unsupported(reason, capabilities.of(operation).vendorPage()));
        }
    }

    /** The session was closed before or during the call. */
    public static final class Closed extends GitHostException {

        /** Tells it. */
        public Closed(FailedCall call) {
            super(call, "the session is closed", "Open a new one with connect.", null);
        }
    }
}
