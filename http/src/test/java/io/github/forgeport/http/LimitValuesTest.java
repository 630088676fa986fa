package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.body.BufferPool;
import io.github.forgeport.http.body.ResponseBody;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values just below and just above each limit. */
class LimitValuesTest {

    private static final int MOST = 4096;
    private static final Limits LIMITS = Limits.DEFAULTS.withResponseBytes(MOST);

    private static ClassicHttpResponse success(byte[] content, long declared) {
        ClassicHttpResponse answer = new BasicClassicHttpResponse(200);
        answer.setEntity(new InputStreamEntity(new ByteArrayInputStream(content), declared, null));
        return answer;
    }

    private static BadResponse refused(ClassicHttpResponse answer) {
        return catchThrowableOfType(BadResponse.class, () -> ResponseBody.read(answer, LIMITS, new BufferPool()));
    }

    @Test
    @Tag("row:C15")
    void c15_a_declared_length_of_just_the_limit_is_read() throws IOException {
        ResponseBody body = ResponseBody.read(success(new byte[MOST], MOST), LIMITS, new BufferPool());

        assertThat(body.length()).isEqualTo(MOST);
        assertThat(body.isWhole()).isTrue();
    }

    @Test
    @Tag("row:C15")
    void c15_a_zero_byte_above_the_limit_is_one_too_many() {
        assertThat(refused(success(new byte[MOST + 1], -1)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    /** A simple check would miss as many trailing bytes as the inflater reads at once. */
    @Test
    @Tag("row:C20")
    void c20_a_zero_byte_behind_the_compressed_ones_is_trailing() throws IOException {
        byte[] noise = new byte[MOST - 1];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(noise);
        }
        byte[] whole = compressed.toByteArray();
        ClassicHttpResponse answer = success(Arrays.copyOf(whole, whole.length + 1024), -1);
        answer.addHeader("Content-Encoding", "gzip");

        assertThat(refused(answer).reason()).isEqualTo(Reason.TRAILING);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "10, 10", "009, 9", "31536000, 31536000"})
    @Tag("row:D14")
    void d14_any_number_of_seconds_up_to_a_year_is_a_word(String header, long seconds) {
        assertThat(RetryAfter.of(SampleResponses.answer(429, "", "Retry-After", header)))
                .contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"31536001", "999999999", "0000000009", "1/", "1:"})
    @Tag("row:D16")
    void d16_more_than_a_year_and_what_is_next_to_a_figure_are_as_no_word(String header) {
        assertThat(RetryAfter.of(SampleResponses.answer(429, "", "Retry-After", header)))
                .isEmpty();
    }

    @Test
    void a_header_may_have_the_first_and_the_last_printable_character() {
        OutgoingRequest request = new OutgoingRequest(
                "GET", "things.example:8443", "/", List.of(), List.of(), new byte[0], Instant.EPOCH);

        request.header("X-Edge", "a ~");

        assertThat(request.headers()).containsEntry("X-Edge", "a ~");
        assertThat(request.authority()).isEqualTo("things.example:8443");
        for (String value : List.of("a\u001F", "a\u007F")) {
            assertThatIllegalArgumentException().isThrownBy(() -> request.header("X-Edge", value));
        }
    }

    @Test
    void a_user_of_a_proxy_that_begins_with_a_colon_is_refused() {
        ProxyServer proxy = ProxyServer.of("proxy.example", 3128);

        assertThatIllegalArgumentException().isThrownBy(() -> proxy.withUser(":", Secret.of("fake")));
    }
}
