package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to repositories and namespaces that are created, changed, deleted and found by a clone URL. */
class CodeupRepositoryWritesTest extends CodeupFixture {

    private static final Namespace GROUP =
            Namespace.builder().id(new NamespaceId("3194")).path("codeup").build();
    private static final Namespace WITHOUT_ID =
            Namespace.builder().path("codeup").build();

    /** An answer to each request below a path. */
    private static void answer(String path, String result) {
        VENDOR.stubFor(any(urlPathMatching(path)).willReturn(okJson("{\"success\":true," + result + "}")));
    }

    private static String body(String path) {
        return received().stream()
                .filter(request -> request.getUrl().startsWith(path + "?"))
                .findFirst()
                .map(LoggedRequest::getBodyAsString)
                .orElseThrow();
    }

    private static List<String> paths() {
        return received().stream()
                .map(request -> request.getMethod() + " " + request.getUrl().split("\\?")[0])
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "https://codeup.aliyun.com/60de7a6852743a5162b5f957/group/app.git, group/app",
        "https://codeup.aliyun.com/other-organization/group/app.git, other-organization/group/app",
        "https://codeup.aliyun.com/group/app, group/app",
        "https://user:fake@codeup.aliyun.com/group/app.git, group/app",
        "https://Codeup.Aliyun.com/group/app.git/, group/app",
        "https://codeup.aliyun.com/group/%E4%BB%93+a%20b.git, group/仓+a b",
        "git@codeup.aliyun.com:60de7a6852743a5162b5f957/group/a%20b.git, group/a%20b",
        "ssh://git@codeup.aliyun.com/group/app.git, group/app",
        "http://localhost/group/app.git, group/app"
    })
    void a_clone_url_leads_to_its_path_without_the_organization(String url, String path) {
        answer(Document.getRepository());

        codeup.repositories().get(CloneUrl.parse(url));

        assertThat(received()).hasSize(1);
        assertThat(received().get(0).queryParameter("identity").firstValue()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/group/app.git",
                "https://codeup.aliyun.com.evil.example/group/app.git",
                "https://codeup.aliyun.com/app.git",
                "https://codeup.aliyun.com/60de7a6852743a5162b5f957/app.git",
                "https://codeup.aliyun.com/group//app.git",
                "https://codeup.aliyun.com/group/a%2"
            })
    void a_clone_url_of_another_host_or_without_a_path_is_rejected_and_not_sent(String url) {
        Rejected failure =
                catchThrowableOfType(Rejected.class, () -> codeup.repositories().find(CloneUrl.parse(url)));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageContaining("Codeup's clone URLs");
        assertThat(received()).isEmpty();
    }

    static Stream<Named<Consumer<CodeupGitHost>>> unsupported() {
        return Stream.of(
                named(
                        "a public repository",
                        host -> host.repositories()
                                .create(NewRepository.in(GROUP, "app").withVisibility(Visibility.PUBLIC))),
                named(
                        "a repository in a namespace without id",
                        host -> host.repositories().create(NewRepository.in(WITHOUT_ID, "app"))),
                named(
                        "a repository of an unknown visibility",
                        host -> host.repositories()
                                .update(PATH, RepositoryUpdate.none().withVisibility(Visibility.unknown("20")))),
                named(
                        "a transfer to a namespace without id",
                        host -> host.repositories().transfer(PATH, WITHOUT_ID)),
                named(
                        "a public namespace",
                        host -> host.namespaces().create(NewNamespace.of("forge", Visibility.PUBLIC))),
                named(
                        "a namespace in one without id",
                        host -> host.namespaces()
                                .create(NewNamespace.of("forge", Visibility.PRIVATE)
                                        .withParent(WITHOUT_ID))),
                named(
                        "a namespace that gets public",
                        host -> host.namespaces()
                                .update(GROUP, NamespaceUpdate.none().withVisibility(Visibility.PUBLIC))),
                named(
                        "an update of a namespace without id",
                        host -> host.namespaces()
                                .update(WITHOUT_ID, NamespaceUpdate.none().withName("x"))),
                named(
                        "a deletion of a namespace without id",
                        host -> host.namespaces().delete(WITHOUT_ID)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsupported")
    void what_codeup_cannot_write_is_refused_and_nothing_is_sent(Consumer<CodeupGitHost> call) {
        assertThatThrownBy(() -> call.accept(codeup)).isInstanceOf(Unsupported.class);

        assertThat(received()).isEmpty();
    }

    @Test
    void an_update_without_a_change_is_rejected_and_not_sent() {
        assertThatThrownBy(() -> codeup.repositories().update(PATH, RepositoryUpdate.none()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> codeup.namespaces().update(GROUP, NamespaceUpdate.none()))
                .isInstanceOf(Rejected.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_repository_is_created_under_its_name_in_the_namespace() {
        answer("/repository/create", "\"result\":{\"id\":7,\"pathWithNamespace\":\"codeup / app\"}");

        assertThat(codeup.repositories()
                        .create(NewRepository.in(GROUP, "app")
                                .withDescription("")
                                .withVisibility(Visibility.INTERNAL))
                        .path())
                .hasToString("codeup/app");
        assertThat(body("/repository/create"))
                .isEqualTo(
                        "{\"name\":\"app\",\"namespaceId\":3194,\"path\":\"app\",\"description\":\"\",\"visibilityLevel\":10}");
    }

    @Test
    void a_taken_path_is_a_conflict_by_its_status() {
        answer(409, "{\"Code\":\"Anything\"}");

        assertThatThrownBy(() -> codeup.repositories().create(NewRepository.in(GROUP, "app")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_new_name_is_sent_as_name_and_path_and_the_old_path_forgotten() {
        answer("/repository/get", "\"repository\":{\"id\":100,\"pathWithNamespace\":\"test/test\"}");
        answer("/repository/100", "\"result\":{\"id\":100,\"pathWithNamespace\":\"test/anvil\"}");
        RepositoryUpdate rename = RepositoryUpdate.none().withName("anvil");

        codeup.repositories().update(PATH, rename.withDefaultBranch(new BranchName("main")));
        codeup.repositories().update(PATH, rename);
        codeup.repositories().update(PATH, RepositoryUpdate.none().withDescription("x"));
        codeup.repositories().update(PATH, RepositoryUpdate.none().withDescription("y"));

        assertThat(body("/repository/100"))
                .isEqualTo("{\"name\":\"anvil\",\"path\":\"anvil\",\"defaultBranch\":\"main\"}");
        assertThat(paths())
                .containsExactly(
                        "GET /repository/get",
                        "PUT /repository/100",
                        "GET /repository/get",
                        "PUT /repository/100",
                        "GET /repository/get",
                        "PUT /repository/100",
                        "PUT /repository/100");
    }

    @Test
    void a_new_visibility_is_sent_as_the_vendors_level() {
        answer("/repository/get", "\"repository\":{\"id\":100,\"pathWithNamespace\":\"test/test\"}");
        answer("/repository/100", "\"result\":{\"id\":100,\"pathWithNamespace\":\"test/test\"}");
        answer(
                "/repository/groups/get_detail",
                "\"result\":{\"id\":3194,\"name\":\"Code\",\"visibilityLevel\":\"0\",\"pathWithNamespace\":\"org/codeup\"}");
        answer("/groups/modify", "\"result\":{\"id\":3194}");

        codeup.repositories().update(PATH, RepositoryUpdate.none().withVisibility(Visibility.INTERNAL));
        codeup.namespaces().update(GROUP, NamespaceUpdate.none().withVisibility(Visibility.INTERNAL));

        assertThat(body("/repository/100")).isEqualTo("{\"visibilityLevel\":10}");
        assertThat(body("/groups/modify"))
                .isEqualTo(
                        "{\"name\":\"Code\",\"path\":\"codeup\",\"pathWithNamespace\":\"org/codeup\",\"visibilityLevel\":10}");
    }

    @Test
    void a_deleted_or_moved_repository_is_forgotten() {
        answer("/repository/get", "\"repository\":{\"id\":100,\"pathWithNamespace\":\"test/test\"}");
        answer("/repository/100/remove", "\"result\":{\"result\":true}");
        answer("/api/v4/projects/repository/transfer", "\"result\":{}");

        codeup.repositories().delete(PATH);
        codeup.repositories().transfer(PATH, GROUP);
        codeup.repositories().delete(PATH);

        assertThat(paths()).filteredOn(path -> path.startsWith("GET")).hasSize(3);
    }

    @Test
    void a_transfer_without_success_is_a_failure() {
        answer("/repository/get", "\"repository\":{\"id\":100,\"pathWithNamespace\":\"test/test\"}");
        VENDOR.stubFor(any(urlPathMatching("/api/v4/.*")).willReturn(okJson("{\"success\":false}")));

        assertThatThrownBy(() -> codeup.repositories().transfer(PATH, GROUP)).isInstanceOf(GitHostException.class);
    }

    @Test
    void a_deletion_that_says_no_in_its_result_is_a_failure() {
        answer("/repository/groups/3194/remove", "\"result\":{\"result\":false}");

        assertThatThrownBy(() -> codeup.namespaces().delete(GROUP)).isInstanceOf(GitHostException.class);
    }

    @Test
    void an_outermost_namespace_is_created_in_the_organization_whose_id_is_asked_once() {
        answer("/api/organization/.*", "\"result\":{\"namespaceId\":100003}");
        answer("/repository/groups/create", "\"result\":{\"id\":7}");

        codeup.namespaces().create(NewNamespace.of("forge", Visibility.PRIVATE).withName("The forge"));
        codeup.namespaces().create(NewNamespace.of("forge", Visibility.PRIVATE));

        assertThat(body("/repository/groups/create"))
                .isEqualTo("{\"name\":\"The forge\",\"path\":\"forge\",\"parentId\":100003,\"visibilityLevel\":0}");
        assertThat(paths()).hasSize(3);
    }

    @Test
    void a_namespace_is_created_in_its_parent_without_asking_for_the_organization() {
        answer("/repository/groups/create", "\"result\":{\"id\":7}");

        codeup.namespaces().create(NewNamespace.of("forge", Visibility.INTERNAL).withParent(GROUP));

        assertThat(body("/repository/groups/create"))
                .isEqualTo("{\"name\":\"forge\",\"path\":\"forge\",\"parentId\":3194,\"visibilityLevel\":10}");
        assertThat(paths()).hasSize(1);
    }

    @Test
    void an_outermost_namespace_is_verified_at_its_path_in_the_organization() {
        answer("/api/organization/.*", "\"result\":{\"namespaceId\":100003}");
        VENDOR.stubFor(any(urlPathMatching("/repository/groups/create"))
                .willReturn(okJson("{\"success\":true,").withStatus(200)));

        GitHostException failure = catchThrowableOfType(
                GitHostException.class, () -> codeup.namespaces().create(NewNamespace.of("forge", Visibility.PRIVATE)));

        assertThat(failure.call().writeTarget())
                .contains(new WriteTarget.NamespaceExistence(
                        Namespace.builder().path(ORGANIZATION + "/forge").build(), true));
    }

    @Test
    void an_update_of_a_namespace_sends_what_it_does_not_name_as_it_was_read() {
        answer(
                "/repository/groups/get_detail",
                "\"result\":{\"id\":3194,\"name\":\"Code\",\"description\":\"d\",\"visibilityLevel\":\"10\","
                        + "\"pathWithNamespace\":\"org/codeup\"}");
        answer("/groups/modify", "\"result\":{\"id\":3194}");

        codeup.namespaces().update(GROUP, NamespaceUpdate.none().withName("Other"));

        assertThat(body("/groups/modify"))
                .isEqualTo(
                        "{\"name\":\"Other\",\"path\":\"codeup\",\"pathWithNamespace\":\"org/codeup\",\"description\":\"d\",\"visibilityLevel\":10}");
    }
}
