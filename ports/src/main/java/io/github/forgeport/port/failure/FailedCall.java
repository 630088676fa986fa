package io.github.forgeport.port.failure;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The details of a failed call: host, operation, HTTP status, vendor code, request id, attempts, elapsed time and effect;
 * none of it is a secret.
 */
public final class FailedCall implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What vendors' codes and ids look like; anything else is some text, of which no more than its beginning is shown. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:/+=#-]{1,128}");

    private static final int LONGEST_TEXT = 64;

    private final String host;
    private final String operation;
    private final Effect effect;
    private final int attempts;
    private final Duration elapsed;
    private final @Nullable Integer status;
    private final @Nullable String vendorCode;
    private final @Nullable String requestId;
    private final @Nullable String server;

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
    }

    /** Begins one that was not sent. */
    public static Builder builder(String host, Operation operation) {
        return new Builder(host, operation.toString());
    }

    /**
     * Begins one that was not sent, of an operation that no port has.
     *
     * @param operation what was asked, in words; one of few
     */
    public static Builder builder(String host, String operation) {
        return new Builder(host, operation);
    }

    /** The host's short name. */
    public String host() {
        return host;
    }

    /** What was asked, in words; one of few, so that it can label a metric. */
    public String operation() {
        return operation;
    }

    /** What the call may have changed at the host. */
    public Effect effect() {
        return effect;
    }

    /** How many times it was sent or was about to be. */
    public int attempts() {
        return attempts;
    }

    /** How long the caller waited. */
    public Duration elapsed() {
        return elapsed;
    }

    /** The HTTP status of the last answer, if there was one. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The vendor's own code for what went wrong, if it gave one; safe to print. */
    public Optional<String> vendorCode() {
        return Optional.ofNullable(vendorCode);
    }

    /** The vendor's name for the request, to quote to its support; safe to print. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * The server that was asked or to be asked, such as {@code forge.example:443}, and the proxy on the way to it, if there is
     * one; empty if the call did not come so far.
     */
    public Optional<String> server() {
        return Optional.ofNullable(server);
    }

    /** What was asked of which server, in words. */
    String atServer() {
        return server == null ? toString() : this + ", at " + server;
    }

    /** What came back, in words: {@code HTTP 404, code X, request Y}; empty if nothing did. */
    String answer() {
        StringBuilder words = new StringBuilder();
        status().ifPresent(code -> words.append(", HTTP ").append(code));
        vendorCode().ifPresent(code -> words.append(", code ").append(code));
        requestId().ifPresent(id -> words.append(", request ").append(id));
        return words.isEmpty() ? "" : words.substring(2);
    }

    /** A code or an id of the vendor's without blanks: a text cannot go on where the sentence of ours ends. */
    public static @Nullable String shown(@Nullable String foreign) {
        return foreign == null || WORD.matcher(foreign).matches()
                ? foreign
                : SafeText.of(foreign, LONGEST_TEXT).replace(' ', '_');
    }

    @Override
    public String toString() {
        return host + ": " + operation;
    }

    /** Collects what is known of a failed call. */
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

        private Builder(String host, String operation) {
            this.host = requireNonNull(host, "host");
            this.operation = requireNonNull(operation, "operation");
        }

        /** See {@link FailedCall#effect()}. */
        public Builder effect(Effect effect) {
            this.effect = effect;
            return this;
        }

        /** See {@link FailedCall#attempts()}. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** See {@link FailedCall#elapsed()}. */
        public Builder elapsed(Duration elapsed) {
            this.elapsed = elapsed;
            return this;
        }

        /** See {@link FailedCall#status()}. */
        public Builder status(@Nullable Integer status) {
            this.status = status;
            return this;
        }

        /** See {@link FailedCall#vendorCode()}; escaped and cut here. */
        public Builder vendorCode(@Nullable String vendorCode) {
            this.vendorCode = shown(vendorCode);
            return this;
        }

        /** See {@link FailedCall#requestId()}; escaped and cut here. */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = shown(requestId);
            return this;
        }

        /** See {@link FailedCall#server()}; never with a user or a password. */
        public Builder server(@Nullable String server) {
            this.server = server;
            return this;
        }

        /** Makes the failed call. */
        public FailedCall build() {
            return new FailedCall(this);
        }
    }
}
