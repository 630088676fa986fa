package io.github.forgeport.port.failure;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The details of a failed call, none of which is a secret: host, operation, HTTP status, vendor code, request id, attempts,
 * elapsed time and effect.
 */
public final class FailedCall implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Matches the usual form of a vendor's error code or request id; of any other text, only the beginning is shown. */
    private static final Pattern USUAL_CODE_FORM = Pattern.compile("[A-Za-z0-9._:/+=#-]{1,128}");

    private static final int MAX_TEXT_LENGTH = 64;

    private final String host;
    private final String operation;
    private final Effect effect;
    private final int attempts;
    private final Duration elapsed;
    private final @Nullable Integer status;
    private final @Nullable String vendorCode;
    private final @Nullable String requestId;
    private final @Nullable String server;

    // Transient, since its values are not serializable.
    private final transient @Nullable WriteTarget writeTarget;

    private FailedCall(Builder from) {
        this.host = from.host;
        this.operation = from.operation;
        this.effect = from.effect;
        this.attempts = from.attempts;
        this.elapsed = from.elapsed;
        this.status = from.status;
        this.vendorCode = from.vendorCode;
        this.requestId = from.requestId;
        this.server = from.server;
        this.writeTarget = from.writeTarget;
    }

    /** Returns a builder of the details of a failed call, with the effect that nothing was sent. */
    public static Builder builder(String host, Operation operation) {
        return new Builder(host, operation.toString());
    }

    /**
     * Returns a builder of the details of a failed call of an operation that no port has, with the effect that nothing was
     * sent.
     *
     * @param operation the operation's name, from a small set
     */
    public static Builder builder(String host, String operation) {
        return new Builder(host, operation);
    }

    /** Returns the host's short name. */
    public String host() {
        return host;
    }

    /** Returns the operation's name, from a small set, so that it can label a metric. */
    public String operation() {
        return operation;
    }

    /** Returns the effect of the call: whether it may have changed something at the host. */
    public Effect effect() {
        return effect;
    }

    /** Returns the number of attempts of the call, including one that failed before it was sent. */
    public int attempts() {
        return attempts;
    }

    /** Returns the time that the caller waited for the call. */
    public Duration elapsed() {
        return elapsed;
    }

    /** Returns the HTTP status of the last response, if there was one. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** Returns the vendor's error code in the last response, if it had one; safe to print. */
    public Optional<String> vendorCode() {
        return Optional.ofNullable(vendorCode);
    }

    /** Returns the vendor's request id, to quote to its support, if the response had one; safe to print. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * Returns the server of the request, such as {@code forge.example:443}, and the proxy before it, if there is one; empty
     * if the call failed before the server was known.
     */
    public Optional<String> server() {
        return Optional.ofNullable(server);
    }

    /** Returns the state that the call would leave at the host; empty if it was no write, or was deserialized. */
    public Optional<WriteTarget> writeTarget() {
        return Optional.ofNullable(writeTarget);
    }

    /** Returns the host, operation and server of the call as one text, for an exception's message. */
    String toStringWithServer() {
        return server == null ? toString() : this + ", at " + server;
    }

    /** Returns a summary of the last response, such as {@code HTTP 404, code X, request Y}; empty if there was none. */
    String responseSummary() {
        StringBuilder summary = new StringBuilder();
        status().ifPresent(code -> summary.append(", HTTP ").append(code));
        vendorCode().ifPresent(code -> summary.append(", code ").append(code));
        requestId().ifPresent(id -> summary.append(", request ").append(id));
        return summary.isEmpty() ? "" : summary.substring(2);
    }

    /**
     * Returns a vendor's error code or request id in a form that is safe to print: escaped and cut unless it has the usual
     * form.
     */
    public static @Nullable String printable(@Nullable String foreign) {
        return foreign == null || USUAL_CODE_FORM.matcher(foreign).matches()
                ? foreign
                : SafeText.of(foreign, MAX_TEXT_LENGTH).replace(' ', '_');
    }

    @Override
    public String toString() {
        return host + ": " + operation;
    }

    /** A builder of the details of failed calls. */
    public static final class Builder {

        private final String host;
        private final String operation;
        private Effect effect = Effect.NOT_SENT;
        private int attempts;
        private Duration elapsed = Duration.ZERO;
        private @Nullable Integer status;
        private @Nullable String vendorCode;
        private @Nullable String requestId;
        private @Nullable String server;
        private @Nullable WriteTarget writeTarget;

        private Builder(String host, String operation) {
            this.host = requireNonNull(host, "host");
            this.operation = requireNonNull(operation, "operation");
        }

        /** Sets the effect of the call: whether it may have changed something at the host. */
        public Builder effect(Effect effect) {
            this.effect = effect;
            return this;
        }

        /** Sets the number of attempts of the call, including one that failed before it was sent. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** Sets the time that the caller waited for the call. */
        public Builder elapsed(Duration elapsed) {
            this.elapsed = elapsed;
            return this;
        }

        /** Sets the HTTP status of the last response. */
        public Builder status(@Nullable Integer status) {
            this.status = status;
            return this;
        }

        /** Sets the vendor's error code, and escapes and cuts it. */
        public Builder vendorCode(@Nullable String vendorCode) {
            this.vendorCode = printable(vendorCode);
            return this;
        }

        /** Sets the vendor's request id, and escapes and cuts it. */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = printable(requestId);
            return this;
        }

        /** Sets the server of the request, and the proxy before it, without a user or a password. */
        public Builder server(@Nullable String server) {
            this.server = server;
            return this;
        }

        /** Sets the state that the call would leave at the host. */
        public Builder writeTarget(@Nullable WriteTarget writeTarget) {
            this.writeTarget = writeTarget;
            return this;
        }

        /** Builds the details of the failed call. */
        public FailedCall build() {
            return new FailedCall(this);
        }
    }
}
