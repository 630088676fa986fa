package io.github.forgeport.http;

import io.github.forgeport.http.binding.RawEndpoint;
import io.github.forgeport.http.binding.ResponseType;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.body.ResponseParser;
import io.github.forgeport.http.body.TopLevelFields;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.raw.RawAdditions;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.http.wire.PreparedRequest;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An executor of raw calls, requests composed by the caller, which retries safely within one deadline, and returns a
 * response or throws a {@code GitHostException}.
 */
public final class RawCalls {

    /** The operation's name for failures and listeners; the path is not shown, since it may contain a secret. */
    static final String OPERATION = "raw call";

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final int NO_CONTENT = 204;

    private final Calls<Attempt> calls;
    private final @Nullable Consumer<Map<String, String>> refusalCheck;

    // Transient, since a serialiser of fields shall find nothing of what was sent or received.
    private final transient SharedParts shared;

    private final ResponseParser json = new ResponseParser();

    RawCalls(SharedParts shared, ClosingSignal closing, @Nullable Consumer<Map<String, String>> judge) {
        this.calls = new Calls<>(shared, closing, Function.identity());
        this.refusalCheck = judge;
        this.shared = shared;
    }

    /**
     * Sends a raw request, repeated as its {@link RawRequest#repetition} allows.
     *
     * @param additions the parameters and headers that the session adds
     * @throws io.github.forgeport.port.failure.GitHostException.Rejected before anything is sent, if the repetition is not
     *     {@code READ} and the session's policy does not allow destructive operations, since what a raw call does is unknown
     * @throws io.github.forgeport.port.failure.GitHostException if the call fails
     */
    public RawResponse send(RawRequest request, RawAdditions additions) {
        shared.requireAllowed(request.repetition());
        return calls.run(OPERATION, request.repetition(), (attempt, lenient) -> {
            RawEndpoint raw = RawEndpoint.of(request, additions);
            shared.transport().send(raw.endpoint(), raw.arguments(), attempt);
            ReceivedResponse response = attempt.requireResponse();
            ResponseType.ANY.read(response, json, attempt::requireTimeLeft);
            requireNoHtml(attempt.request(), response);
            if (refusalCheck != null && response.status() != NO_CONTENT) {
                refusalCheck.accept(TopLevelFields.of(response, attempt::requireTimeLeft));
            }
            return new RawResponse(
                    response.status(),
                    SafeHeaders.of(response, shared.secretMask(attempt)),
                    response.body().copy());
        });
    }

    /** Throws if the response is HTML in place of JSON, that is another server's page, such as a network's sign-in. */
    private static void requireNoHtml(@Nullable PreparedRequest request, ReceivedResponse response) {
        boolean wantsJson = request != null && JSON.equals(request.headers().get("Accept"));
        boolean isPage = response.header("Content-Type")
                .filter(type -> type.regionMatches(true, 0, HTML, 0, HTML.length()))
                .isPresent();
        if (wantsJson && isPage) {
            throw new BadResponse(Reason.NOT_JSON, null);
        }
    }
}
