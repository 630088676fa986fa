package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.header.HeaderRules;
import io.github.forgeport.port.CallListener;

/**
 * The policy of a session: its timeouts, retries, limits, network settings and listener. Each {@code with} returns a copy
 * with one part changed, in any order; {@code connect} refuses a policy whose parts contradict each other.
 *
 * @param timeouts the longest times of a call, an attempt and connecting
 * @param retries the number of attempts of a call, and the backoff between them
 * @param limits the number of connections and pages, and the size of responses
 * @param network the proxy, TLS, plain HTTP and allowed addresses
 * @param timing the clock, sleeper and random generator
 * @param listener the listener that receives the events of calls
 * @param headers the supplier of extra headers for each request, such as that of a trace
 * @param writes the operations that are allowed beside those that read
 * @param userAgent the application's part of the {@code User-Agent} header; may be empty
 */
public record HttpPolicy(
        Timeouts timeouts,
        Retries retries,
        Limits limits,
        Network network,
        Timing timing,
        CallListener listener,
        CallHeaders headers,
        AllowedWrites writes,
        String userAgent) {

    private static final HttpPolicy DEFAULTS = new HttpPolicy(
            Timeouts.DEFAULTS,
            Retries.DEFAULTS,
            Limits.DEFAULTS,
            Network.DEFAULTS,
            Timing.DEFAULTS,
            CallListener.NOBODY,
            CallHeaders.NONE,
            AllowedWrites.NON_DESTRUCTIVE,
            "");

    /**
     * Checks that no part is null, and that the user agent can be sent.
     *
     * @throws IllegalArgumentException if the user agent is not of printable ASCII; it is not echoed
     */
    public HttpPolicy {
        requireNonNull(timeouts, "timeouts");
        requireNonNull(retries, "retries");
        requireNonNull(limits, "limits");
        requireNonNull(network, "network");
        requireNonNull(timing, "timing");
        requireNonNull(listener, "listener");
        requireNonNull(headers, "headers");
        requireNonNull(writes, "writes");
        if (!HeaderRules.isValue(userAgent)) {
            throw new IllegalArgumentException("a user agent has printable ASCII only");
        }
    }

    /**
     * Checks that the parts of the policy do not contradict each other, when a session opens.
     *
     * @throws IllegalArgumentException naming both, if an attempt may take longer than its call, or a backoff has a base
     *     above its cap
     */
    public void requireConsistent() {
        timeouts.requireConsistent();
        retries.requireConsistent();
    }

    /** Returns the default policy, for a host that is reached over the internet. */
    public static HttpPolicy defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with other {@link #timeouts()}. */
    public HttpPolicy withTimeouts(Timeouts timeouts) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, writes, userAgent);
    }

    /** Returns a copy with other {@link #retries()}. */
    public HttpPolicy withRetries(Retries retries) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, writes, userAgent);
    }

    /** Returns a copy with other {@link #limits()}. */
    public HttpPolicy withLimits(Limits limits) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, writes, userAgent);
    }

    /**
     * Returns a copy with another {@link #network()}; plain HTTP stays allowed if this policy or {@code network} allows it.
     */
    public HttpPolicy withNetwork(Network network) {
        requireNonNull(network, "network");
        Network chosen = this.network.plainHttpAllowed() ? network.withPlainHttpAllowed() : network;
        return new HttpPolicy(timeouts, retries, limits, chosen, timing, listener, headers, writes, userAgent);
    }

    /** Returns a copy with another {@link #timing()}. */
    public HttpPolicy withTiming(Timing timing) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, writes, userAgent);
    }

    /** Returns a copy with another {@link #listener()}. */
    public HttpPolicy withListener(CallListener listener) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, writes, userAgent);
    }

    /** Returns a copy with other {@link #headers()}. */
    public HttpPolicy withHeaders(CallHeaders headers) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, writes, userAgent);
    }

    /**
     * Returns a copy with another {@link #userAgent()}, which is cut to 256 characters together with Forgeport's.
     *
     * @throws IllegalArgumentException if it is not of printable ASCII; it is not echoed
     */
    public HttpPolicy withUserAgent(String userAgent) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, writes, userAgent);
    }

    /** Returns a copy that allows plain HTTP, which shows credentials to the network; only for sandboxes and tests. */
    public HttpPolicy withPlainHttpAllowed() {
        return withNetwork(network.withPlainHttpAllowed());
    }

    /** Returns a copy with other {@link #writes()}. */
    public HttpPolicy withWrites(AllowedWrites writes) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, writes, userAgent);
    }

    /**
     * Returns a copy that allows reading alone: every other operation, and every raw call that is not declared as reading, is
     * rejected before anything is sent.
     */
    public HttpPolicy withReadOnly() {
        return withWrites(AllowedWrites.NONE);
    }

    /**
     * Returns a copy that also allows deletions and transfers, and raw calls that are not declared as reading, all of which
     * are off by default.
     */
    public HttpPolicy withDestructiveAllowed() {
        return withWrites(AllowedWrites.ALL);
    }
}
