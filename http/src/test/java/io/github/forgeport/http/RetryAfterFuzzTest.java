package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.fixture.SampleResponses;
import java.time.Duration;

class RetryAfterFuzzTest {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** The first line of the input is the value of {@code Retry-After}, the second that of {@code Date}. */
    @FuzzTest(maxExecutions = 100_000)
    void rubbish_is_as_no_word_and_the_rest_is_up_to_a_year(byte[] input) {
        String[] lines = new String(input, ISO_8859_1).split("\n", 2);
        ReceivedResponse answer = lines.length < 2
                ? SampleResponses.answer(429, "", "Retry-After", lines[0])
                : SampleResponses.answer(429, "", "Retry-After", lines[0], "Date", lines[1]);

        assertThat(RetryAfter.of(answer).orElse(Duration.ZERO)).isBetween(Duration.ZERO, LONGEST);
    }
}
