package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.CloneUrl;
import io.github.forgeport.domain.Repository;
import io.github.forgeport.domain.RepositoryId;
import io.github.forgeport.domain.RepositoryPath;
import io.github.forgeport.domain.Unreadable;
import io.github.forgeport.port.GitHostException.NotFound;
import io.github.forgeport.port.GitHostException.ProtocolViolation;
import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void every_field_of_the_document_is_a_part_of_ours() {
        Repository repository = get(Document.listProjects());

        assertThat(repository.id()).isEqualTo(new RepositoryId("79"));
        assertThat(repository.path()).isEqualTo(PATH);
        assertThat(repository.name()).contains("gradle_custom_gradledir");
        assertThat(repository.cloneUrls())
                .containsExactly(CloneUrl.parse("http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git"));
        assertThat(repository.cloneUrls().get(0))
                .hasToString("http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git");
        assertThat(repository.unreadable()).isEmpty();
    }

    @Test
    void everything_else_is_not_supplied() {
        Repository repository = get(Document.listProjects());

        assertThat(repository.visibility()).isEmpty();
        assertThat(repository.archived()).isEmpty();
        assertThat(repository.description()).isEmpty();
        assertThat(repository.defaultBranch()).isEmpty();
        assertThat(repository.fullName()).isEmpty();
        assertThat(repository.namespace()).isEmpty();
        assertThat(repository.webUrl()).isEmpty();
        assertThat(repository.avatarUrl()).isEmpty();
        assertThat(repository.creatorId()).isEmpty();
        assertThat(repository.created()).isEmpty();
        assertThat(repository.lastActivity()).isEmpty();
        assertThat(repository.attributes().keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"79, 79", "\"79\", 79", "9007199254740993, 9007199254740993", "\"abc\", abc"})
    void an_id_is_taken_digit_by_digit_as_number_and_as_text(String json, String id) {
        assertThat(get(Document.listProjects().with("/projects/0/id", json)).id())
                .isEqualTo(new RepositoryId(id));
    }

    @Test
    void a_clone_url_that_is_missing_or_null_is_not_supplied() {
        assertThat(get(Document.listProjects().without("/projects/0/clone_url")).cloneUrls())
                .isEmpty();
        assertThat(get(Document.listProjects().with("/projects/0/clone_url", "null"))
                        .cloneUrls())
                .isEmpty();
    }

    @Test
    void a_clone_url_that_cannot_be_read_is_kept_as_it_came() {
        Repository repository = get(Document.listProjects().with("/projects/0/clone_url", "\"xxx\""));

        assertThat(repository.cloneUrls()).isEmpty();
        assertThat(repository.unreadable()).containsExactly(new Unreadable("cloneUrls", "xxx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects", "/projects/0/id", "/projects/0/name"})
    void a_required_field_that_is_missing_or_null_is_a_violation(String pointer) {
        assertRefused(Document.listProjects().without(pointer), Reason.MISSING_FIELD, pointer);
        assertRefused(Document.listProjects().with(pointer, "null"), Reason.MISSING_FIELD, pointer);
    }

    @Test
    void an_entry_that_cannot_be_read_fails_the_call_even_if_another_is_the_one_asked_for() {
        assertRefused(Document.listProjects().with("/projects/1", "null"), Reason.MISSING_FIELD, "/projects/1");
        assertRefused(
                Document.listProjects().with("/projects/1", "{\"id\":\"1\"}"),
                Reason.MISSING_FIELD,
                "/projects/1/name");
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
    void a_field_of_another_type_is_a_violation(String pointer, String value) {
        assertRefused(Document.listProjects().with(pointer, value), Reason.WRONG_TYPE, pointer);
    }

    @Test
    void an_unknown_field_is_ignored() {
        assertThat(get(Document.listProjects().with("/projects/0/new", "{}").with("/new", "1")))
                .isEqualTo(get(Document.listProjects()));
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

    @Test
    void a_name_that_is_not_among_them_is_absent() {
        answer(Document.listProjects());
        RepositoryPath other = RepositoryPath.parse("zmg/gradle");

        assertThat(through.repositories().find(other)).isEmpty();
        assertThatThrownBy(() -> through.repositories().get(other)).isInstanceOf(NotFound.class);
    }

    @Test
    void in_an_empty_namespace_everything_is_absent() {
        answer(200, "{\"projects\":[]}");

        assertThat(through.repositories().find(PATH)).isEmpty();
    }
}
