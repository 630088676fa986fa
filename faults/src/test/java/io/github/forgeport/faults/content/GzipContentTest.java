package io.github.forgeport.faults.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GzipContentTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void a_good_one_unpacks() throws IOException {
        assertThat(unpack(GzipContent.of(Content.of("{\"id\":1}")))).asString().isEqualTo("{\"id\":1}");
    }

    @Test
    void a_cut_one_ends_too_soon() {
        ScriptedResponse answer = CorrectResponses.ok("{\"id\":1}").gzipTruncated();
        byte[] body = GzipContent.of(Content.of("{\"id\":1}"))
                .withoutLast(GzipContent.TRAILER_LENGTH + 1)
                .bytes();

        assertThatThrownBy(() -> unpack(Content.of(body))).isInstanceOf(EOFException.class);
        assertThat(ContentTest.text(answer.head())).contains("Content-Length: " + body.length);
    }

    @Test
    void a_bad_checksum_is_noticed() {
        assertThatThrownBy(() -> unpack(GzipContent.withBadCrc(Content.of("{}"))))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("GZIP trailer");
    }

    @Test
    void a_bomb_is_small_knows_its_length_and_unpacks_to_what_it_says() throws IOException {
        Content bomb = OversizedContent.gzipBomb(20);

        byte[] packed = bomb.bytes();

        assertThat((long) packed.length).isEqualTo(bomb.length()).isLessThan(20 * MEBIBYTE / 500);
        assertThat(Arrays.equals(
                        unpack(bomb), OversizedContent.blanks(20 * MEBIBYTE).bytes()))
                .isTrue();
    }

    @Test
    void a_gibibyte_takes_about_a_megabyte() {
        assertThat(OversizedContent.gzipBomb(1_024).length()).isBetween(900_000L, 2_000_000L);
    }

    private static byte[] unpack(Content packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
            return in.readAllBytes();
        }
    }
}
