package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.BasicHttpEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final int MOST = 40_000;
    private static final int MOST_OF_ERROR = 1_000;
    private static final Limits LIMITS =
            new Limits(1, Duration.ofSeconds(1), Duration.ofSeconds(1), MOST, MOST_OF_ERROR);

    private static final byte[] JSON = "{\"name\":\"代码\"}".getBytes(UTF_8);

    /** What a broken connection throws where the rest should be. */
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("broken");
        }
    }

    /** Counts what is read of it. */
    private static final class Counted extends ByteArrayInputStream {

        Counted(byte[] bytes) {
            super(bytes);
        }

        int readSoFar() {
            return pos;
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] blanks(int count) {
        byte[] blanks = new byte[count];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static ClassicHttpResponse head(int status, InputStream content, long declared, String... encodings) {
        BasicClassicHttpResponse head = new BasicClassicHttpResponse(status);
        for (String encoding : encodings) {
            head.addHeader("Content-Encoding", encoding);
        }
        head.setEntity(new BasicHttpEntity(content, declared, null));
        return head;
    }

    private static Body read(ClassicHttpResponse head) throws IOException {
        return Body.read(head, LIMITS, new Buffers());
    }

    private static Body read(int status, byte[] content, String... encodings) throws IOException {
        return read(head(status, new ByteArrayInputStream(content), -1, encodings));
    }

    private static byte[] bytes(Body body) {
        return Arrays.copyOf(body.bytes(), body.length());
    }

    private static void assertRefused(Reason reason, byte[] content, String... encodings) {
        BadAnswer refusal = catchThrowableOfType(BadAnswer.class, () -> read(200, content, encodings));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, MOST - 1, MOST})
    void bytes_are_read_to_their_end_up_to_the_limit(int length) throws IOException {
        byte[] content = blanks(length);

        Body body = read(200, content);

        assertThat(body.isWhole()).isTrue();
        assertThat(bytes(body)).isEqualTo(content);
    }

    @Test
    void no_entity_is_no_body() throws IOException {
        Body body = read(new BasicClassicHttpResponse(200));

        assertThat(body.isWhole()).isTrue();
        assertThat(body.length()).isZero();
    }

    @Test
    void c15_one_byte_above_the_limit_is_too_large() {
        assertRefused(Reason.TOO_LARGE, blanks(MOST + 1));
    }

    @Test
    void c15_a_declared_length_above_the_limit_is_too_large_before_anything_is_read() {
        Counted content = new Counted(blanks(MOST + 1));

        BadAnswer refusal = catchThrowableOfType(BadAnswer.class, () -> read(head(200, content, MOST + 1)));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(content.readSoFar()).isZero();
    }

    @Test
    void c15_no_more_than_a_byte_is_read_above_the_limit() {
        Counted content = new Counted(blanks(10 * MOST));

        catchThrowableOfType(BadAnswer.class, () -> read(head(200, content, -1)));

        assertThat(content.readSoFar()).isLessThanOrEqualTo(MOST + 1);
    }

    @Test
    void a_large_buffer_of_an_earlier_answer_does_not_lift_the_limit() {
        Buffers buffers = new Buffers();
        buffers.giveBack(new byte[4 * MOST]);

        BadAnswer refusal = catchThrowableOfType(
                BadAnswer.class,
                () -> Body.read(head(200, new ByteArrayInputStream(blanks(MOST + 1)), -1), LIMITS, buffers));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "GZIP", "x-gzip", "' gzip '"})
    void c10_gzip_is_inflated(String encoding) throws IOException {
        Body body = read(200, gzip(JSON), encoding);

        assertThat(bytes(body)).isEqualTo(JSON);
        assertThat(body.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "Identity"})
    void an_encoding_that_is_none_is_none(String encoding) throws IOException {
        assertThat(bytes(read(200, JSON, encoding))).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "compress", "zstd", "gzip, gzip", "gzip,br", "*", "gzip;q=1"})
    void c14_any_other_encoding_was_not_asked_for(String encoding) {
        assertRefused(Reason.ENCODING, gzip(JSON), encoding);
    }

    @Test
    void c14_an_encoding_twice_was_not_asked_for() {
        assertRefused(Reason.ENCODING, gzip(gzip(JSON)), "gzip", "gzip");
        assertRefused(Reason.ENCODING, JSON, "identity", "identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"a\"}", "<html>"})
    void c11_what_says_gzip_and_is_not_is_an_encoding(String plain) {
        assertRefused(Reason.ENCODING, plain.getBytes(UTF_8), "gzip");
    }

    @Test
    void c12_gzip_that_is_cut_anywhere_is_never_a_body() {
        byte[] whole = gzip(JSON);
        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThat(catchThrowableOfType(IOException.class, () -> read(200, cut, "gzip")))
                    .describedAs("%d of %d bytes", length, whole.length)
                    .isNotNull();
        }
    }

    @Test
    void c12_a_wrong_checksum_or_length_is_never_a_body() {
        byte[] whole = gzip(JSON);
        for (int back = 1; back <= 8; back++) {
            byte[] bad = whole.clone();
            bad[bad.length - back] ^= 1;

            assertThat(catchThrowableOfType(IOException.class, () -> read(200, bad, "gzip")))
                    .isNotNull();
        }
    }

    @Test
    void c13_a_bomb_is_inflated_to_the_limit_and_no_further() {
        Counted bomb = new Counted(gzip(blanks(100 * 1024 * 1024)));

        BadAnswer refusal = catchThrowableOfType(BadAnswer.class, () -> read(head(200, bomb, -1, "gzip")));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(bomb.readSoFar()).isLessThan(2_000);
    }

    @Test
    void the_limit_is_of_what_is_inflated_and_inclusive() throws IOException {
        assertThat(read(200, gzip(blanks(MOST)), "gzip").length()).isEqualTo(MOST);
        assertRefused(Reason.TOO_LARGE, gzip(blanks(MOST + 1)), "gzip");
    }

    @Test
    void c20_bytes_behind_the_compressed_ones_are_trailing() {
        assertRefused(Reason.TRAILING, joined(gzip(JSON), blanks(2_000)), "gzip");
    }

    @Test
    void a_body_that_breaks_off_is_no_body() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(JSON), new Broken());

        assertThat(catchThrowableOfType(IOException.class, () -> read(head(200, broken, -1))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503, 599})
    void d27_the_body_of_a_failure_is_cut_at_its_own_limit(int status) throws IOException {
        Counted content = new Counted(blanks(10 * MOST));

        Body body = read(head(status, content, 10 * MOST));

        assertThat(body.length()).isEqualTo(MOST_OF_ERROR);
        assertThat(body.isWhole()).isFalse();
        assertThat(content.readSoFar()).isLessThanOrEqualTo(MOST_OF_ERROR + 1);
    }

    @Test
    void d27_the_body_of_a_failure_that_fits_is_whole() throws IOException {
        Body body = read(404, blanks(MOST_OF_ERROR));

        assertThat(body.length()).isEqualTo(MOST_OF_ERROR);
        assertThat(body.isWhole()).isTrue();
    }

    @Test
    void d27_the_body_of_a_failure_may_be_compressed_and_is_cut_after_inflating() throws IOException {
        assertThat(bytes(read(404, gzip(JSON), "gzip"))).isEqualTo(JSON);

        Body body = read(404, gzip(blanks(MOST)), "gzip");
        assertThat(body.length()).isEqualTo(MOST_OF_ERROR);
        assertThat(body.isWhole()).isFalse();
    }
}
