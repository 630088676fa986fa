package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.Page.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link ServiceStageMapper} on the list of authorizations. */
class AuthorizationsMapperTest extends ServiceStageFixture {

    private Page<Authorization> list(Document document) {
        answer(document);
        return list();
    }

    private void assertRefused(Document document, Reason reason, String pointer) {
        answer(document);

        assertViolation(listFailure(ProtocolViolation.class), reason, pointer);
    }

    @Test
    @Tag("row:C23")
    void a_tag_which_the_document_leaves_null_reaches_the_caller_under_its_key_unless_it_is_blank() {
        Document tagged = Document.listAuthorizations().with("/authorizations/0/tag", "\"intl\"");
        assertThat(first(tagged).attribute(ServiceStageAttributes.TAG)).contains("intl");

        for (String blank : List.of("", " ", "\u00a0", "\u200b\ufeff")) {
            Document blanked = Document.listAuthorizations().with("/authorizations/0/tag", "\"" + blank + "\"");
            assertThat(first(blanked).attribute(ServiceStageAttributes.TAG)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"\\u3000\"", "\"a\\r\\nb\"", "\"a\\u202eb\"", "\"a\\u0000\""})
    @Tag("row:C9")
    void a_name_that_no_authorization_can_have_is_a_bad_text(String name) {
        assertRefused(
                Document.listAuthorizations().with("/authorizations/0/name", name),
                Reason.BAD_TEXT,
                "/authorizations/0/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "组织", "a b", "a/b"})
    void a_name_that_could_not_be_sent_is_still_listed(String name) {
        assertThat(first(Document.listAuthorizations().with("/authorizations/0/name", "\"" + name + "\""))
                        .name())
                .isEqualTo(new AuthorizationName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "github, github",
        "GitHub, github",
        "GitLab, gitlab",
        "Gitee, gitee",
        "BitBucket, bitbucket",
        "Bitbucket, bitbucket",
        "CodeArts, codearts",
        "DevCloud, codearts",
        "devcloud, codearts"
    })
    void every_spelling_of_a_repo_type_is_known(String raw, String word) {
        Provider provider = first(Document.listAuthorizations().with("/authorizations/0/repo_type", "\"" + raw + "\""))
                .provider()
                .orElseThrow();

        assertThat(provider.isKnown()).isTrue();
        assertThat(provider).hasToString(word);
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments("0", AuthorizationStatus.USABLE),
                arguments("1", AuthorizationStatus.EXPIRED),
                arguments("2", AuthorizationStatus.UNAUTHENTICATED),
                arguments("\"0\"", AuthorizationStatus.USABLE),
                arguments("7", AuthorizationStatus.unknown("7")),
                arguments("-1", AuthorizationStatus.unknown("-1")),
                arguments("\"frozen\"", AuthorizationStatus.unknown("frozen")));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    @Tag("row:C28")
    void a_status_is_known_or_kept_as_it_came(String json, AuthorizationStatus status) {
        assertThat(first(Document.listAuthorizations().with("/authorizations/0/status", json))
                        .status())
                .contains(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            null,                     null,                             MISSING_FIELD, /authorizations/1
            a text,                   "b",                              WRONG_TYPE,    /authorizations/1
            no name,                  {"status":0},                     MISSING_FIELD, /authorizations/1/name
            a name that hides,        {"name":"\\u202e"},                BAD_TEXT,      /authorizations/1/name
            a name with blanks,       {"name":" b"},                    BAD_TEXT,      /authorizations/1/name
            a time of another type,   `{"name":"b","create_time":"1"}`, WRONG_TYPE,    /authorizations/1/create_time
            a time out of range,      `{"name":"b","update_time":9223372036854775808}`, NUMBER_RANGE, /authorizations/1/update_time
            """)
    @Tag("row:C22")
    void a_listing_with_an_entry_that_cannot_be_read_fails_with_its_pointer(
            String what, String entry, Reason reason, String pointer) {
        assertRefused(Document.listAuthorizations().with("/authorizations/1", entry), reason, pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/authorizations, {}",
        "/authorizations, \"\"",
        "/authorizations/0, 1",
        "/authorizations/0, []",
        "/authorizations/0/name, 1",
        "/authorizations/0/repo_type, 1",
        "/authorizations/0/repo_user, {}",
        "/authorizations/0/create_time, \"1649731565642\"",
        "/authorizations/0/create_time, 1649731565642.0",
        "/authorizations/0/update_time, true",
        "/authorizations/0/tag, 1",
        "/authorizations/0/status, 0.0",
        "/authorizations/0/status, true",
        "/count, \"1\"",
        "/count, 1.0"
    })
    @Tag("row:C24")
    void a_field_of_another_type_is_a_violation(String pointer, String value) {
        assertRefused(Document.listAuthorizations().with(pointer, value), Reason.WRONG_TYPE, pointer);
    }

    @Test
    @Tag("row:C26")
    void a_time_that_no_field_can_hold_is_out_of_range() {
        assertRefused(
                Document.listAuthorizations().with("/authorizations/0/create_time", "9223372036854775808"),
                Reason.NUMBER_RANGE,
                "/authorizations/0/create_time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "9223372036854775807"})
    void a_count_above_the_entries_says_that_the_host_cut_the_list_short(String count) {
        Page<Authorization> page = list(Document.listAuthorizations().with("/count", count));

        assertThat(page.verdict()).isEqualTo(Verdict.TRUNCATED_BY_HOST);
        assertThat(page.reason()).contains("it counts " + count + " and lists 1");
        assertThat(page.items()).hasSize(1);
    }

    @Test
    void entries_keep_the_order_of_the_host() {
        Document document = Document.listAuthorizations()
                .with("/authorizations/1", "{\"name\":\"b\"}")
                .with("/authorizations/2", "{\"name\":\"a\"}")
                .with("/count", "3");

        assertThat(list(document).items())
                .map(authorization -> authorization.name().value())
                .containsExactly("test", "b", "a");
    }
}
