package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.ThingsApi.Thing;
import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.Operation;
import io.github.forgeport.sandbox.fault.Answer;
import io.github.forgeport.sandbox.fault.FaultServer;
import io.github.forgeport.sandbox.fault.Http;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A session with a vendor whose every byte and pause a test decides. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class FaultFixture {

    static final String CANARY = "fake-canary-token";
    static final Duration SOON = Duration.ofSeconds(5);

    /** Much more than a busy machine takes, and much less than {@link #unhurried()} waits. */
    static final Duration AT_ONCE = Duration.ofSeconds(10);

    static final Answer GOOD = Http.ok("{\"name\":\"a\"}");

    final FaultServer host = FaultServer.start().answering(request -> GOOD);

    /** Quick, but no quicker than a busy machine. */
    final HttpPolicy policy = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withTimeouts(new Timeouts(
                    Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(50)))
            .withRetries(new Retries(
                    3,
                    Duration.ofMillis(10),
                    Duration.ofMillis(40),
                    Duration.ofMillis(10),
                    Duration.ofMillis(40),
                    500,
                    14,
                    5));

    private final List<AutoCloseable> open = new ArrayList<>(List.of(host));

    <T extends AutoCloseable> T own(T closeable) {
        open.add(closeable);
        return closeable;
    }

    @AfterEach
    void stop() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    /** Waits so long that a test sees whether it did. */
    HttpPolicy unhurried() {
        return policy.withTimeouts(
                policy.timeouts().withAttempt(Duration.ofSeconds(20)).withCall(Duration.ofSeconds(25)));
    }

    /** The same with this time for a call, and for each attempt of it. */
    static HttpPolicy within(Duration time, HttpPolicy policy) {
        return policy.withTimeouts(policy.timeouts().withAttempt(time).withCall(time));
    }

    HttpPolicy once() {
        return policy.withRetries(policy.retries().withAttempts(1));
    }

    HttpSession session(URI endpoint, HttpPolicy with) {
        return session(endpoint, request -> request.header("X-Token", CANARY), with);
    }

    HttpSession session(URI endpoint, Authentication authentication, HttpPolicy with) {
        return own(
                HttpSession.open("things", BaseUrl.of(endpoint, with), authentication, new ThingsApi.Errors(), with));
    }

    Calls<ThingsApi> calls(HttpPolicy with) {
        return session(host.url(), with).calls(ThingsApi.class);
    }

    /** On a thread of its own: the common pool may have no second one. */
    static <T> CompletableFuture<T> inBackground(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, run -> {
            Thread thread = new Thread(run);
            thread.setDaemon(true);
            thread.start();
        });
    }

    static Thing get(Calls<ThingsApi> calls) {
        return get(calls, Repetition.READ);
    }

    static Thing get(Calls<ThingsApi> calls, Repetition repetition) {
        return calls.run(
                Operation.GET_REPOSITORY_BY_ID, repetition, (api, unreadable) -> api.get("1", null, null, null));
    }

    static <F extends GitHostException> F failure(Class<F> type, Calls<ThingsApi> calls) {
        return failure(type, calls, Repetition.READ);
    }

    static <F extends GitHostException> F failure(Class<F> type, Calls<ThingsApi> calls, Repetition repetition) {
        return catchThrowableOfType(type, () -> get(calls, repetition));
    }
}
