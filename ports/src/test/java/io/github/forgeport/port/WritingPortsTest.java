package io.github.forgeport.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.Creation;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The default methods of the ports that write, of a host that overrides none of them and of one that does. */
class WritingPortsTest {

    private static final RepositoryPath REPOSITORY = RepositoryPath.parse("tools/anvil");
    private static final Namespace TOOLS = Namespace.builder().path("tools").build();
    private static final NewRepository ANVIL = NewRepository.in(TOOLS, "anvil");
    private static final BranchName MAIN = new BranchName("main");
    private static final GitRef REF = GitRef.of(MAIN);
    private static final FileContent CONTENT = FileContent.ofText(new FilePath("a.txt"), "a");
    private static final CommitMessage MESSAGE = new CommitMessage("Fix a typo");
    private static final AuthorizationName NAME = new AuthorizationName("of-the-shop");
    private static final Secret SECRET = Secret.of("fake-secret");

    private static final GitHost HOST = new RefusingHost();

    private static Arguments row(Operation operation, Consumer<GitHost> call) {
        return arguments(operation, call);
    }

    private static Arguments authorizations(Operation operation, Consumer<Authorizations> call) {
        return row(operation, host -> call.accept(host.authorizations().orElseThrow()));
    }

    static Stream<Arguments> calls() {
        CloneUrl url = CloneUrl.parse("https://acme.example/tools/anvil.git");
        NamespaceId id = new NamespaceId("100");
        NamespacePath path = NamespacePath.parse("tools");
        NewWebhook webhook = NewWebhook.of(URI.create("https://acme.example/hook"), SECRET);
        return Stream.of(
                row(Operation.GET_REPOSITORY_BY_CLONE_URL, h -> h.repositories().get(url)),
                row(Operation.GET_REPOSITORY_BY_CLONE_URL, h -> h.repositories().find(url)),
                row(Operation.CREATE_REPOSITORY, h -> h.repositories().create(ANVIL)),
                row(Operation.CREATE_REPOSITORY, h -> h.repositories().createOrGet(ANVIL)),
                row(Operation.UPDATE_REPOSITORY, h -> h.repositories().update(REPOSITORY, RepositoryUpdate.none())),
                row(Operation.DELETE_REPOSITORY, h -> h.repositories().delete(REPOSITORY)),
                row(Operation.TRANSFER_REPOSITORY, h -> h.repositories().transfer(REPOSITORY, TOOLS)),
                row(Operation.GET_NAMESPACE_BY_ID, h -> h.namespaces().get(id)),
                row(Operation.GET_NAMESPACE_BY_ID, h -> h.namespaces().find(id)),
                row(Operation.GET_NAMESPACE_BY_PATH, h -> h.namespaces().get(path)),
                row(Operation.GET_NAMESPACE_BY_PATH, h -> h.namespaces().find(path)),
                row(
                        Operation.CREATE_NAMESPACE,
                        h -> h.namespaces().create(NewNamespace.of("tools", Visibility.PRIVATE))),
                row(Operation.UPDATE_NAMESPACE, h -> h.namespaces().update(TOOLS, NamespaceUpdate.none())),
                row(Operation.DELETE_NAMESPACE, h -> h.namespaces().delete(TOOLS)),
                authorizations(Operation.GET_AUTHORIZATION, port -> port.get(NAME)),
                authorizations(Operation.GET_AUTHORIZATION, port -> port.find(NAME)),
                authorizations(Operation.GET_OAUTH_PAGE, port -> port.oauthPage(Provider.GITHUB)),
                authorizations(
                        Operation.CREATE_AUTHORIZATION_FROM_OAUTH,
                        port -> port.createFromOAuth(NAME, Provider.GITHUB, SECRET, SECRET)),
                authorizations(
                        Operation.CREATE_AUTHORIZATION_FROM_TOKEN,
                        port -> port.createFromToken(NAME, Provider.GITHUB, SECRET)),
                authorizations(
                        Operation.CREATE_AUTHORIZATION_FROM_TOKEN,
                        port -> port.createFromToken(
                                NAME, Provider.GITHUB, SECRET, WebAddress.parse("https://acme.example"))),
                authorizations(
                        Operation.CREATE_AUTHORIZATION_FROM_PASSWORD,
                        port -> port.createFromPassword(NAME, Provider.GITHUB, "tom", SECRET)),
                authorizations(Operation.CHECK_PASSWORD, port -> port.isPasswordValid(Provider.GITHUB)),
                authorizations(Operation.DELETE_AUTHORIZATION, port -> port.delete(NAME)),
                row(Operation.CREATE_BRANCH, h -> h.branches().create(REPOSITORY, MAIN, REF)),
                row(Operation.DELETE_BRANCH, h -> h.branches().delete(REPOSITORY, MAIN)),
                row(Operation.CREATE_TAG, h -> h.tags().create(REPOSITORY, NewTag.of(new TagName("v1"), REF))),
                row(Operation.DELETE_TAG, h -> h.tags().delete(REPOSITORY, new TagName("v1"))),
                row(Operation.COMPARE_COMMITS, h -> h.commits().compare(REPOSITORY, REF, REF)),
                row(Operation.GET_FILE_CONTENT, h -> h.fileContents().open(REPOSITORY, CONTENT.path(), REF)),
                row(Operation.CREATE_FILE, h -> h.fileContents().create(REPOSITORY, MAIN, CONTENT, MESSAGE)),
                row(Operation.UPDATE_FILE, h -> h.fileContents().update(REPOSITORY, MAIN, CONTENT, MESSAGE)),
                row(Operation.DELETE_FILE, h -> h.fileContents().delete(REPOSITORY, MAIN, CONTENT, MESSAGE)),
                row(Operation.COMMIT_FILES, h -> h.fileContents().commit(REPOSITORY, MAIN, List.of(), MESSAGE)),
                row(Operation.CREATE_WEBHOOK, h -> h.webhooks().create(REPOSITORY, webhook)),
                row(Operation.DELETE_WEBHOOK, h -> h.webhooks().delete(REPOSITORY, new WebhookId("1"))));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("calls")
    void a_method_that_is_not_overridden_refuses_by_the_capabilities(Operation operation, Consumer<GitHost> call) {
        assertThatThrownBy(() -> call.accept(HOST))
                .isInstanceOf(Unsupported.class)
                .hasMessageContainingAll("acme", operation.toString(), "It has no such thing.")
                .hasMessageNotContaining("fake-secret");
    }

    @Test
    void a_file_is_opened_by_getting_it() throws IOException {
        FileContents port = new FileContents() {
            @Override
            public Capabilities capabilities() {
                throw new AssertionError("not asked");
            }

            @Override
            public FileContent get(RepositoryPath repository, FilePath path, GitRef ref) {
                assertThat(List.of(repository, path, ref)).isEqualTo(List.of(REPOSITORY, CONTENT.path(), REF));
                return CONTENT;
            }
        };

        try (InputStream bytes = port.open(REPOSITORY, CONTENT.path(), REF)) {
            assertThat(bytes.readAllBytes()).isEqualTo(CONTENT.bytes());
        }
    }

    @Test
    void find_gives_what_get_gives_and_nothing_where_that_is_missing() {
        Authorization there = Authorization.builder(NAME).build();
        NotFound missing = new NotFound(FailedCall.builder("acme", "get").build(), "Look again.");
        Authorizations port = new Authorizations() {
            @Override
            public Capabilities capabilities() {
                throw new AssertionError("not asked");
            }

            @Override
            public Authorization get(AuthorizationName name) {
                if (name.equals(NAME)) {
                    return there;
                }
                throw missing;
            }
        };

        assertThat(port.find(NAME)).contains(there);
        assertThat(port.find(new AuthorizationName("other"))).isEmpty();
    }

    /** A port whose creations of repositories throw the given failure, or succeed without one. */
    private record Creating(Optional<? extends RuntimeException> failure) implements Repositories {

        private static final Repository OLD =
                Repository.builder(new RepositoryId("1"), REPOSITORY).build();
        private static final Repository NEW =
                Repository.builder(new RepositoryId("2"), REPOSITORY).build();

        @Override
        public Capabilities capabilities() {
            throw new AssertionError("not asked");
        }

        @Override
        public Repository create(NewRepository repository) {
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            return NEW;
        }

        @Override
        public Repository get(RepositoryPath path) {
            assertThat(path).isEqualTo(REPOSITORY);
            return OLD;
        }
    }

    @Test
    void create_or_get_says_which_of_the_two_happened() {
        FailedCall call =
                FailedCall.builder("acme", Operation.CREATE_REPOSITORY).build();

        assertThat(new Creating(Optional.empty()).createOrGet(ANVIL))
                .isEqualTo(new Creation<>(Creating.NEW, Creation.Outcome.CREATED));
        assertThat(new Creating(Optional.of(new Conflict(call, "Take another."))).createOrGet(ANVIL))
                .isEqualTo(new Creation<>(Creating.OLD, Creation.Outcome.EXISTING));
        assertThatThrownBy(() -> new Creating(Optional.of(new Forbidden(call, "Ask."))).createOrGet(ANVIL))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void create_or_get_creates_nothing_where_it_could_not_get_it() {
        Namespace byId = Namespace.builder().id(new NamespaceId("100")).build();
        Repositories untouched = new Creating(Optional.of(new IllegalStateException("tried")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> untouched.createOrGet(NewRepository.in(byId, "anvil")))
                .withMessage("the path of the namespace is not known");
    }
}
