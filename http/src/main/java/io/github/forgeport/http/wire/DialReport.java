package io.github.forgeport.http.wire;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A report of the servers that were tried for one connection, each with the reason why it failed, for a failure's message.
 */
final class DialReport {

    private static final int LONGEST_REASON = 100;
    private static final String NO_ANSWER = "no answer";

    private final Attempt attempt;
    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private @Nullable IOException last;

    DialReport(Attempt attempt) {
        this.attempt = attempt;
    }

    /** Returns the attempt for which the connection is opened. */
    Attempt attempt() {
        return attempt;
    }

    /** Records a try to connect to an address, which counts as not answering until a failure is recorded. */
    void recordTry(InetSocketAddress address) {
        attempt.setAddress(address);
        outcomes.put(format(address), NO_ANSWER);
    }

    /** Records why the connection to an address failed. */
    void recordFailure(InetSocketAddress address, IOException why) {
        recordFailure(format(address), why);
    }

    /** Records why the connection to a server failed. */
    void recordFailure(String server, IOException why) {
        last = why;
        outcomes.put(server, describe(why));
    }

    private static String format(InetSocketAddress address) {
        String figures = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + figures + "]" : figures) + ":" + address.getPort();
    }

    private static String describe(IOException why) {
        if (why instanceof SocketTimeoutException) {
            return NO_ANSWER;
        }
        if (why instanceof UnknownHostException) {
            return "unknown name";
        }
        String message = why.getMessage();
        return message == null ? why.getClass().getSimpleName() : SafeText.of(message, LONGEST_REASON);
    }

    /** Creates the failure of an unreachable server, which lists the servers tried. */
    NoResponse unreached(Reason reason) {
        return NoResponse.unreached(reason, last, sentence());
    }

    /**
     * Creates the failure of the connection to one server, the host or a proxy.
     *
     * @param late whether the deadline passed; a proxy that accepts no connection in time counts as unreachable
     * @param connected whether the server was connected to, so that it is the proxy that did not answer
     */
    NoResponse routeFailure(RouteSelector.Hop hop, boolean late, boolean connected) {
        NoResponse givenUp = attempt.cancellation();
        if (givenUp != null) {
            return givenUp;
        }
        boolean isOverProxy = hop.proxy() != null;
        return late && (connected || !isOverProxy)
                ? NoResponse.unreachedInTime(sentence())
                : unreached(isOverProxy ? Reason.PROXY : Reason.CONNECT);
    }

    /** Returns the sentence of the message that lists the servers tried; empty if none was. */
    private String sentence() {
        StringJoiner all = new StringJoiner(", ", " Tried ", ".").setEmptyValue("");
        outcomes.forEach((server, ending) -> all.add(server + " (" + ending + ")"));
        return all.toString();
    }
}
