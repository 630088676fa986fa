package io.github.forgeport.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadablePartTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "xxx", "a\r\nb\u202E", "https://user:fake@host.example:99999/x"})
    void the_text_is_kept_as_it_came(String text) {
        assertThat(new UnreadablePart("created", text).reveal()).isEqualTo(text);
    }

    @Test
    void a_megabyte_is_kept_and_prints_short() {
        UnreadablePart huge = new UnreadablePart("created", NameAndIdInputs.MEGABYTE);

        assertThat(huge.reveal()).isEqualTo(NameAndIdInputs.MEGABYTE);
        assertThat(huge.toString()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-03-18 14:24:54",
                "1970-01-01T00:00:00Z",
                "2022-03-18T14:24:54.744+08:00",
                "Fri, 18 Mar 2022 14:24:54 GMT",
                "18/03/2022 2:24 PM",
                "-1592539320744",
                "0"
            })
    void a_time_or_a_number_prints_as_it_came(String text) {
        assertThat(new UnreadablePart("created", text)).hasToString("created: '" + text + "'");
        assertThat(new UnreadablePart("created", text).shown()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://host.example:99999/x.git, https://***",
        "HTTP://host example/, HTTP://***",
        "git+ssh://git@host.example/x, git+ssh://***",
        "ftp://host.example/x, ftp://***",
        "file:///srv/git, file://***",
        "scm:git:https://host.example/x, ***",
        "javascript:alert(1), ***",
        "/srv/git, ***",
        "yesterday, ***"
    })
    void of_an_address_the_scheme_prints_and_of_anything_else_nothing(String text, String shown) {
        assertThat(new UnreadablePart("webUrl", text)).hasToString("webUrl: '" + shown + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-18\r\n14:24:54", "2022-03-18\u202E", "12\u200B34", "2022\u00A003", "１２３"})
    void what_could_break_or_disguise_the_line_does_not_print(String text) {
        assertThat(new UnreadablePart("created", text)).hasToString("created: '***'");
    }

    @Test
    void two_are_equal_if_part_and_text_are() {
        UnreadablePart one = new UnreadablePart("webUrl", "https://fake-a@h");

        assertThat(one).isEqualTo(new UnreadablePart("webUrl", "https://fake-a@h"));
        assertThat(one).hasSameHashCodeAs(new UnreadablePart("webUrl", "https://fake-a@h"));
        assertThat(one).isNotEqualTo(new UnreadablePart("webUrl", "https://fake-b@h"));
        assertThat(one).isNotEqualTo(new UnreadablePart("avatarUrl", "https://fake-a@h"));
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> new UnreadablePart(null, "x"));
        assertThatNullPointerException().isThrownBy(() -> new UnreadablePart("created", null));
    }
}
