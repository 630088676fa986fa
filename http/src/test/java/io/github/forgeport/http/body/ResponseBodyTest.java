package io.github.forgeport.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.BasicHttpEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBodyTest {

    private static final int MOST = 40_000;
    private static final int MOST_OF_ERROR = 1_000;
    private static final Limits LIMITS =
            new Limits(1, Duration.ofSeconds(1), Duration.ofSeconds(1), MOST, MOST_OF_ERROR);

    private static final byte[] JSON = "{\"name\":\"代码\"}".getBytes(UTF_8);

    /** An input stream that throws, as a broken connection does. */
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("broken");
        }
    }

    /** An input stream that counts the bytes read. */
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

    private static ResponseBody read(ClassicHttpResponse head) throws IOException {
        return ResponseBody.read(head, LIMITS, new BufferPool());
    }

    private static ResponseBody read(int status, byte[] content, String... encodings) throws IOException {
        return read(head(status, new ByteArrayInputStream(content), -1, encodings));
    }

    private static byte[] bytes(ResponseBody body) {
        return Arrays.copyOf(body.bytes(), body.length());
    }

    private static void assertRefused(Reason reason, byte[] content, String... encodings) {
        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> read(200, content, encodings));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, MOST - 1, MOST})
    void bytes_are_read_to_their_end_up_to_the_limit(int length) throws IOException {
        byte[] content = blanks(length);

        ResponseBody body = read(200, content);

        assertThat(body.isWhole()).isTrue();
        assertThat(bytes(body)).isEqualTo(content);
    }

    @Test
    void no_entity_is_no_body() throws IOException {
        ResponseBody body = read(new BasicClassicHttpResponse(200));

        assertThat(body.isWhole()).isTrue();
        assertThat(body.length()).isZero();
    }

    @Test
    @Tag("row:C15")
    void c15_one_byte_above_the_limit_is_too_large() {
        assertRefused(Reason.TOO_LARGE, blanks(MOST + 1));
    }

    @Test
    @Tag("row:C15")
    void c15_a_declared_length_above_the_limit_is_too_large_before_anything_is_read() {
        Counted content = new Counted(blanks(MOST + 1));

        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> read(head(200, content, MOST + 1)));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(content.readSoFar()).isZero();
    }

    @Test
    @Tag("row:C15")
    void c15_no_more_than_a_byte_is_read_above_the_limit() {
        Counted content = new Counted(blanks(10 * MOST));

        catchThrowableOfType(BadResponse.class, () -> read(head(200, content, -1)));

        assertThat(content.readSoFar()).isLessThanOrEqualTo(MOST + 1);
    }

    @Test
    void a_large_buffer_of_an_earlier_answer_does_not_lift_the_limit() {
        BufferPool buffers = new BufferPool();
        buffers.release(new byte[4 * MOST]);

        BadResponse refusal = catchThrowableOfType(
                BadResponse.class,
                () -> ResponseBody.read(head(200, new ByteArrayInputStream(blanks(MOST + 1)), -1), LIMITS, buffers));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "GZIP", "x-gzip", "' gzip '"})
    @Tag("row:C10")
    void c10_gzip_is_inflated(String encoding) throws IOException {
        ResponseBody body = read(200, gzip(JSON), encoding);

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
    @Tag("row:C14")
    void c14_any_other_encoding_was_not_asked_for(String encoding) {
        assertRefused(Reason.ENCODING, gzip(JSON), encoding);
    }

    @Test
    @Tag("row:C14")
    void c14_an_encoding_twice_was_not_asked_for() {
        assertRefused(Reason.ENCODING, gzip(gzip(JSON)), "gzip", "gzip");
        assertRefused(Reason.ENCODING, JSON, "identity", "identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"a\"}", "<html>"})
    @Tag("row:C11")
    void c11_what_says_gzip_and_is_not_is_an_encoding(String plain) {
        assertRefused(Reason.ENCODING, plain.getBytes(UTF_8), "gzip");
    }

    @Test
    @Tag("row:C12")
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
    @Tag("row:C12")
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
    @Tag("row:C13")
    void c13_a_bomb_is_inflated_to_the_limit_and_no_further() {
        Counted bomb = new Counted(gzip(blanks(100 * 1024 * 1024)));

        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> read(head(200, bomb, -1, "gzip")));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(bomb.readSoFar()).isLessThan(2_000);
    }

    @Test
    void the_limit_is_of_what_is_inflated_and_inclusive() throws IOException {
        assertThat(read(200, gzip(blanks(MOST)), "gzip").length()).isEqualTo(MOST);
        assertRefused(Reason.TOO_LARGE, gzip(blanks(MOST + 1)), "gzip");
    }

    static Stream<Named<byte[]>> strays() {
        byte[] member = gzip(JSON);
        Stream<Named<byte[]>> few = IntStream.rangeClosed(1, 64)
                .boxed()
                .flatMap(count -> Stream.of(
                        named(count + " zeros", new byte[count]),
                        named(count + " blanks", blanks(count)),
                        named(
                                count + " bytes of another member",
                                Arrays.copyOf(member, Math.min(count, member.length)))));
        return Stream.concat(
                few,
                Stream.of(
                        named("another member", member),
                        named("an empty member", gzip(new byte[0])),
                        named("2,000 blanks", blanks(2_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strays")
    @Tag("row:B22")
    @Tag("row:C20")
    void b22_c20_bytes_behind_the_compressed_ones_are_trailing(byte[] stray) throws IOException {
        byte[] content = joined(gzip(JSON), stray);

        assertRefused(Reason.TRAILING, content, "gzip");
        ResponseBody ofFailure = read(404, content, "gzip");
        assertThat(bytes(ofFailure)).isEqualTo(JSON);
        assertThat(ofFailure.isWhole()).isFalse();
    }

    @Test
    @Tag("row:B22")
    void b22_a_byte_behind_the_compressed_ones_is_noticed_where_it_comes_late() {
        InputStream late =
                new SequenceInputStream(new ByteArrayInputStream(gzip(JSON)), new ByteArrayInputStream(new byte[] {0}));

        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> read(head(200, late, -1, "gzip")));

        assertThat(refusal.reason()).isEqualTo(Reason.TRAILING);
    }

    /** Returns a gzip stream whose header has these flags and their fields. */
    private static byte[] gzip(int flags, byte[] announced) {
        byte[] plain = gzip(JSON);
        byte[] header = joined(Arrays.copyOf(plain, 10), announced);
        header[3] = (byte) flags;
        return joined(header, Arrays.copyOfRange(plain, 10, plain.length));
    }

    private static byte[] withHeaderChecksum(int flags, byte[] announced, int change) {
        byte[] header = joined(Arrays.copyOf(gzip(JSON), 10), announced);
        header[3] = (byte) (flags | 2);
        CRC32 checksum = new CRC32();
        checksum.update(header);
        int low = (int) checksum.getValue() ^ change;
        return gzip(flags | 2, joined(announced, new byte[] {(byte) low, (byte) (low >> 8)}));
    }

    static Stream<Named<byte[]>> headers() {
        byte[] extra = {3, 0, 'a', 'b', 'c'};
        byte[] text = {'a', '.', 'b', 0};
        byte[] all = joined(extra, joined(text, text));
        return Stream.of(
                named("marked as text", gzip(1, new byte[0])),
                named("with a name", gzip(8, text)),
                named("with a comment", gzip(16, text)),
                named("with more", gzip(4, extra)),
                named("with all", gzip(4 + 8 + 16, all)),
                named("with a checksum", withHeaderChecksum(0, new byte[0], 0)),
                named("with all and a checksum", withHeaderChecksum(4 + 8 + 16, all, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    @Tag("row:C10")
    void c10_every_header_of_gzip_is_read_and_none_that_is_cut(byte[] compressed) throws IOException {
        assertThat(bytes(read(200, compressed, "gzip"))).isEqualTo(JSON);
        for (int length = 0; length < compressed.length; length++) {
            byte[] cut = Arrays.copyOf(compressed, length);

            assertThat(catchThrowableOfType(IOException.class, () -> read(200, cut, "gzip")))
                    .describedAs("%d of %d bytes", length, compressed.length)
                    .isNotNull();
        }
    }

    static Stream<Named<byte[]>> noHeaders() {
        byte[] otherMethod = gzip(JSON);
        otherMethod[2] = 7;
        return Stream.of(
                named("another way to compress", otherMethod),
                named("a reserved flag", gzip(32, new byte[0])),
                named("all reserved flags", gzip(0xE0, new byte[0])),
                named("a wrong checksum", withHeaderChecksum(8, new byte[] {'a', 0}, 1)),
                named("a name without end", gzip(8, blanks(100_000))),
                named("a comment without end", gzip(16, blanks(100_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noHeaders")
    @Tag("row:B22")
    @Tag("row:C11")
    void b22_c11_what_is_no_header_of_gzip_is_an_encoding(byte[] compressed) {
        assertRefused(Reason.ENCODING, compressed, "gzip");
    }

    @Test
    @Tag("row:C10")
    void c10_nothing_may_be_compressed_and_is_an_empty_body() throws IOException {
        ResponseBody body = read(200, gzip(new byte[0]), "gzip");

        assertThat(body.length()).isZero();
        assertThat(body.isWhole()).isTrue();
    }

    @Test
    @Tag("row:C12")
    void c12_no_bytes_at_all_are_no_gzip() {
        assertThat(catchThrowableOfType(IOException.class, () -> read(200, new byte[0], "gzip")))
                .isNotNull();
    }

    @Test
    void a_body_that_breaks_off_is_no_body() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(JSON), new Broken());

        assertThat(catchThrowableOfType(IOException.class, () -> read(head(200, broken, -1))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503, 599})
    @Tag("row:D27")
    void d27_the_body_of_a_failure_is_cut_at_its_own_limit(int status) throws IOException {
        Counted content = new Counted(blanks(10 * MOST));

        ResponseBody body = read(head(status, content, 10 * MOST));

        assertThat(body.length()).isEqualTo(MOST_OF_ERROR);
        assertThat(body.isWhole()).isFalse();
        assertThat(content.readSoFar()).isLessThanOrEqualTo(MOST_OF_ERROR + 1);
    }

    @Test
    @Tag("row:D27")
    void d27_the_body_of_a_failure_that_fits_is_whole() throws IOException {
        ResponseBody body = read(404, blanks(MOST_OF_ERROR));

        assertThat(body.length()).isEqualTo(MOST_OF_ERROR);
        assertThat(body.isWhole()).isTrue();
    }

    @Test
    @Tag("row:D27")
    void d27_the_body_of_a_failure_may_be_compressed_and_is_cut_after_inflating() throws IOException {
        assertThat(bytes(read(404, gzip(JSON), "gzip"))).isEqualTo(JSON);

        ResponseBody body = read(404, gzip(blanks(MOST)), "gzip");
        assertThat(body.length()).isEqualTo(MOST_OF_ERROR);
        assertThat(body.isWhole()).isFalse();
    }
}
