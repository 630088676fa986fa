package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.option.CallTime;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options for timeouts and retries of calls. */
@Timeout(60)
class CallOptionsTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    /** Returns the policy with which a command with these options opens a session. */
    private static HttpPolicy policy(String... options) {
        List<HttpPolicy> seen = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of("repositories", "get", "a/b", "--host", "codeup"));
        arguments.addAll(List.of(options));

        RunResult.with(
                RunResult.environment(NOWHERE),
                (host, settings, purpose) -> {
                    seen.add(settings.policy());
                    throw new CommandFailure(ExitCode.CLOSED, "seen");
                },
                arguments.toArray(String[]::new));

        return seen.get(0);
    }

    @Test
    void without_options_the_policy_is_the_librarys() {
        assertThat(policy().timeouts()).isEqualTo(Timeouts.DEFAULTS);
        assertThat(policy().retries()).isEqualTo(Retries.DEFAULTS);
    }

    @ParameterizedTest(name = "--timeout {0}")
    @CsvSource({"120, 5000, 500", "3s, 3000, 500", "200ms, 200, 100"})
    void a_timeout_is_for_the_call_and_for_each_attempt(String text, long connect, long least) {
        Timeouts timeouts = policy("--timeout", text).timeouts();

        assertThat(timeouts.call()).isEqualTo(CallTime.parse(text).duration());
        assertThat(timeouts.attempt()).isEqualTo(timeouts.call());
        assertThat(timeouts.connect()).isEqualTo(Duration.ofMillis(connect));
        assertThat(timeouts.leastForAttempt()).isEqualTo(Duration.ofMillis(least));
    }

    @ParameterizedTest(name = "--retries {0}")
    @CsvSource({"0, 1", "1, 2", "07, 8", "99, 100"})
    void retries_are_attempts_after_the_first(String text, int attempts) {
        assertThat(policy("--retries=" + text).retries().attempts()).isEqualTo(attempts);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                        Stream.of("0", "-1", "never", "", "25h", "5 s")
                                .map(value -> Arguments.of("--timeout", value, "--timeout=TIME takes a time from ")),
                        Stream.of("-1", "x", "", "100", "1000", "1.5", "+1", "٣", "99999999999999")
                                .map(value ->
                                        Arguments.of("--retries", value, "--retries=N takes a number from 0 to 99\n")),
                        Stream.of(Arguments.of("--verbose=yes", "a/c", "--verbose takes no value\n")))
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0} \"{1}\"")
    @MethodSource("wrong")
    void a_wrong_value_is_refused_and_not_repeated(String option, String value, String message) {
        RunResult run = RunResult.of(RunResult.environment(NOWHERE), "doctor", "--host", "codeup", option, value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("forgeport: " + message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--timeout", "--retries"})
    void one_without_a_value_or_twice_is_refused(String option) {
        assertThat(RunResult.of(Map.of(), "doctor", "--host", "codeup", option).code())
                .isEqualTo(2);
        assertThat(RunResult.of(Map.of(), "doctor", "--host", "codeup", option + "=1", option + "=1")
                        .code())
                .isEqualTo(2);
    }

    static Stream<Arguments> asking() {
        return Stream.of(
                Arguments.argumentSet("before the path", (Object)
                        new String[] {"repositories", "get", "--timeout=300ms", "a/b", "--host", "codeup"}),
                Arguments.argumentSet("behind the path", (Object)
                        new String[] {"repositories", "get", "a/b", "--host", "codeup", "--timeout", "300ms"}),
                Arguments.argumentSet("of a listing", (Object)
                        new String[] {"authorizations", "list", "--host", "servicestage", "--timeout", "300ms"}),
                Arguments.argumentSet("of the doctor", (Object)
                        new String[] {"doctor", "--host", "servicestage", "--timeout", "1s"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asking")
    void a_silent_host_is_waited_for_no_longer(String[] arguments) {
        try (FaultServer silent = FaultServer.start().answering(Script.of(Steps.hang()))) {
            long start = System.nanoTime();

            RunResult run = RunResult.of(RunResult.environment(silent.url()), arguments);

            assertThat(run.code()).isEqualTo(17);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"--retries=0, 1", "--retries=1, 2", "--verbose, 3", "--retries=4, 5"})
    void a_host_that_cannot_serve_is_asked_as_often_as_was_said(String option, long requests) {
        try (FaultServer busy = FaultServer.start().answering(Script.answer(CorrectResponses.status(503)))) {
            RunResult run = RunResult.of(
                    RunResult.environment(busy.url()), "repositories", "get", "a/b", option, "--host", "codeup");

            assertThat(run.code()).isEqualTo(16);
            assertThat(busy.requestCount()).isEqualTo(requests);
        }
    }
}
