package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link ServiceStageMapper} on the list of projects. */
class RepositoriesMapperTest extends ServiceStageFixture {

    private Repository get(Document document) {
        answer(document);
        return get();
    }

    private void assertRefused(Document document, Reason reason, String pointer) {
        answer(document);

        assertViolation(getFailure(ProtocolViolation.class), reason, pointer);
    }

    @ParameterizedTest
    @CsvSource({"79, 79", "\"79\", 79", "9007199254740993, 9007199254740993", "\"abc\", abc"})
    @Tag("row:C25")
    void an_id_is_taken_digit_by_digit_as_number_and_as_text(String json, String id) {
        assertThat(get(Document.listProjects().with("/projects/0/id", json)).id())
                .isEqualTo(new RepositoryId(id));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            null,                            null
            a text,                          "gradle_custom_gradledir"
            a list,                          `[{"name":[]}]`
            no name,                         {"id":"1"}
            a name of another type,          {"name":{}}
            a name that climbs,              {"name":".."}
            a name that hides,               {"name":"\\u202e"}
            no id,                           {"name":"other"}
            an id of another type,           `{"id":[1,{}],"name":"other"}`
            an id that hides,                `{"id":"\\u200b","name":"other"}`
            a clone URL of another type,     `{"id":1,"name":"other","clone_url":{"a":[1]}}`
            """)
    @Tag("row:C22")
    void an_entry_beside_the_one_asked_for_need_not_be_readable(String what, String entry) {
        Repository documented = get(Document.listProjects());

        assertThat(get(Document.listProjects().with("/projects/1", entry))).isEqualTo(documented);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            null,                            null,              MISSING_FIELD, /projects/1
            a text,                          "other",           WRONG_TYPE,    /projects/1
            no name,                         {"id":"1"},        MISSING_FIELD, /projects/1/name
            a name of another type,          {"name":{}},       WRONG_TYPE,    /projects/1/name
            a name that climbs,              {"name":".."},     BAD_TEXT,      /projects/1/name
            a name that hides,               {"name":"\\u202e"}, BAD_TEXT,      /projects/1/name
            """)
    void one_whose_own_name_cannot_be_read_may_be_the_one_asked_for(
            String what, String entry, Reason reason, String pointer) {
        answer(Document.listProjects().with("/projects/1", entry));

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> through.repositories().find(RepositoryPath.parse("zmg/no-such-name")));

        assertViolation(failure, reason, pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/projects/0/id, \"\"",
        "/projects/0/id, \" \"",
        "/projects/0/name, \"\"",
        "/projects/0/name, \"..\"",
        "/projects/0/name, \"a/b\"",
        "/projects/0/name, \"a\\\\b\"",
        "/projects/0/name, \"a\\u202eb\""
    })
    @Tag("row:C9")
    void an_id_or_name_that_no_repository_can_have_is_a_bad_text(String pointer, String value) {
        assertRefused(Document.listProjects().with(pointer, value), Reason.BAD_TEXT, pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/projects, {}",
        "/projects/0, \"\"",
        "/projects/0/id, 79.0",
        "/projects/0/id, true",
        "/projects/0/name, 1",
        "/projects/0/clone_url, []"
    })
    @Tag("row:C24")
    void a_field_of_another_type_is_a_violation(String pointer, String value) {
        assertRefused(Document.listProjects().with(pointer, value), Reason.WRONG_TYPE, pointer);
    }

    @Test
    void the_one_asked_for_is_found_among_others_by_its_exact_name() {
        answer(Document.listProjects()
                .with("/projects/1", "{\"id\":\"80\",\"name\":\"Gradle_custom_gradledir\"}")
                .with("/projects/2", "{\"id\":\"81\",\"name\":\"代码\"}"));

        assertThat(through.repositories().get(RepositoryPath.parse("zmg/代码")).id())
                .isEqualTo(new RepositoryId("81"));
        assertThat(get().id()).isEqualTo(new RepositoryId("79"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another case, Demo-Café, demo-café",
        "decomposed, Demo-Café, Demo-Cafe\u0301",
        "composed, Demo-Cafe\u0301, Demo-Café",
        "both, Demo-Café, DEMO-CAFE\u0301"
    })
    void the_only_one_of_another_case_or_unicode_form_is_found_under_the_hosts_spelling(
            String what, String hosts, String asked) {
        answer(Document.listProjects().with("/projects/0/name", "\"" + hosts + "\""));

        Repository found = through.repositories().get(RepositoryPath.parse("zmg/" + asked));

        assertThat(found.path()).isEqualTo(RepositoryPath.parse("zmg/" + hosts));
        assertThat(found.name()).contains(hosts);
    }

    @Test
    void of_two_that_are_alike_none_is_found_and_the_message_says_why() {
        answer(Document.listProjects()
                .with("/projects/1", "{\"id\":\"80\",\"name\":\"DEMO\"}")
                .with("/projects/2", "{\"id\":\"81\",\"name\":\"Demo\"}"));
        RepositoryPath path = RepositoryPath.parse("zmg/demo");

        assertThat(through.repositories().find(path)).isEmpty();
        assertThatThrownBy(() -> through.repositories().get(path))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("give one exactly as the host spells it");
        assertThat(through.repositories().get(RepositoryPath.parse("zmg/DEMO")).id())
                .isEqualTo(new RepositoryId("80"));
    }

    @Test
    void the_same_name_twice_is_a_violation() {
        assertRefused(
                Document.listProjects().with("/projects/1", "{\"id\":\"80\",\"name\":\"gradle_custom_gradledir\"}"),
                Reason.MISMATCH,
                "/projects/1");
    }

    @Test
    void what_cannot_be_read_of_others_is_not_told() {
        answer(Document.listProjects().with("/projects/1", "{\"id\":\"80\",\"name\":\"x\",\"clone_url\":\"xxx\"}"));

        assertThat(get().unreadable()).isEmpty();
    }

    @Test
    void a_name_that_is_not_among_them_is_absent() {
        answer(Document.listProjects());
        RepositoryPath other = RepositoryPath.parse("zmg/gradle");

        assertThat(through.repositories().find(other)).isEmpty();
        assertThatThrownBy(() -> through.repositories().get(other)).isInstanceOf(NotFound.class);
    }
}
