package io.github.forgeport.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class UnreadableTest {

    @Test
    void the_raw_text_is_kept_whole() {
        assertThat(new Unreadable("created", Texts.MEGABYTE).raw()).isEqualTo(Texts.MEGABYTE);
    }

    @Test
    void it_prints_on_one_line_and_cut() {
        assertThat(new Unreadable("created", "yesterday\r\nat noon"))
                .hasToString("created: 'yesterday\\u{d}\\u{a}at noon'");
        assertThat(new Unreadable("created", Texts.MEGABYTE).toString()).hasSizeLessThan(100);
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> new Unreadable(null, "x"));
        assertThatNullPointerException().isThrownBy(() -> new Unreadable("created", null));
    }
}
