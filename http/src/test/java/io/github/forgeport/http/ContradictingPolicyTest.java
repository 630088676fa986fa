package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** H41: a policy whose parts contradict each other is refused when a session opens, in whichever order they were set. */
class ContradictingPolicyTest {

    private static final HttpPolicy DEFAULTS = HttpPolicy.defaults();

    private static UnaryOperator<HttpPolicy> timeouts(BiFunction<Timeouts, Duration, Timeouts> with, int seconds) {
        return policy -> policy.withTimeouts(with.apply(policy.timeouts(), Duration.ofSeconds(seconds)));
    }

    private static UnaryOperator<HttpPolicy> retries(BiFunction<Retries, Duration, Retries> with, int seconds) {
        return policy -> policy.withRetries(with.apply(policy.retries(), Duration.ofSeconds(seconds)));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(
                        "an attempt longer than its call",
                        timeouts(Timeouts::withAttempt, 20),
                        timeouts(Timeouts::withCall, 10),
                        "PT20S",
                        "PT10S"),
                arguments(
                        "one of the default's length, but chosen",
                        timeouts(Timeouts::withAttempt, 15),
                        timeouts(Timeouts::withCall, 14),
                        "PT15S",
                        "PT14S"),
                arguments(
                        "one longer than the default call",
                        timeouts(Timeouts::withAttempt, 41),
                        timeouts(Timeouts::withConnect, 1),
                        "PT41S",
                        "PT40S"),
                arguments(
                        "a transient base above its cap",
                        retries(Retries::withTransientBase, 30),
                        retries(Retries::withTransientCap, 10),
                        "transientBase PT30S",
                        "transientCap PT10S"),
                arguments(
                        "a throttled base above its cap",
                        retries(Retries::withThrottledBase, 30),
                        retries(Retries::withThrottledCap, 10),
                        "throttledBase PT30S",
                        "throttledCap PT10S"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    @Tag("row:H41")
    void h41_a_contradiction_is_refused_in_either_order_and_names_both(
            String what, UnaryOperator<HttpPolicy> one, UnaryOperator<HttpPolicy> other, String is, String above) {
        for (HttpPolicy policy : List.of(other.apply(one.apply(DEFAULTS)), one.apply(other.apply(DEFAULTS)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> open(policy)).withMessageContainingAll(is, above);
        }
    }

    @Test
    @Tag("row:H41")
    void h41_a_contradiction_that_was_made_at_once_is_refused_there_too() {
        Duration second = Duration.ofSeconds(1);
        HttpPolicy policy =
                DEFAULTS.withTimeouts(new Timeouts(second, second.plusMillis(1), second, Duration.ofMillis(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(policy))
                .withMessageContainingAll("PT1.001S", "PT1S", "withAttempt", "withCall");
    }

    @Test
    @Tag("row:H41")
    void h41_a_contradiction_can_be_taken_back() {
        Timeouts contradicting = Timeouts.DEFAULTS.withAttempt(Duration.ofSeconds(50));

        assertThatNoException()
                .isThrownBy(() -> open(DEFAULTS.withTimeouts(contradicting.withCall(Duration.ofSeconds(50)))));
        assertThatNoException()
                .isThrownBy(() -> open(DEFAULTS.withTimeouts(contradicting.withAttempt(Duration.ofSeconds(40)))));
    }

    @Test
    @Tag("row:H41")
    void h41_the_default_attempt_is_cut_to_the_call() {
        Timeouts hurried = Timeouts.DEFAULTS.withCall(Duration.ofSeconds(10));

        assertThat(hurried.attempt()).isEqualTo(Duration.ofSeconds(10));
        assertThat(hurried.withCall(Duration.ofSeconds(60)).attempt()).isEqualTo(Duration.ofSeconds(15));
        assertThatNoException().isThrownBy(() -> open(DEFAULTS.withTimeouts(hurried)));
    }

    private static void open(HttpPolicy policy) {
        BaseUrl base = BaseUrl.of(URI.create("https://things.example"), policy);
        HttpSession.open("things", base, request -> {}, new ThingsApi.Errors(), policy)
                .close();
    }

    /** Returns changes of settings to random values, some of which contradict each other. */
    private static List<UnaryOperator<HttpPolicy>> anyOfThem(Random random) {
        List<UnaryOperator<HttpPolicy>> withs = new ArrayList<>(List.of(
                timeouts(Timeouts::withConnect, 1 + random.nextInt(60)),
                timeouts(Timeouts::withAttempt, 1 + random.nextInt(60)),
                timeouts(Timeouts::withCall, 1 + random.nextInt(60)),
                timeouts(Timeouts::withLeastForAttempt, 1 + random.nextInt(60)),
                retries(Retries::withTransientBase, 1 + random.nextInt(10)),
                retries(Retries::withTransientCap, 1 + random.nextInt(10)),
                retries(Retries::withThrottledBase, 1 + random.nextInt(40)),
                retries(Retries::withThrottledCap, 1 + random.nextInt(40)),
                policy -> policy.withLimits(policy.limits().withConnections(7)),
                policy -> policy.withUserAgent("shop/1.0")));
        Collections.shuffle(withs, random);
        return withs.subList(0, random.nextInt(withs.size() + 1));
    }

    private static HttpPolicy said(List<UnaryOperator<HttpPolicy>> withs) {
        HttpPolicy policy = DEFAULTS;
        for (UnaryOperator<HttpPolicy> with : withs) {
            policy = with.apply(policy);
        }
        return policy;
    }

    private static @Nullable String refusal(HttpPolicy policy) {
        Throwable refused = catchThrowable(policy::requireConsistent);
        return refused == null ? null : refused.getMessage();
    }

    @Test
    @Tag("row:H42")
    void h42_in_any_order_all_of_them_lead_to_the_same_policy_or_the_same_refusal() {
        Random random = new Random(42);
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            List<UnaryOperator<HttpPolicy>> withs = new ArrayList<>(anyOfThem(random));
            HttpPolicy first = said(withs);
            Collections.shuffle(withs, random);
            HttpPolicy second = said(withs);

            assertThat(second).isEqualTo(first);
            assertThat(refusal(second)).isEqualTo(refusal(first));
            refusals.add(String.valueOf(refusal(first)));
        }
        assertThat(refusals)
                .contains("null")
                .anyMatch(refusal -> refusal.startsWith("the policy's timeouts"))
                .anyMatch(refusal -> refusal.startsWith("transientBase"))
                .anyMatch(refusal -> refusal.startsWith("throttledBase"));
    }
}
