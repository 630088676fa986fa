package io.github.forgeport.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientFieldsTest {

    private final List<UnreadablePart> unreadable = new ArrayList<>();
    private final List<UnreadablePart> told = new ArrayList<>();
    private final LenientFields read = LenientFields.reportingTo(told::add).alsoReportingTo(unreadable::add);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\u3000", "\u200b\ufeff"})
    void a_missing_or_blank_text_is_not_supplied(String text) {
        assertThat(read.uri("webUrl", text)).isNull();
        assertThat(read.cloneUrl("cloneUrls", text)).isNull();
        assertThat(read.time("created", text)).isNull();
        assertThat(read.text(text)).isNull();
        assertThat(read.word(text, Visibility::unknown)).isNull();
        assertThat(read.word(text == null ? null : new TextOrNumber(text), Provider::of))
                .isNull();
        assertThat(unreadable).isEmpty();
    }

    @Test
    void any_other_text_or_word_is_taken_as_it_came() {
        assertThat(read.text(" a\r\n")).isEqualTo(" a\r\n");
        assertThat(read.word("Gitea", Provider::of)).isEqualTo(Provider.unknown("Gitea"));
        assertThat(read.word(new TextOrNumber("7"), Visibility::unknown)).isEqualTo(Visibility.unknown("7"));
    }

    @Test
    void a_flag_that_is_text_is_read_and_any_other_text_is_kept_as_it_came() {
        assertThat(read.flag("isProtected", "true")).isTrue();
        assertThat(read.flag("isProtected", "false")).isFalse();
        assertThat(read.flag("isProtected", null)).isNull();
        assertThat(read.flag("isProtected", " ")).isNull();
        assertThat(unreadable).isEmpty();

        assertThat(read.flag("isProtected", "yes")).isNull();
        assertThat(unreadable).containsExactly(new UnreadablePart("isProtected", "yes"));
    }

    @Test
    void missing_milliseconds_are_not_supplied() {
        assertThat(read.time("created", (Long) null)).isNull();
        assertThat(unreadable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/tom-repo",
                "http://host.example:8090/x",
                "https://avatars.githubusercontent.com/u/73919200?v=4",
                "https://xxx.jpg",
                "https://host.example/代码",
                "HTTPS://host.example/x",
                "Http://host.example",
                "https://under_score.example/x",
                "HTTP://under_score:8090/x?v=4",
                "https://user:fake@under_score.example/x",
                "https://b\u00FCcher.example:8443/x#y",
                "https://BU\u0308CHER.example",
                "https://代码。example/x",
                "https://g\u0131thub.example/x",
                "https://stra\u00DFe.example/x"
            })
    void an_address_of_the_web_is_read(String text) {
        assertThat(read.uri("webUrl", text)).extracting(WebAddress::uri).isEqualTo(URI.create(text));
        assertThat(unreadable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tom-repo",
                "/u/73919200",
                "//host.example/x",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://host.example/x",
                "https:///x",
                "https:x",
                "https://host example/",
                "https://host.example/a b",
                "https://-host_.example/x",
                "https://user:fake%40under_score.example/x",
                "https://a@b@under_score.example/x",
                "https://b\u200Bcher.example/x",
                "https://under_score.example:http/x",
                "https://b\u00FCcher%2Eexample/x",
                "https://_\uFF20host.example/x",
                "https://.\u00FC.example/x",
                "HTTPX://host.example",
                "https://host.example/\u0000"
            })
    void any_other_address_is_kept_as_it_came(String text) {
        assertThat(read.uri("webUrl", text)).isNull();
        assertThat(unreadable).containsExactly(new UnreadablePart("webUrl", text));
    }

    @Test
    void what_cannot_be_read_is_kept_by_the_entity_and_told_to_the_call() {
        read.uri("webUrl", "tom-repo");
        read.time("created", 0L);

        assertThat(told)
                .containsExactly(new UnreadablePart("webUrl", "tom-repo"), new UnreadablePart("created", "0"))
                .isEqualTo(unreadable);
    }

    @Test
    void a_clone_url_is_read() {
        assertThat(read.cloneUrl("cloneUrls", "git@host.example:x.git"))
                .isEqualTo(CloneUrl.parse("git@host.example:x.git"));
        assertThat(unreadable).isEmpty();
    }

    @Test
    void what_is_no_clone_url_is_kept_as_it_came() {
        assertThat(read.cloneUrl("cloneUrls", "xxx")).isNull();
        assertThat(unreadable).containsExactly(new UnreadablePart("cloneUrls", "xxx"));
    }

    @ParameterizedTest
    @CsvSource({
        "ssh://-oProxyCommand=x/y, 'a host that begins with '",
        "git@host.example:-x, 'a path that begins with '",
        "ext::sh -c x, 'a program before'",
        "https://host.example, 'no path'",
        "https://host.example:0/x, 'a port outside 1 to 65535'"
    })
    void why_it_is_none_is_kept_and_told(String text, String reason) {
        assertThat(read.cloneUrl("cloneUrls", text)).isNull();
        assertThat(unreadable)
                .singleElement()
                .satisfies(part -> assertThat(part.reason())
                        .hasValueSatisfying(
                                why -> assertThat(why).startsWith("clone URL ").contains(reason)));
        assertThat(told).hasToString(unreadable.toString());
        assertThat(told.toString()).contains(reason).doesNotContain("Proxy", "host.example");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-19T04:02:00.744Z, 2020-06-19T04:02:00.744Z",
        "2020-06-19T12:02:00.744+08:00, 2020-06-19T04:02:00.744Z",
        "2022-01-14T21:08:26+08:00, 2022-01-14T13:08:26Z",
        "2020-06-19T04:02:00Z, 2020-06-19T04:02:00Z",
        "2020-06-19T04:02:00.701000Z, 2020-06-19T04:02:00.701Z",
        "2020-06-19T11:02:00+0700, 2020-06-19T04:02:00Z",
        "2020-06-19T11:02:00+07, 2020-06-19T04:02:00Z",
        "2020-06-19t04:02:00z, 2020-06-19T04:02:00Z",
        "2000-01-01T00:00:00Z, 2000-01-01T00:00:00Z",
        "2200-01-01T00:00:00Z, 2200-01-01T00:00:00Z"
    })
    void a_time_with_its_offset_is_read(String text, Instant time) {
        assertThat(read.time("created", text)).isEqualTo(time);
        assertThat(unreadable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-03-18 14:24:54",
                "2020-06-19T04:02:00",
                "2020-06-19",
                "yesterday",
                "0",
                "-1",
                "1592539320744",
                "1592539320",
                "1970-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "2200-01-01T00:00:01Z",
                "9999-12-31T23:59:59Z",
                "+1000000000-01-01T00:00:00Z",
                "2020-02-30T00:00:00Z",
                "2020-06-19T04:02:00.744Z "
            })
    void any_other_time_is_kept_as_it_came(String text) {
        assertThat(read.time("created", text)).isNull();
        assertThat(unreadable).containsExactly(new UnreadablePart("created", text));
    }

    @ParameterizedTest
    @CsvSource({
        "1649731565642, 2022-04-12T02:46:05.642Z",
        "946684800000, 2000-01-01T00:00:00Z",
        "7258118400000, 2200-01-01T00:00:00Z"
    })
    void milliseconds_since_1970_are_read(Long milliseconds, Instant time) {
        assertThat(read.time("created", milliseconds)).isEqualTo(time);
        assertThat(unreadable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_649_731_565, 946_684_799_999L, 7_258_118_400_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void milliseconds_that_are_another_unit_or_none_are_kept_as_they_came(long milliseconds) {
        assertThat(read.time("created", milliseconds)).isNull();
        assertThat(unreadable).containsExactly(new UnreadablePart("created", Long.toString(milliseconds)));
    }

    @Test
    void addresses_that_occur_again_are_equal() {
        LenientFields next = read.alsoReportingTo(unreadable::add);
        WebAddress github = read.uri("host", "https://api.github.com");

        assertThat(next.uri("host", "https://api.github.com")).isEqualTo(github);
        assertThat(next.uri("host", "https://gitlab.example")).isNotEqualTo(github);
        assertThat(next.uri("home", "https://api.github.com")).isEqualTo(github);
        for (String part : List.of("a", "b", "c", "d", "e")) {
            assertThat(next.uri(part, "https://" + part + ".example"))
                    .extracting(WebAddress::uri)
                    .isEqualTo(URI.create("https://" + part + ".example"));
            assertThat(next.uri(part, "no address")).isNull();
        }
        assertThat(unreadable).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-18 14:24:54, 2022-03-18T06:24:54Z",
        "2022-03-18T14:24:54Z, 2022-03-18T14:24:54Z",
        "2022-03-18T14:24:54+01:00, 2022-03-18T13:24:54Z"
    })
    void a_time_without_an_offset_has_the_one_that_is_inferred(String text, Instant time) {
        assertThat(read.time("created", text, ZoneOffset.ofHours(8))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-18", "2022-03-18 14:24", "2022-03-18  4:24:54", "1970-01-01 00:00:00", "soon"})
    void and_any_other_is_kept_as_it_came_here_too(String text) {
        assertThat(read.time("created", text, ZoneOffset.ofHours(8))).isNull();
        assertThat(unreadable).containsExactly(new UnreadablePart("created", text));
    }

    @Test
    void of_equal_values_of_one_answer_one_is_kept_for_all_its_entities() {
        String first = new String("finished");
        String again = new String("finished");
        LenientFields next = read.alsoReportingTo(part -> {});

        assertThat(read.deduplicate(String.class, first, Function.identity())).isSameAs(first);
        assertThat(next.deduplicate(String.class, again, Function.identity())).isSameAs(first);
        assertThat(next.deduplicate(Integer.class, again, String::length)).isEqualTo(8);
        assertThat(LenientFields.reportingTo(told::add).deduplicate(String.class, again, Function.identity()))
                .isSameAs(again);
    }
}
