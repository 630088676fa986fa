package io.github.forgeport.port;

import static io.github.forgeport.port.change.Verification.DONE;
import static io.github.forgeport.port.change.Verification.NOT_DONE;
import static io.github.forgeport.port.change.Verification.UNKNOWABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.Verification;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The result of {@link GitHost#verify} for each kind of write target. */
class EffectCheckTest {

    private static final RepositoryPath ANVIL = RepositoryPath.parse("tools/anvil");
    private static final RepositoryPath HAMMER = RepositoryPath.parse("tools/hammer");
    private static final NamespaceId ID = new NamespaceId("100");
    private static final NamespacePath TOOLS = NamespacePath.parse("tools");
    private static final BranchName MAIN = new BranchName("main");
    private static final TagName V1 = new TagName("v1");
    private static final AuthorizationName SHOP = new AuthorizationName("of-the-shop");
    private static final URI HOOK = URI.create("https://shop.example/hook");
    private static final FilePath A = new FilePath("a.txt");
    private static final FilePath B = new FilePath("b.txt");

    private static final StubHost EMPTY = StubHost.having(Map.of());

    /** A fake host that implements none of its ports. */
    private static final GitHost UNREADABLE = new GitHost() {
        @Override
        public String name() {
            return "acme";
        }

        @Override
        public Capabilities capabilities() {
            return EMPTY.capabilities();
        }

        @Override
        public void close() {}
    };

    private static GitHostException failure(Effect effect, WriteTarget target) {
        FailedCall call = FailedCall.builder("acme", Operation.CREATE_BRANCH)
                .effect(effect)
                .writeTarget(target)
                .build();
        return new TimedOut(call, TimedOut.Phase.BODY, "Look.");
    }

    private static Arguments row(String there, Verification expected, WriteTarget target, StubHost host) {
        return arguments(target.getClass().getSimpleName() + ", " + there, expected, target, host);
    }

    private static StubHost having(Object key, Object entity) {
        return StubHost.having(Map.of(key, entity));
    }

    private static Repository repository(RepositoryPath path) {
        return Repository.builder(new RepositoryId("1"), path)
                .description("to hit upon")
                .visibility(Visibility.PRIVATE)
                .build();
    }

    static Stream<Arguments> existences() {
        return Stream.of(
                        List.of(
                                new WriteTarget.RepositoryExistence(ANVIL, true),
                                new WriteTarget.RepositoryExistence(ANVIL, false),
                                having(ANVIL, repository(ANVIL))),
                        List.of(
                                new WriteTarget.NamespaceExistence(
                                        namespace().id(ID).build(), true),
                                new WriteTarget.NamespaceExistence(
                                        namespace().id(ID).build(), false),
                                having(ID, namespace().build())),
                        List.of(
                                new WriteTarget.NamespaceExistence(
                                        namespace().path("tools").build(), true),
                                new WriteTarget.NamespaceExistence(
                                        namespace().path("tools").build(), false),
                                having(TOOLS, namespace().build())),
                        List.of(
                                new WriteTarget.AuthorizationExistence(SHOP, true),
                                new WriteTarget.AuthorizationExistence(SHOP, false),
                                having(SHOP, Authorization.builder(SHOP).build())),
                        List.of(
                                new WriteTarget.BranchExistence(ANVIL, MAIN, true),
                                new WriteTarget.BranchExistence(ANVIL, MAIN, false),
                                having(MAIN, Branch.builder(MAIN).build())),
                        List.of(
                                new WriteTarget.TagExistence(ANVIL, V1, true),
                                new WriteTarget.TagExistence(ANVIL, V1, false),
                                having(V1, Tag.builder(V1).build())))
                .flatMap(each -> {
                    WriteTarget created = (WriteTarget) each.get(0);
                    WriteTarget deleted = (WriteTarget) each.get(1);
                    StubHost host = (StubHost) each.get(2);
                    return Stream.of(
                            row("created and there", DONE, created, host),
                            row("created and missing", NOT_DONE, created, EMPTY),
                            row("deleted and there", NOT_DONE, deleted, host),
                            row("deleted and missing", DONE, deleted, EMPTY));
                });
    }

    private static Namespace.Builder namespace() {
        return Namespace.builder().name("Tools").description("");
    }

    static Stream<Arguments> parts() {
        RepositoryUpdate update = RepositoryUpdate.none().withDescription("to hit upon");
        WriteTarget described = new WriteTarget.RepositoryParts(ANVIL, update);
        WriteTarget both = new WriteTarget.RepositoryParts(ANVIL, update.withVisibility(Visibility.PUBLIC));
        WriteTarget neither = new WriteTarget.RepositoryParts(
                ANVIL, RepositoryUpdate.none().withDescription("x").withVisibility(Visibility.PUBLIC));
        WriteTarget branch = new WriteTarget.RepositoryParts(ANVIL, update.withDefaultBranch(MAIN));
        WriteTarget renamed =
                new WriteTarget.RepositoryParts(ANVIL, RepositoryUpdate.none().withName("hammer"));
        StubHost anvil = having(ANVIL, repository(ANVIL));
        Namespace named = Namespace.builder().id(ID).build();
        WriteTarget toolsDescribed =
                new WriteTarget.NamespaceParts(named, NamespaceUpdate.none().withDescription(""));
        WriteTarget other =
                new WriteTarget.NamespaceParts(named, NamespaceUpdate.none().withName("x"));
        WriteTarget mixed = new WriteTarget.NamespaceParts(
                named, NamespaceUpdate.none().withName("x").withDescription(""));
        WriteTarget visible =
                new WriteTarget.NamespaceParts(named, NamespaceUpdate.none().withVisibility(Visibility.PUBLIC));
        StubHost tools = having(ID, namespace().build());
        return Stream.of(
                row("all new", DONE, described, anvil),
                row("one of two new", UNKNOWABLE, both, anvil),
                row("none new", NOT_DONE, neither, anvil),
                row("one not supplied", UNKNOWABLE, branch, anvil),
                row("missing", UNKNOWABLE, described, EMPTY),
                row("at its new name", DONE, renamed, having(HAMMER, repository(HAMMER))),
                row("at its old name", NOT_DONE, renamed, anvil),
                row("at neither name", UNKNOWABLE, renamed, EMPTY),
                row(
                        "nothing changed",
                        UNKNOWABLE,
                        new WriteTarget.RepositoryParts(ANVIL, RepositoryUpdate.none()),
                        anvil),
                row("all new", DONE, toolsDescribed, tools),
                row("none new", NOT_DONE, other, tools),
                row("one of two new", UNKNOWABLE, mixed, tools),
                row("one not supplied", UNKNOWABLE, visible, tools),
                row("missing", UNKNOWABLE, toolsDescribed, EMPTY));
    }

    private static WriteTarget files(FileChange... changes) {
        return new WriteTarget.Files(ANVIL, MAIN, List.of(changes));
    }

    static Stream<Arguments> files() {
        FileContent a = FileContent.ofText(A, "a");
        FileContent b = FileContent.ofText(B, "a");
        FileContent old = FileContent.ofText(A, "old");
        FileChange move = new FileChange.Move(A, b);
        WriteTarget two = files(new FileChange.Update(a), new FileChange.Delete(B));
        return Stream.of(
                row("created with its bytes", DONE, files(new FileChange.Create(a)), having(A, a)),
                row("created and missing", NOT_DONE, files(new FileChange.Create(a)), EMPTY),
                row("updated to its bytes", DONE, files(new FileChange.Update(a)), having(A, a)),
                row("updated with its old bytes", NOT_DONE, files(new FileChange.Update(a)), having(A, old)),
                row("deleted and missing", DONE, files(new FileChange.Delete(A)), EMPTY),
                row("deleted and there", NOT_DONE, files(new FileChange.Delete(A)), having(A, old)),
                row("moved", DONE, files(move), having(B, b)),
                row("moved and where it was", NOT_DONE, files(move), having(A, a)),
                row("moved and at both", NOT_DONE, files(move), StubHost.having(Map.of(A, a, B, b))),
                row("two changes, both there", DONE, two, having(A, a)),
                row("two changes, one there", UNKNOWABLE, two, StubHost.having(Map.of(A, a, B, b))),
                row("two changes, none there", NOT_DONE, two, StubHost.having(Map.of(A, old, B, b))),
                row("no change", UNKNOWABLE, new WriteTarget.Files(ANVIL, MAIN, List.of()), EMPTY));
    }

    private static Webhook webhook(String id, URI url) {
        return Webhook.builder(new WebhookId(id)).url(url).build();
    }

    static Stream<Arguments> webhooks() {
        WriteTarget created = new WriteTarget.WebhookCreation(ANVIL, NewWebhook.of(HOOK, Secret.of("fake")));
        WriteTarget deleted = new WriteTarget.WebhookDeletion(ANVIL, new WebhookId("1"));
        List<Webhook> one = List.of(webhook("1", HOOK));
        List<Webhook> another = List.of(webhook("2", URI.create("https://shop.example/other")));
        List<Webhook> unnamed = List.of(webhook("2", null));
        Cursor next = Cursor.at("acme", "2");
        StubHost onPageTwo =
                new StubHost(Map.of(), Map.of(Cursor.START, Page.more(another, next), next, Page.complete(one)));
        return Stream.of(
                row("created and listed, perhaps before", UNKNOWABLE, created, StubHost.listing(Page.complete(one))),
                row("created and listed on a later page", UNKNOWABLE, created, onPageTwo),
                row("created and not listed", NOT_DONE, created, StubHost.listing(Page.complete(another))),
                row("created, one without address", UNKNOWABLE, created, StubHost.listing(Page.complete(unnamed))),
                row("created, not all listed", UNKNOWABLE, created, StubHost.listing(cut(another))),
                row("deleted and listed", NOT_DONE, deleted, StubHost.listing(Page.complete(one))),
                row("deleted and listed on a later page", NOT_DONE, deleted, onPageTwo),
                row("deleted and not listed", DONE, deleted, StubHost.listing(Page.complete(another))),
                row("deleted and listed, not all listed", NOT_DONE, deleted, StubHost.listing(cut(one))),
                row("deleted, not all listed", UNKNOWABLE, deleted, StubHost.listing(cut(another))));
    }

    private static Page<Webhook> cut(List<Webhook> webhooks) {
        return Page.truncatedByHost(webhooks, "It counts more.");
    }

    static Stream<Arguments> invisible() {
        return Stream.of(row("whatever is there", UNKNOWABLE, new WriteTarget.Invisible("It is a test."), EMPTY));
    }

    static Stream<Arguments> all() {
        return Stream.of(existences(), parts(), files(), webhooks(), invisible())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("all")
    void a_doubtful_write_is_verified_by_what_the_host_shows(
            String there, Verification expected, WriteTarget target, GitHost host) {
        assertThat(host.verify(failure(Effect.UNKNOWN, target))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void what_a_session_cannot_read_is_unknowable(
            String there, Verification expected, WriteTarget target, GitHost host) {
        assertThat(UNREADABLE.verify(failure(Effect.UNKNOWN, target))).isEqualTo(UNKNOWABLE);
    }

    @Test
    void every_kind_of_target_is_tested() {
        List<Class<?>> tested =
                all().<Class<?>>map(row -> row.get()[2].getClass()).distinct().toList();

        assertThat(tested).containsExactlyInAnyOrder(WriteTarget.class.getPermittedSubclasses());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NOT_SENT, NOT_DONE", "REJECTED, NOT_DONE", "ACCEPTED, UNKNOWABLE", "UNKNOWN, UNKNOWABLE"})
    void what_was_not_carried_out_is_not_read_and_the_rest_is_what_a_read_tells(Effect effect, Verification expected) {
        assertThat(UNREADABLE.verify(failure(effect, new WriteTarget.BranchExistence(ANVIL, MAIN, true))))
                .isEqualTo(expected);
    }

    @Test
    void what_a_host_accepted_by_its_status_alone_is_not_done_if_it_is_not_there() {
        assertThat(EMPTY.verify(failure(Effect.ACCEPTED, new WriteTarget.BranchExistence(ANVIL, MAIN, true))))
                .isEqualTo(NOT_DONE);
    }

    @Test
    void a_failure_without_a_target_is_unknowable() {
        assertThat(EMPTY.verify(failure(Effect.UNKNOWN, null))).isEqualTo(UNKNOWABLE);
    }

    @Test
    void a_host_that_refuses_to_be_read_is_a_failure() {
        GitHost forbidding = new GitHost() {
            @Override
            public String name() {
                return "acme";
            }

            @Override
            public Capabilities capabilities() {
                throw new Forbidden(FailedCall.builder("acme", "get branch").build(), "Ask.");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() ->
                        forbidding.verify(failure(Effect.UNKNOWN, new WriteTarget.BranchExistence(ANVIL, MAIN, true))))
                .isInstanceOf(Forbidden.class);
    }
}
