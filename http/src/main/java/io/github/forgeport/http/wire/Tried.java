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

/** The servers that were dialled for one connection, each with the reason why it failed, for the message of a failure. */
final class Tried {

    private static final int LONGEST = 100;
    private static final String SILENCE = "no answer";

    private final Attempt attempt;
    private final Map<String, String> endings = new LinkedHashMap<>();
    private @Nullable IOException last;

    Tried(Attempt attempt) {
        this.attempt = attempt;
    }

    Attempt attempt() {
        return attempt;
    }

    /** Until it fails, it has not answered. */
    void dialled(InetSocketAddress address) {
        attempt.dialled(address);
        endings.put(text(address), SILENCE);
    }

    void failed(InetSocketAddress address, IOException why) {
        failed(text(address), why);
    }

    void failed(String server, IOException why) {
        last = why;
        endings.put(server, words(why));
    }

    private static String text(InetSocketAddress address) {
        String figures = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + figures + "]" : figures) + ":" + address.getPort();
    }

    private static String words(IOException why) {
        if (why instanceof SocketTimeoutException) {
            return SILENCE;
        }
        if (why instanceof UnknownHostException) {
            return "unknown name";
        }
        String message = why.getMessage();
        return message == null ? why.getClass().getSimpleName() : SafeText.of(message, LONGEST);
    }

    /** The failure of a way whose server cannot be reached. */
    NoResponse unreached(Reason reason) {
        return NoResponse.unreached(reason, last, sentence());
    }

    /**
     * The failure of a way.
     *
     * @param late whether the time ran out; a proxy that takes no connection in time is not there, like one that refuses
     * @param connected whether a connection was made, over which a proxy then did not answer
     */
    NoResponse failure(Route.Hop way, boolean late, boolean connected) {
        NoResponse givenUp = attempt.givenUp();
        if (givenUp != null) {
            return givenUp;
        }
        boolean isOverProxy = way.proxy() != null;
        return late && (connected || !isOverProxy)
                ? NoResponse.unreachedInTime(sentence())
                : unreached(isOverProxy ? Reason.PROXY : Reason.CONNECT);
    }

    /** A sentence behind another; none if nothing was dialled. */
    private String sentence() {
        StringJoiner all = new StringJoiner(", ", " Tried ", ".").setEmptyValue("");
        endings.forEach((server, ending) -> all.add(server + " (" + ending + ")"));
        return all.toString();
    }
}
