package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.header.HeaderText;
import io.github.forgeport.port.CallListener;

/**
 * The policy of a session: its timeouts, retries, limits, network settings and listener. Each
 * {@code with} changes one part, in any order: what two of them contradict each other in is found by {@code connect}, when
 * all is said.
 *
 * @param timeouts how long a call may take
 * @param retries how often it is tried
 * @param limits how much is taken on
 * @param network the way to the host
 * @param timing where pauses and chance come from
 * @param listener who is told of calls
 * @param headers gives what is added to each request, such as the header of a trace
 * @param userAgent how the application introduces itself, before Forgeport does; empty if it does not
 */
public record HttpPolicy(
        Timeouts timeouts,
        Retries retries,
        Limits limits,
        Network network,
        Timing timing,
        CallListener listener,
        CallHeaders headers,
        String userAgent) {

    private static final HttpPolicy DEFAULTS = new HttpPolicy(
            Timeouts.DEFAULTS,
            Retries.DEFAULTS,
            Limits.DEFAULTS,
            Network.DEFAULTS,
            Timing.DEFAULTS,
            CallListener.NOBODY,
            CallHeaders.NONE,
            "");

    /**
     * Takes each part.
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
        if (!HeaderText.isValue(userAgent)) {
            throw new IllegalArgumentException("a user agent has printable ASCII only");
        }
    }

    /**
     * Refuses parts that contradict each other, which is known once a session is to open.
     *
     * @throws IllegalArgumentException naming both, if an attempt may take longer than its call, or a pause has a base above its cap
     */
    public void requireConsistent() {
        timeouts.requireConsistent();
        retries.requireConsistent();
    }

    /** The defaults of each part, for a host that is reached over the internet. */
    public static HttpPolicy defaults() {
        return DEFAULTS;
    }

    /** The same with other {@link #timeouts()}. */
    public HttpPolicy withTimeouts(Timeouts timeouts) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, userAgent);
    }

    /** The same with other {@link #retries()}. */
    public HttpPolicy withRetries(Retries retries) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, userAgent);
    }

    /** The same with other {@link #limits()}. */
    public HttpPolicy withLimits(Limits limits) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, userAgent);
    }

    /** The same over another {@link #network()}; plain HTTP that was allowed stays allowed, in whichever order both are said. */
    public HttpPolicy withNetwork(Network network) {
        requireNonNull(network, "network");
        Network chosen = this.network.plainHttpAllowed() ? network.withPlainHttpAllowed() : network;
        return new HttpPolicy(timeouts, retries, limits, chosen, timing, listener, headers, userAgent);
    }

    /** The same with another {@link #timing()}. */
    public HttpPolicy withTiming(Timing timing) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, userAgent);
    }

    /** The same with another {@link #listener()}. */
    public HttpPolicy withListener(CallListener listener) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, userAgent);
    }

    /** The same with other {@link #headers()}. */
    public HttpPolicy withHeaders(CallHeaders headers) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, userAgent);
    }

    /**
     * The same with another {@link #userAgent()}, of which as much is sent as fits into 256 characters with Forgeport's.
     *
     * @throws IllegalArgumentException if it is not of printable ASCII; it is not echoed
     */
    public HttpPolicy withUserAgent(String userAgent) {
        return new HttpPolicy(timeouts, retries, limits, network, timing, listener, headers, userAgent);
    }

    /** The same, but credentials may cross the network in the clear; only for sandboxes and tests. */
    public HttpPolicy withPlainHttpAllowed() {
        return withNetwork(network.withPlainHttpAllowed());
    }
}
