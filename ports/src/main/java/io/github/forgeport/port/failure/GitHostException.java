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
 * The base class of the exceptions that a failed call to a Git host throws; each subclass means the same for every host.
 *
 * <p>A message says what was asked, what came back and what to do; it never holds a body, a header, a query or a
 * credential. Where the network is in the way (no connection, a proxy, TLS, silence, a response that was cut or is no HTTP),
 * it names the server with its port, and the proxy.
 *
 * <ul>
 *   <li><b>f1</b> Where the host's own code says nothing, 401 is {@link Unauthenticated}, 403 {@link Forbidden}, 409
 *       {@link Conflict}, 429 {@link RateLimited}, any other 4xx {@link Rejected}, any 5xx {@link Unavailable}; 404 is
 *       {@link NotFound}.
 *   <li><b>f2</b> A host that cannot be reached is {@link Unavailable} with {@link Effect#NOT_SENT}.
 *   <li><b>f3</b> A host that is silent for longer than the session's policy allows is {@link TimedOut}.
 *   <li><b>f4</b> A redirect is {@link ProtocolViolation}; nothing is sent to where it points.
 *   <li><b>f5</b> A failure says which host and operation, and the status and request id of the response it is about.
 *   <li><b>f6</b> A call that changes something is sent again after its response was lost only where that leaves the same state;
 *       the failure has {@link Effect#UNKNOWN}.
 *   <li><b>f7</b> Such a call that the host refuses, by any 4xx of f1 but 401 and 429, is not sent again, and has {@link
 *       Effect#REJECTED}.
 * </ul>
 */
@SuppressWarnings("serial") // Exceptions are serializable by inheritance; nobody is promised a stable form.
public abstract sealed class GitHostException extends RuntimeException {

    /** The effect of a failed call: whether it may have changed something at the host. */
    public enum Effect {
        /** The call changed nothing: no byte of its request was sent, though an id that it needs may have been read. */
        NOT_SENT,
        /** The call changed nothing: the host responded that it did not carry the request out. */
        REJECTED,
        /** It is not known whether the request was carried out. */
        UNKNOWN,
        /** The request was carried out: the host said so, in a response that could not be read to its end. */
        ACCEPTED
    }

    private final FailedCall call;

    /** Creates an exception whose message names the host and operation of the call. */
    private GitHostException(FailedCall call, String problem, String advice, @Nullable Throwable cause) {
        this(call.toString(), call, problem, advice, cause);
    }

    private GitHostException(
            String request, FailedCall call, String problem, String advice, @Nullable Throwable cause) {
        super(message(request, call.responseSummary(), problem, advice), cause);
        this.call = call;
    }

    private static String message(String request, String response, String problem, String advice) {
        return request + ": " + problem + (response.isEmpty() ? "" : " (" + response + ")") + ". " + advice;
    }

    /** Returns the details of the failed call. */
    public FailedCall call() {
        return call;
    }

    /** Thrown when the host refuses the session's credential, or when there is none to send. */
    public static final class Unauthenticated extends GitHostException {

        private static final int MAX_NAME_LENGTH = 200;

        /** The reason why authentication failed, such as a missing or a refused credential. */
        public enum Reason {
            /** The application's supplier of the credential returned no credential. */
            SUPPLIER("no credential was supplied"),
            /** A credential, such as an expired token, could not be renewed. */
            REFRESH("the credential could not be renewed"),
            /** The clocks of host and client differ too much. */
            CLOCK_SKEW("the clocks of host and client differ"),
            /** The host refused the credential. */
            REFUSED("the credential was refused");

            private final String description;

            Reason(String description) {
                this.description = description;
            }
        }

        private final Reason reason;
        private final @Nullable String thrown;

        /** Creates the exception, with advice on what to do. */
        public Unauthenticated(FailedCall call, Reason reason, String advice) {
            this(call, reason, advice, null);
        }

        /**
         * Creates the exception, with advice and the class of the exception that the credential's source threw, or null.
         */
        public Unauthenticated(FailedCall call, Reason reason, String advice, @Nullable Class<?> thrown) {
            super(call, reason.description, advice, null);
            this.reason = reason;
            this.thrown = thrown == null ? null : SafeText.of(thrown.getName(), MAX_NAME_LENGTH);
        }

        /** Returns the reason why authentication failed, such as a missing or a refused credential. */
        public Reason reason() {
            return reason;
        }

        /** Returns the class name of the exception that the credential's source threw, if any; its text is never shown. */
        public Optional<String> thrown() {
            return Optional.ofNullable(thrown);
        }
    }

    /** Thrown when the host accepts the credential, but does not allow its account the operation. */
    public static final class Forbidden extends GitHostException {

        /** Creates the exception, with advice on what to do. */
        public Forbidden(FailedCall call, String advice) {
            super(call, "not allowed", advice, null);
        }
    }

    /** Thrown when the requested entity does not exist, or the account may not see it. */
    public static final class NotFound extends GitHostException {

        /** Creates the exception, with advice on what to do. */
        public NotFound(FailedCall call, String advice) {
            super(call, "not found", advice, null);
        }
    }

    /** Thrown when the request conflicts with something that already exists at the host. */
    public static final class Conflict extends GitHostException {

        /** Creates the exception, with advice on what to do. */
        public Conflict(FailedCall call, String advice) {
            super(call, "conflicts with what is there", advice, null);
        }
    }

    /**
     * Thrown when the host, or the adapter before sending, refuses the request as invalid, or when the application's sink of
     * a streamed body fails.
     */
    public static final class Rejected extends GitHostException {

        /** Creates the exception, with advice on what to do. */
        public Rejected(FailedCall call, String advice) {
            this(call, advice, null);
        }

        /** Creates the exception, with advice and the exception that prevented the request from being written, or null. */
        public Rejected(FailedCall call, String advice, @Nullable Throwable cause) {
            super(call, "the request was rejected", advice, cause);
        }
    }

    /** Thrown when the host's rate limit is exceeded. */
    public static final class RateLimited extends GitHostException {

        private final @Nullable Duration retryAfter;

        /**
         * Creates the exception, with the time to wait that the host's response named, or null, and advice on what to do.
         */
        public RateLimited(FailedCall call, @Nullable Duration retryAfter, String advice) {
            super(call, "too many requests", advice, null);
            this.retryAfter = retryAfter;
        }

        /** Returns the time to wait before the next call, if the host's response named one. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** Thrown when the host cannot be reached, or responds that it cannot serve the request now. */
    public static final class Unavailable extends GitHostException {

        /** The reason why the host was not available. */
        public enum Reason {
            /** The host responded that it cannot serve the request. */
            SERVICE("the host cannot serve it now"),
            /** No connection could be made. */
            CONNECT("no connection"),
            /** The host's name could not be resolved. */
            DNS("the host's name is unknown"),
            /** The TLS handshake failed. */
            TLS("no TLS connection"),
            /** The host's certificate is not trusted. */
            TLS_TRUST("the host's certificate is not trusted"),
            /** The proxy refused the connection. */
            PROXY("the proxy refused"),
            /** The connection broke while sending or receiving. */
            RECEIVE("the connection broke"),
            /** The network requires a sign-in of its own, as a captive portal does. */
            CAPTIVE("the network asks for a sign-in"),
            /** All connections of the session, or all threads that call its suppliers, were busy. */
            SATURATED("the session is busy");

            private final String description;

            Reason(String description) {
                this.description = description;
            }
        }

        private final Reason reason;

        /** Creates the exception, with its reason, advice on what to do, and the I/O exception that caused it, or null. */
        public Unavailable(FailedCall call, Reason reason, String advice, @Nullable Throwable cause) {
            super(
                    reason == Reason.SERVICE ? call.toString() : call.toStringWithServer(),
                    call,
                    reason.description,
                    advice,
                    cause);
            this.reason = requireNonNull(reason, "reason");
        }

        /** Returns the reason why the host was not available. */
        public Reason reason() {
            return reason;
        }
    }

    /** Thrown when the call takes longer than the session's policy allows. */
    public static final class TimedOut extends GitHostException {

        /** The phase of a call in which its time ran out. */
        public enum Phase {
            /** The time ran out before an attempt began. */
            BEFORE_SEND("before it was sent"),
            /** The time ran out while connecting. */
            CONNECT("while connecting"),
            /** The time ran out during the TLS handshake. */
            TLS("during the TLS handshake"),
            /** The time ran out while the request was sent. */
            SEND("while sending"),
            /** The time ran out before the response's status and headers were complete. */
            HEADERS("waiting for the answer"),
            /** The time ran out while the response's body was read or decoded. */
            BODY("reading the answer");

            private final String description;

            Phase(String description) {
                this.description = description;
            }
        }

        private final Phase phase;

        /** Creates the exception, with advice on what to do. */
        public TimedOut(FailedCall call, Phase phase, String advice) {
            super(call.toStringWithServer(), call, "no time left " + phase.description, advice, null);
            this.phase = phase;
        }

        /** Returns the phase in which the time ran out. */
        public Phase phase() {
            return phase;
        }
    }

    /** Thrown when the calling thread was interrupted; its interrupt flag is set. */
    public static final class Interrupted extends GitHostException {

        /** Creates the exception from the details of the failed call. */
        public Interrupted(FailedCall call) {
            super(call, "interrupted", "The thread's interrupt flag is set.", null);
        }
    }

    /** Thrown when the response differs from the host's documentation, so that no value can be read from it. */
    public static final class ProtocolViolation extends GitHostException {

        /** The reason why a response is a protocol violation. */
        public enum Reason {
            /** The response ended before its declared end. */
            TRUNCATED("the answer ended too early"),
            /** The response is not valid HTTP. */
            FRAMING("the answer is not sound HTTP"),
            /** The response is longer than the policy allows. */
            TOO_LARGE("the answer is too large"),
            /** The response's body is not JSON. */
            NOT_JSON("the answer is no JSON"),
            /** The response has no body, although the operation needs one. */
            EMPTY("the answer is empty"),
            /** The response's body has an encoding that was not requested. */
            ENCODING("the answer's encoding is not UTF-8"),
            /** The response's body has bytes that are not UTF-8. */
            BAD_UTF8("the answer has bytes that are no UTF-8"),
            /** A name or id in the response has a character that a name or id cannot have. */
            BAD_TEXT("the answer has a text that cannot be"),
            /** The response's JSON is nested too deep. */
            TOO_DEEP("the answer is nested too deep"),
            /** A JSON object in the response has the same name twice. */
            DUPLICATE_KEY("the answer has a name twice"),
            /** The response has more text after the end of its JSON value. */
            TRAILING("the answer goes on after its end"),
            /** A field that the host always sends is missing or null. */
            MISSING_FIELD("the answer lacks a field"),
            /** A field has another JSON type than documented. */
            WRONG_TYPE("the answer has a field of another type"),
            /** A number is outside the range of its field. */
            NUMBER_RANGE("the answer has a number out of range"),
            /** The response is about something other than what was requested. */
            MISMATCH("the answer is about something else"),
            /** Decoding the response failed by a defect of this library, or by incompatible libraries; see the cause. */
            UNDECODABLE("the answer could not be decoded"),
            /** The response's status is one that the host does not document. */
            STATUS("the answer's status is undocumented"),
            /** The response is a redirect, which is never followed. */
            REDIRECT("the answer redirects, which is not followed"),
            /** A listing led to a page that was already read. */
            LOOP("the listing repeats itself"),
            /** A listing continued beyond the policy's limit. */
            LIMIT("the listing does not end");

            private final String description;

            Reason(String description) {
                this.description = description;
            }
        }

        private static final String REPORT_TO_VENDOR_ADVICE =
                "Report it with the request id; the vendor's contract may have changed.";
        private static final String CHECK_LIBRARIES_ADVICE =
                "Check the libraries it runs with, and report it with its cause.";

        private final Reason reason;
        private final @Nullable String pointer;

        /**
         * Creates the exception, with the JSON pointer of the wrong field, or null if the violation is not in one field.
         */
        public ProtocolViolation(FailedCall call, Reason reason, @Nullable String pointer) {
            this(call, reason, pointer, null);
        }

        /**
         * Creates the exception, with the JSON pointer of the wrong field and the exception that reading it threw, each or
         * null.
         */
        public ProtocolViolation(FailedCall call, Reason reason, @Nullable String pointer, @Nullable Throwable cause) {
            super(
                    isNetworkProblem(reason) ? call.toStringWithServer() : call.toString(),
                    call,
                    reason.description + (pointer == null ? "" : ": " + pointer),
                    reason == Reason.UNDECODABLE ? CHECK_LIBRARIES_ADVICE : REPORT_TO_VENDOR_ADVICE,
                    cause);
            this.reason = reason;
            this.pointer = pointer;
        }

        /** Whether the network may have caused the violation, so that the message names the server. */
        private static boolean isNetworkProblem(Reason reason) {
            return reason == Reason.TRUNCATED || reason == Reason.FRAMING;
        }

        /** Returns the reason why the response is a protocol violation. */
        public Reason reason() {
            return reason;
        }

        /** Returns the JSON pointer of the wrong field, if it is one field. */
        public Optional<String> pointer() {
            return Optional.ofNullable(pointer);
        }
    }

    /**
     * Thrown before anything is sent, when the host does not support the operation, or not with this session's
     * configuration.
     */
    public static final class Unsupported extends GitHostException {

        private static final String NOT_IMPLEMENTED_REASON =
                "The adapter says that the host can, and has no way to ask it.";

        /** Creates the exception, with the reason and the vendor's documentation page from the operation's capability. */
        public Unsupported(FailedCall call, Capability capability) {
            super(call, "unsupported", capability.reason() + " See " + capability.vendorPage(), null);
        }

        /**
         * Creates the exception for an operation that a session does not support, with the reason that its capabilities state.
         */
        public static Unsupported of(Capabilities capabilities, Operation operation) {
            Capability capability = capabilities.of(operation);
            return new Unsupported(
                    FailedCall.builder(capabilities.host(), operation).build(),
                    capability.support() == Support.UNSUPPORTED
                            ? capability
                            : Capability.unsupported(NOT_IMPLEMENTED_REASON, capability.vendorPage()));
        }

        /**
         * Creates the exception for an operation with an argument that the session does not support; for adapters.
         *
         * @param reason what the host lacks and what to do without it, in one sentence
         */
        public static Unsupported of(Capabilities capabilities, Operation operation, String reason) {
            return new Unsupported(
                    FailedCall.builder(capabilities.host(), operation).build(),
                    Capability.unsupported(reason, capabilities.of(operation).vendorPage()));
        }
    }

    /** Thrown when the session was closed before or during the call. */
    public static final class Closed extends GitHostException {

        /** Creates the exception from the details of the failed call. */
        public Closed(FailedCall call) {
            super(call, "the session is closed", "Open a new one with connect.", null);
        }
    }
}
