package io.github.forgeport.cli.option;

import io.github.forgeport.cli.console.CompositeListener;
import io.github.forgeport.cli.console.VerboseListener;
import io.github.forgeport.cli.console.WaitingNotice;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timeouts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The command-line options {@code --timeout}, {@code --retries}, {@code --verbose} and {@code --read-only}, which change the HTTP policy of a
 * run.
 */
final class CallOptions {

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long a call may take, with all its attempts: 500ms, 30s, 2m; default: 40s.")
    private @Nullable CallTime time;

    @Option(
            names = "--retries",
            paramLabel = "N",
            description = "How often a call is tried again, where that is sound; default: 2.")
    private @Nullable RetryCount retries;

    @Option(
            names = "--verbose",
            description = "Tells on stderr of each request: outcome, status, request id, time; no secret.")
    private boolean verbose;

    @Option(names = "--read-only", description = "Sends nothing that writes.")
    private boolean readOnly;

    /** Whether {@code --read-only} is given, so that nothing that writes may be sent. */
    boolean isReadOnly() {
        return readOnly;
    }

    /** Returns the HTTP policy of the context, changed by the options, which allows these writes unless it is read-only. */
    HttpPolicy policy(RunContext context, AllowedWrites writes) {
        HttpPolicy policy = new WaitingNotice(context.console())
                .addTo(context.policy())
                .withWrites(readOnly ? AllowedWrites.NONE : writes);
        if (time != null) {
            policy = policy.withTimeouts(withCallTime(time.duration(), policy.timeouts()));
        }
        if (retries != null) {
            policy = policy.withRetries(policy.retries().withAttempts(1 + retries.number()));
        }
        return verbose
                ? policy.withListener(new CompositeListener(policy.listener(), new VerboseListener(context.console())))
                : policy;
    }

    /** Returns timeouts in which the call, and each of its attempts, may take this time. */
    private static Timeouts withCallTime(Duration time, Timeouts timeouts) {
        return timeouts.withCall(time)
                .withAttempt(time)
                .withConnect(shorter(timeouts.connect(), time))
                .withLeastForAttempt(shorter(timeouts.leastForAttempt(), time.dividedBy(2)));
    }

    /** Returns the shorter of two durations. */
    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
