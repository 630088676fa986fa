package io.github.forgeport.faults.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
public class ContentTest {

    @Test
    void text_is_utf_8() {
        assertThat(Content.of("ä€").bytes()).isEqualTo("ä€".getBytes(UTF_8));
        assertThat(Content.of("ä€").length()).isEqualTo(5);
    }

    @Test
    void bytes_are_copied() {
        byte[] bytes = {1, 2};
        Content content = Content.of(bytes);

        bytes[0] = 9;
        content.bytes()[1] = 9;

        assertThat(content.bytes()).containsExactly(1, 2);
    }

    @Test
    void a_repetition_is_exact_below_at_and_above_a_block() {
        for (long times : new long[] {0, 1, 5_461, 5_462, 16_384, 16_385, 100_000}) {
            Content content = Content.repeat("abc", times);

            assertThat(text(content)).isEqualTo("abc".repeat((int) times));
            assertThat(content.length()).isEqualTo(3 * times);
        }
    }

    @Test
    void a_unit_larger_than_a_block_repeats() {
        String unit = "x".repeat(20_000) + "y";

        assertThat(text(Content.repeat(unit, 3))).isEqualTo(unit.repeat(3));
    }

    @Test
    void a_repetition_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Content.repeat("", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Content.repeat("a", -1));
    }

    @Test
    void an_endless_one_has_no_length_and_can_be_cut() {
        Content content = Content.endless("ab");

        assertThat(content.length()).isEqualTo(-1);
        assertThat(content.first(5).length()).isEqualTo(-1);
        assertThat(text(content.first(5))).isEqualTo("ababa");
    }

    @Test
    void one_follows_another() {
        Content content = Content.of("a").then("b").then(Content.repeat("c", 2));

        assertThat(text(content)).isEqualTo("abcc");
        assertThat(content.length()).isEqualTo(4);
        assertThat(content.then(Content.endless("d")).length()).isEqualTo(-1);
    }

    @Test
    void first_cuts_at_each_place() {
        Content content = Content.of("abc").then("def");

        for (int count = 0; count <= 8; count++) {
            String expected = "abcdef".substring(0, Math.min(count, 6));
            assertThat(text(content.first(count))).isEqualTo(expected);
            assertThat(content.first(count).length()).isEqualTo(expected.length());
        }
    }

    @Test
    void a_cut_inside_a_cut_ends_only_itself() {
        Content content = Content.of("abcdef").first(3).then("xyz").first(5);

        assertThat(text(content)).isEqualTo("abcxy");
        assertThat(text(Content.of("abcdef").first(5).first(2).then("!"))).isEqualTo("ab!");
        assertThat(text(Content.of("abcdef").first(2).first(5).then("!"))).isEqualTo("ab!");
    }

    @Test
    void all_but_leaves_out_the_end() {
        Content content = Content.of("abc").then("def");

        for (int count = 1; count <= 8; count++) {
            String expected = "abcdef".substring(0, Math.max(0, 6 - count));
            assertThat(text(content.withoutLast(count))).isEqualTo(expected);
            assertThat(content.withoutLast(count).length()).isEqualTo(expected.length());
        }
    }

    @Test
    void a_failing_stream_stops_an_endless_one() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatIOException()
                .isThrownBy(() -> Content.endless("a").writeTo(full))
                .withMessage("full");
    }

    @Test
    void huge_bodies_are_the_json_they_say() {
        assertThat(text(OversizedContent.blanks(3))).isEqualTo("   ");
        assertThat(text(OversizedContent.nested(2))).isEqualTo("[[]]");
        assertThat(text(OversizedContent.nested("a", 2))).isEqualTo("{\"a\":{\"a\":0}}");
        assertThat(text(OversizedContent.number(4))).isEqualTo("7777");
        assertThat(text(OversizedContent.string(3))).isEqualTo("\"aaa\"");
        assertThat(text(OversizedContent.key(2))).isEqualTo("{\"aa\":0}");
        assertThat(text(OversizedContent.list("{}", 1))).isEqualTo("[{}]");
        assertThat(text(OversizedContent.list("1", 3))).isEqualTo("[1,1,1]");
    }

    @Test
    void fifty_megabytes_are_never_in_memory() throws IOException {
        long[] most = {0, 0};

        OversizedContent.blanks(50_000_000).writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                most[1]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                most[0] = Math.max(most[0], bytes.length);
                most[1] += length;
            }
        });

        assertThat(most).containsExactly(16 * 1024, 50_000_000);
    }

    public static String text(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toString(UTF_8);
    }
}
