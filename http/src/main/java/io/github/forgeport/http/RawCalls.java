package io.github.forgeport.http;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes calls of a caller's own requests: as often as is sound, within one deadline, to a response or one typed failure. */
public final class RawCalls {

    /** What failures and listeners call each of them: its path may be anything, and hold anything. */
    private static final String OPERATION = "raw call";

    private static final int NO_CONTENT = 204;

    private final Calls<Outcome> calls;
    private final @Nullable Consumer<Map<String, String>> judge;

    // Transient, since a serialiser of fields shall find nothing of what was sent or received.
    private final transient Transport transport;

    private final Json json = new Json();

    RawCalls(HttpSession session, @Nullable Consumer<Map<String, String>> judge) {
        this.calls = new Calls<>(session, Function.identity());
        this.judge = judge;
        this.transport = session.transport();
    }

    /**
     * Makes one.
     *
     * @param additions what the session adds to it
     * @throws io.github.forgeport.port.GitHostException whatever went wrong
     */
    public RawResponse send(RawRequest request, RawAdditions additions) {
        return calls.run(OPERATION, request.repetition(), (attempt, unreadable) -> {
            RawEndpoint.send(request, additions, transport, attempt);
            ResponseType.ANY.read(attempt, json);
            Answer answer = attempt.whole();
            if (judge != null && answer.status() != NO_CONTENT) {
                judge.accept(JsonOutline.of(answer, attempt::requireTime));
            }
            return RawResponse.of(answer, SentSecrets.of(attempt));
        });
    }
}
