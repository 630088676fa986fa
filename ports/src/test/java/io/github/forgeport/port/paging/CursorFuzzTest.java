package io.github.forgeport.port.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class CursorFuzzTest {

    @FuzzTest(maxExecutions = 100_000)
    void a_cursor_is_refused_or_printed_in_a_form_that_reads_back(byte[] input) {
        String text = new String(input, UTF_8);

        Cursor made = Cursor.at("things", text);
        assertReadsBack(made);
        assertThat(Cursor.parse(made.toString()).positionIn("things")).isEqualTo(text);

        Cursor read;
        try {
            read = Cursor.parse(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage().length()).isLessThan(128);
            return;
        }
        assertReadsBack(read);
    }

    private static void assertReadsBack(Cursor cursor) {
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]*");
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor).hasSameHashCodeAs(cursor);
    }
}
