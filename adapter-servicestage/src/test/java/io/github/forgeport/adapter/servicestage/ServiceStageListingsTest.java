package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceStageListingsTest extends ServiceStageFixture {

    private static RepositoryQuery in(String path) {
        return RepositoryQuery.in(Namespace.builder().path(path).build());
    }

    private List<Repository> repositories(RepositoryQuery query) {
        return through.repositories().list(query, Cursor.START).items();
    }

    @Test
    void repositories_are_listed_of_one_namespace_only() {
        Unsupported failure = catchThrowableOfType(Unsupported.class, () -> repositories(RepositoryQuery.all()));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageContaining("ask for each that namespaces() lists");
        assertThat(received()).isEmpty();
    }

    @Test
    void a_namespace_that_is_no_path_is_refused_unsent() {
        for (String path : List.of("", "/a", "..")) {
            assertThat(catchThrowableOfType(Rejected.class, () -> repositories(in(path))))
                    .as(path)
                    .isNotNull();
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void a_nested_namespace_is_one_segment_and_the_beginning_of_the_repositories_paths() {
        answer(200, "{\"projects\":[{\"id\":7,\"name\":\"b\"}]}");

        assertThat(repositories(in("组/a")))
                .extracting(repository -> repository.path().toString())
                .containsExactly("组/a/b");
        assertThat(received().get(0).getUrl()).endsWith("/git/repos/%E7%BB%84%2Fa/projects");
        assertThat(received().get(0).getHeader("X-Repo-Auth")).isEqualTo("test");
    }

    @Test
    void an_entry_that_cannot_be_read_fails_the_listing_naming_it() {
        answer(200, "{\"projects\":[{\"id\":7,\"name\":\"b\"},{\"id\":true,\"name\":\"c\"}]}");
        assertViolation(
                catchThrowableOfType(ProtocolViolation.class, () -> repositories(in("a"))),
                Reason.WRONG_TYPE,
                "/projects/1/id");

        answer(200, "{\"namespaces\":[{\"id\":\"\",\"name\":\"b\"}]}");
        assertViolation(
                catchThrowableOfType(
                        ProtocolViolation.class, () -> through.namespaces().list(NamespaceQuery.top(), Cursor.START)),
                Reason.BAD_TEXT,
                "/namespaces/0/id");
    }

    @Test
    void a_page_size_is_refused_with_what_to_do_instead() {
        Unsupported failure = catchThrowableOfType(
                Unsupported.class,
                () -> plain.authorizations()
                        .orElseThrow()
                        .list(AuthorizationQuery.all().withPageSize(10), Cursor.START));

        assertThat(failure)
                .hasMessageContaining("leave out the page size")
                .hasMessageContaining("servicestage_06_0092");
    }

    @Test
    void a_session_through_an_authorization_lists_them_without_naming_it() {
        answer(Document.listAuthorizations());

        through.authorizations().orElseThrow().list();

        assertThat(received().get(0).containsHeader("X-Repo-Auth")).isFalse();
    }
}
