package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeupMapperTest extends CodeupFixture {

    private Repository get(Document document) {
        answer(document);
        return get();
    }

    @ParameterizedTest
    @CsvSource({"0, private", "10, internal", "\"0\", private", "\"10\", internal"})
    @Tag("row:C25")
    void a_documented_visibility_level_is_known_as_number_and_as_text(String level, String word) {
        Repository repository = get(Document.getRepository()
                .with("/repository/visibilityLevel", level)
                .with("/repository/namespace/visibilityLevel", level));

        assertThat(repository.visibility())
                .hasValueSatisfying(known -> assertThat(known.isKnown()).isTrue());
        assertThat(repository.visibility().orElseThrow()).hasToString(word);
        assertThat(repository.namespace().flatMap(Namespace::visibility)).isEqualTo(repository.visibility());
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "-1, -1", "\"010\", 010", "\"PUBLIC\", PUBLIC"})
    @Tag("row:C28")
    void any_other_visibility_level_is_unknown_and_printed_as_it_came(String level, String raw) {
        Repository repository = get(Document.getRepository()
                .with("/repository/visibilityLevel", level)
                .with("/repository/namespace/visibilityLevel", level));

        assertThat(repository.visibility()).contains(Visibility.unknown(raw));
        assertThat(repository.namespace().flatMap(Namespace::visibility)).contains(Visibility.unknown(raw));
    }

    @Test
    @Tag("row:C26")
    void ids_above_2_to_the_53rd_are_exact() {
        Repository repository = get(Document.getRepository()
                .with("/repository/id", "9007199254740993")
                .with("/repository/creatorId", "9007199254740995")
                .with("/repository/namespace/id", "9007199254740997")
                .with("/repository/namespace/ownerId", "9223372036854775807"));

        assertThat(repository.id()).isEqualTo(new RepositoryId("9007199254740993"));
        assertThat(repository.creatorId()).contains(new UserId("9007199254740995"));
        assertThat(repository.namespace().flatMap(Namespace::id)).contains(new NamespaceId("9007199254740997"));
        assertThat(repository.namespace().flatMap(Namespace::ownerId)).contains(new UserId("9223372036854775807"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "-1", "0"})
    @Tag("row:C26")
    void an_id_that_no_repository_can_have_is_out_of_range(String id) {
        answer(Document.getRepository().with("/repository/id", id));

        assertViolation(Reason.NUMBER_RANGE, "/repository/id");
    }

    @ParameterizedTest
    @CsvSource({
        "/success, \"true\"",
        "/success, 1",
        "/success, {}",
        "/errorMessage, 1",
        "/requestId, 1",
        "/errorCode, 1.5",
        "/errorCode, {}",
        "/repository, []",
        "/repository, \"\"",
        "/repository, 1",
        "/repository/id, \"100\"",
        "/repository/id, \"\"",
        "/repository/id, 100.0",
        "/repository/id, 1e2",
        "/repository/id, true",
        "/repository/archive, \"false\"",
        "/repository/archive, 0",
        "/repository/creatorId, \"19258\"",
        "/repository/demoProjectStatus, 0",
        "/repository/name, 1",
        "/repository/pathWithNamespace, []",
        "/repository/visibilityLevel, 0.0",
        "/repository/visibilityLevel, true",
        "/repository/namespace, []",
        "/repository/namespace, \"test\"",
        "/repository/namespace/id, \"100\"",
        "/repository/namespace/ownerId, 1.9",
        "/repository/namespace/visibilityLevel, {}"
    })
    @Tag("row:C24")
    @Tag("row:C25")
    void a_field_of_another_type_is_a_violation(String pointer, String value) {
        answer(Document.getRepository().with(pointer, value));

        assertViolation(Reason.WRONG_TYPE, pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\" \"",
                "\"test\"",
                "\"/test\"",
                "\"test/\"",
                "\"a//b\"",
                "\"../test\"",
                "\"a\\\\b/c\"",
                "\"a\\r\\nb/c\"",
                "\"a/\\u202eb\"",
                "\"a/\\u0000\""
            })
    void a_path_that_no_repository_can_have_is_a_bad_text(String path) {
        answer(Document.getRepository().with("/repository/pathWithNamespace", path));

        assertViolation(Reason.BAD_TEXT, "/repository/pathWithNamespace");
    }

    @Test
    @Tag("row:C9")
    void a_path_with_an_escaped_lone_surrogate_is_a_bad_text() {
        answer(200, Document.getRepository().toString().replace("\"test/test\"", "\"a/\\ud83d\""));

        assertViolation(Reason.BAD_TEXT, "/repository/pathWithNamespace");
    }

    @Test
    @Tag("row:C9")
    void free_texts_are_taken_exactly_as_they_came() {
        Repository repository = get(Document.getRepository()
                .with("/repository/description", "\"a\\r\\n\\u0000\\u202e \\ud83d\\ude80\"")
                .with("/repository/nameWithNamespace", "\" a / b \""));

        assertThat(repository.description()).contains("a\r\n\0\u202E \uD83D\uDE80");
        assertThat(repository.fullName()).contains(" a / b ");
    }

    @Test
    void a_description_may_be_empty() {
        Repository repository = get(Document.getRepository()
                .with("/repository/description", "\"\"")
                .with("/repository/namespace/description", "\" \""));

        assertThat(repository.description()).contains("");
        assertThat(repository.namespace().flatMap(Namespace::description)).contains(" ");
    }

    @ParameterizedTest(name = "asked for as {0}")
    @ValueSource(strings = {"test/test", "TEST/Test", "Test/test"})
    void the_path_is_the_hosts_own_spelling(String asked) {
        answer(Document.getRepository());

        assertThat(codeup.repositories().get(RepositoryPath.parse(asked)).path())
                .isEqualTo(RepositoryPath.parse("test/test"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-19T12:02:00.744+08:00, 2020-06-19T04:02:00.744Z",
        "2022-01-14T21:08:26+08:00, 2022-01-14T13:08:26Z",
        "2022-01-14T21:08:26+0800, 2022-01-14T13:08:26Z",
        "2022-01-14T21:08:26.5+08, 2022-01-14T13:08:26.500Z",
        "2022-01-14t13:08:26z, 2022-01-14T13:08:26Z"
    })
    @Tag("row:C27")
    void a_time_counts_from_its_offset(String text, Instant time) {
        Repository repository = get(Document.getRepository()
                .with("/repository/createdAt", "\"" + text + "\"")
                .with("/repository/namespace/updatedAt", "\"" + text + "\""));

        assertThat(repository.created()).contains(time);
        assertThat(repository.namespace().flatMap(Namespace::updated)).contains(time);
    }

    @Test
    @Tag("row:C27")
    void a_time_without_an_offset_is_kept_as_it_came() {
        Repository repository = get(Document.getRepository()
                .with("/repository/createdAt", "\"2022-03-18 14:24:54\"")
                .with("/repository/namespace/updatedAt", "\"2022-03-18 14:24:54\""));

        assertThat(repository.unreadable()).containsExactly(new UnreadablePart("created", "2022-03-18 14:24:54"));
        assertThat(repository.namespace().orElseThrow().unreadable())
                .containsExactly(new UnreadablePart("updated", "2022-03-18 14:24:54"));
    }

    @Test
    void a_credential_in_a_clone_url_is_kept_for_git_and_not_printed() {
        Repository repository = get(Document.getRepository()
                .with("/repository/httpUrlToRepository", "\"https://user:fake-canary@codeup.aliyun.com/x.git\""));

        CloneUrl url = repository.cloneUrl(CloneUrl.Transport.HTTPS).orElseThrow();
        assertThat(url.reveal()).contains("fake-canary");
        assertThat(repository.cloneUrls().toString()).doesNotContain("fake-canary");
    }
}
