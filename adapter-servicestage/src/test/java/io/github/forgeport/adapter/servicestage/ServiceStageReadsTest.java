package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does not ask of the requests that read: ServiceStage's namespaces, and ids and paths as segments of an address. */
class ServiceStageReadsTest extends ServiceStageFixture {

    private static final BranchName MAIN = new BranchName("main");

    private List<Repository> repositories(String namespace) {
        return through.repositories()
                .list(RepositoryQuery.in(Namespace.builder().path(namespace).build()), Cursor.START)
                .items();
    }

    private void answerProject(String id) {
        answer(
                200,
                "{\"projects\":[{\"id\":\"" + id + "\",\"name\":\"" + PATH.name() + "\"}],\"branches\":[\"main\"]}");
    }

    @Test
    void repositories_are_listed_of_one_namespace_only() {
        assertThatThrownBy(() -> through.repositories().list(RepositoryQuery.all(), Cursor.START))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("ask for each that namespaces() lists");
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", ".."})
    void a_namespace_that_is_no_path_is_refused_unsent(String path) {
        assertThatThrownBy(() -> repositories(path)).isInstanceOf(Rejected.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_nested_namespace_is_one_segment_and_the_beginning_of_the_repositories_paths() {
        answer(200, "{\"projects\":[{\"id\":7,\"name\":\"b\"}]}");

        assertThat(repositories("组/a")).extracting(Repository::path).hasToString("[组/a/b]");
        assertThat(received().get(0).getUrl()).endsWith("/git/repos/%E7%BB%84%2Fa/projects");
        assertThat(received().get(0).getHeader("X-Repo-Auth")).isEqualTo("test");
    }

    @Test
    void a_page_size_is_refused_with_what_to_do_instead() {
        AuthorizationQuery ten = AuthorizationQuery.all().withPageSize(10);

        assertThatThrownBy(() -> plain.authorizations().orElseThrow().list(ten, Cursor.START))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("leave out the page size")
                .hasMessageContaining("https://support.huaweicloud.com/api-servicestage/servicestage_06_0092");
    }

    @Test
    void a_session_through_an_authorization_lists_them_without_naming_it() {
        answer(Document.listAuthorizations());

        through.authorizations().orElseThrow().list();

        assertThat(received().get(0).containsHeader("X-Repo-Auth")).isFalse();
    }

    @Test
    void the_id_of_the_project_is_requested_once_in_a_session() {
        answerProject("79");

        assertThat(through.branches().find(PATH, MAIN)).isPresent();
        assertThat(through.branches().find(PATH, new BranchName("Main"))).isEmpty();

        assertThat(received()).hasSize(3);
    }

    @Test
    void a_slash_in_the_id_is_sent_as_a_colon_and_a_colon_is_rejected() {
        answerProject("zmg/sub/app");
        through.branches().get(PATH, MAIN);
        assertThat(received().get(1).getUrl()).endsWith("/git/repos/zmg/zmg%3Asub%3Aapp/branches");

        VENDOR.resetRequests();
        through.ids().orElseThrow().put(PATH, "a:b");
        assertThatThrownBy(() -> through.branches().get(PATH, MAIN)).isInstanceOf(Rejected.class);
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "src/a:b/c", ":a", "trees"})
    void a_path_that_no_address_has_is_rejected_and_not_sent(String path) {
        Rejected failure = catchThrowableOfType(
                Rejected.class, () -> through.fileContents().find(PATH, new FilePath(path), GitRef.of(MAIN)));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_file_named_trees_elsewhere_is_read() {
        through.ids().orElseThrow().put(PATH, "79");
        answer(200, "{\"encoding\":\"base64\",\"content\":\"\"}");

        assertThat(through.fileContents().find(PATH, new FilePath("src/trees"), GitRef.of(MAIN)))
                .isPresent();
    }
}
