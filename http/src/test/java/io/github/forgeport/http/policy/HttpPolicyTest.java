package io.github.forgeport.http.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.port.CallListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpPolicyTest {

    private static final HttpPolicy DEFAULTS = HttpPolicy.defaults();
    private static final Timeouts QUICK = Timeouts.DEFAULTS.withCall(Duration.ofSeconds(1));
    private static final Retries ONE = Retries.DEFAULTS.withAttempts(1);
    private static final Limits SMALL = Limits.DEFAULTS.withResponseBytes(1);
    private static final Network PLAIN = Network.DEFAULTS.withPlainHttpAllowed();
    private static final Timing TIMING = new Timing((time, closed) -> {}, Timing.DEFAULTS.randomness());
    private static final CallListener LISTENER = new CallListener() {};
    private static final CallHeaders HEADERS = (host, operation, attempt) -> Map.of("traceparent", "00");

    @Test
    void the_defaults_are_the_defaults_of_each_part_and_over_tls_only() {
        assertThat(DEFAULTS)
                .isEqualTo(new HttpPolicy(
                        Timeouts.DEFAULTS,
                        Retries.DEFAULTS,
                        Limits.DEFAULTS,
                        Network.DEFAULTS,
                        Timing.DEFAULTS,
                        CallListener.NOBODY,
                        CallHeaders.NONE,
                        AllowedWrites.NON_DESTRUCTIVE,
                        ""));
        assertThat(DEFAULTS.network().plainHttpAllowed()).isFalse();
    }

    @Test
    @Tag("row:H42")
    void h42_each_with_changes_one_part_of_a_copy() {
        HttpPolicy all = DEFAULTS.withTimeouts(QUICK)
                .withRetries(ONE)
                .withLimits(SMALL)
                .withNetwork(PLAIN)
                .withTiming(TIMING)
                .withListener(LISTENER)
                .withHeaders(HEADERS)
                .withWrites(AllowedWrites.ALL)
                .withUserAgent("shop/1.0");

        assertThat(all)
                .isEqualTo(new HttpPolicy(
                        QUICK, ONE, SMALL, PLAIN, TIMING, LISTENER, HEADERS, AllowedWrites.ALL, "shop/1.0"));
        assertThat(all.withTimeouts(Timeouts.DEFAULTS).timeouts()).isEqualTo(Timeouts.DEFAULTS);
        assertThat(DEFAULTS.withTimeouts(QUICK))
                .isEqualTo(new HttpPolicy(
                        QUICK,
                        Retries.DEFAULTS,
                        Limits.DEFAULTS,
                        Network.DEFAULTS,
                        Timing.DEFAULTS,
                        CallListener.NOBODY,
                        CallHeaders.NONE,
                        AllowedWrites.NON_DESTRUCTIVE,
                        ""));
        assertThat(HttpPolicy.defaults()).isEqualTo(DEFAULTS);
        assertThat(HttpPolicy.defaults().network().plainHttpAllowed()).isFalse();
    }

    @Test
    void allowing_plain_http_keeps_the_rest_of_the_network() {
        HttpPolicy policy = DEFAULTS.withNetwork(Network.DEFAULTS.withProxy(ProxyServer.of("proxy.example", 3128)))
                .withPlainHttpAllowed();

        assertThat(policy.network().plainHttpAllowed()).isTrue();
        assertThat(policy.network().proxy()).isPresent();
    }

    @Test
    @Tag("row:H42")
    void h42_plain_http_is_allowed_before_or_after_a_network_is_chosen() {
        Network network = Network.DEFAULTS.withProxy(ProxyServer.of("proxy.example", 3128));

        for (HttpPolicy policy : List.of(
                DEFAULTS.withPlainHttpAllowed().withNetwork(network),
                DEFAULTS.withNetwork(network).withPlainHttpAllowed(),
                DEFAULTS.withNetwork(PLAIN).withNetwork(network))) {
            assertThat(policy.network().plainHttpAllowed()).isTrue();
            assertThat(policy.network().proxy()).isEqualTo(network.proxy());
        }
        assertThat(DEFAULTS.withNetwork(network).network()).isSameAs(network);
        assertThat(network.plainHttpAllowed()).isFalse();
    }

    @Test
    void what_is_allowed_last_counts() {
        HttpPolicy readOnly = DEFAULTS.withReadOnly();

        assertThat(readOnly.writes()).isEqualTo(AllowedWrites.NONE);
        assertThat(readOnly.withDestructiveAllowed().writes()).isEqualTo(AllowedWrites.ALL);
        assertThat(DEFAULTS.withDestructiveAllowed().withReadOnly()).isEqualTo(readOnly);
        assertThat(readOnly.withWrites(AllowedWrites.NON_DESTRUCTIVE)).isEqualTo(DEFAULTS);
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withTimeouts(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withRetries(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withLimits(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withNetwork(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withTiming(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withListener(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withHeaders(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withWrites(null));
        assertThatNullPointerException()
                .isThrownBy(() -> new Timing(null, TIMING.randomness()))
                .withMessage("sleeper");
        assertThatNullPointerException()
                .isThrownBy(() -> new Timing(TIMING.sleeper(), null))
                .withMessage("randomness");
    }
}
