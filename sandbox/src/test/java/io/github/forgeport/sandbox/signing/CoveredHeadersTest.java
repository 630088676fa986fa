package io.github.forgeport.sandbox.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoveredHeadersTest {

    private final UndecodedRequest request = new UndecodedRequest(
            "GET", "/", "", Map.of("B", List.of(" two "), "a", List.of("one"), "C", List.of("1", "2")), new byte[0]);

    @Test
    void they_are_in_lower_case_sorted_and_each_once() {
        assertThat(CoveredHeaders.parse("b;A;B")).hasToString("a;b");
    }

    @Test
    void each_is_a_line_without_blanks_around_the_value() {
        assertThat(CoveredHeaders.parse("a;b").canonicalLines(request)).isEqualTo("a:one\nb:two\n");
    }

    @Test
    void they_must_all_be_there_and_once() {
        assertThat(CoveredHeaders.parse("a;b").arePresentIn(request)).isTrue();
        assertThat(CoveredHeaders.parse("a;absent").arePresentIn(request)).isFalse();
        assertThat(CoveredHeaders.parse("a;c").arePresentIn(request)).isFalse();
    }
}
