package io.github.forgeport.port.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.WebhookEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of the package {@code change}: what to create, what to update, and write targets. */
class ChangesTest {

    private static final Namespace TOOLS =
            Namespace.builder().id(new NamespaceId("100")).path("tools").build();
    private static final Namespace BY_ID =
            Namespace.builder().id(new NamespaceId("100")).build();
    private static final Namespace NAMELESS = Namespace.builder().name("Tools").build();
    private static final RepositoryPath ANVIL = RepositoryPath.parse("tools/anvil");
    private static final FilePath PATH = new FilePath("a.txt");
    private static final FileContent CONTENT = FileContent.ofText(PATH, "a");

    @Test
    void a_repository_to_create_has_the_path_of_its_namespace_and_its_name() {
        NewRepository bare = NewRepository.in(TOOLS, "anvil");
        NewRepository full = bare.withDescription("to hit upon").withVisibility(Visibility.PRIVATE);

        assertThat(bare.path()).contains(ANVIL);
        assertThat(bare.description()).isEmpty();
        assertThat(bare.visibility()).isEmpty();
        assertThat(full.path()).contains(ANVIL);
        assertThat(full.namespace()).isEqualTo(TOOLS);
        assertThat(full.name()).isEqualTo("anvil");
        assertThat(full.description()).contains("to hit upon");
        assertThat(full.visibility()).contains(Visibility.PRIVATE);
        assertThat(NewRepository.in(BY_ID, "anvil").path()).isEmpty();
    }

    @Test
    void a_namespace_to_create_has_the_path_of_its_parent_and_its_segment() {
        NewNamespace top = NewNamespace.of("heavy", Visibility.INTERNAL);
        NewNamespace below = top.withParent(TOOLS).withName("Heavy").withDescription("to hit upon");

        assertThat(top.path()).contains(NamespacePath.parse("heavy"));
        assertThat(top.parent()).isEmpty();
        assertThat(top.name()).isEmpty();
        assertThat(top.description()).isEmpty();
        assertThat(below.path()).contains(NamespacePath.parse("tools/heavy"));
        assertThat(below.segment()).isEqualTo("heavy");
        assertThat(below.visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(below.parent()).contains(TOOLS);
        assertThat(below.name()).contains("Heavy");
        assertThat(below.description()).contains("to hit upon");
        assertThat(top.withParent(BY_ID).path()).isEmpty();
    }

    @Test
    void an_update_of_a_repository_has_what_was_named_and_nothing_else() {
        BranchName main = new BranchName("main");
        RepositoryUpdate none = RepositoryUpdate.none();
        RepositoryUpdate all = none.withName("hammer")
                .withDescription("")
                .withVisibility(Visibility.PUBLIC)
                .withDefaultBranch(main);

        assertThat(all.name()).contains("hammer");
        assertThat(all.description()).contains("");
        assertThat(all.visibility()).contains(Visibility.PUBLIC);
        assertThat(all.defaultBranch()).contains(main);
        assertThat(none.name()).isEmpty();
        assertThat(none.description()).isEmpty();
        assertThat(none.visibility()).isEmpty();
        assertThat(none.defaultBranch()).isEmpty();
        assertThat(none.withDefaultBranch(main)
                        .withVisibility(Visibility.PUBLIC)
                        .withDescription("")
                        .withName("hammer"))
                .isEqualTo(all);
    }

    @Test
    void an_update_of_a_namespace_has_what_was_named_and_nothing_else() {
        NamespaceUpdate none = NamespaceUpdate.none();
        NamespaceUpdate all = none.withName("Tools").withDescription("").withVisibility(Visibility.PUBLIC);

        assertThat(all.name()).contains("Tools");
        assertThat(all.description()).contains("");
        assertThat(all.visibility()).contains(Visibility.PUBLIC);
        assertThat(none.name()).isEmpty();
        assertThat(none.description()).isEmpty();
        assertThat(none.visibility()).isEmpty();
        assertThat(none.withVisibility(Visibility.PUBLIC).withDescription("").withName("Tools"))
                .isEqualTo(all);
    }

    @Test
    void two_values_are_equal_if_all_their_parts_are_and_print_them() {
        NewTag tag = NewTag.of(new TagName("v1"), GitRef.parse("main"));

        assertThat(tag)
                .isEqualTo(NewTag.of(new TagName("v1"), GitRef.parse("main")))
                .hasSameHashCodeAs(NewTag.of(new TagName("v1"), GitRef.parse("main")))
                .isNotEqualTo(tag.withMessage("First"))
                .isNotEqualTo(NewTag.of(new TagName("v2"), GitRef.parse("main")))
                .hasToString("NewTag[v1, main, null]");
        assertThat((Object) NamespaceUpdate.none().withName("x"))
                .isNotEqualTo(RepositoryUpdate.none().withName("x"))
                .isNotEqualTo(null);
        assertThat(NewRepository.in(TOOLS, "a")).isNotEqualTo(NewRepository.in(BY_ID, "a"));
        assertThat(NewNamespace.of("a", Visibility.PRIVATE)).isNotEqualTo(NewNamespace.of("a", Visibility.PUBLIC));
    }

    @Test
    void a_tag_to_create_may_have_a_message() {
        NewTag tag = NewTag.of(new TagName("v1"), GitRef.parse("main"));

        assertThat(tag.message()).isEmpty();
        assertThat(tag.withMessage("First").message()).contains("First");
    }

    @Test
    void a_webhook_to_create_prints_neither_its_secret_nor_what_its_address_holds() {
        NewWebhook webhook = NewWebhook.of(URI.create("https://host.example/hook?token=canary"), Secret.of("canary"))
                .withEvents(WebhookEvent.PUSH);

        assertThat(webhook.events()).containsExactly(WebhookEvent.PUSH);
        assertThat(webhook.toString()).contains("host.example/hook").doesNotContain("canary");
        assertThat(new WriteTarget.WebhookCreation(ANVIL, webhook).toString()).doesNotContain("canary");
    }

    @Test
    void a_change_of_a_file_has_its_path_and_content_afterwards() {
        FilePath from = new FilePath("b.txt");

        for (FileChange change : List.of(
                new FileChange.Create(CONTENT), new FileChange.Update(CONTENT), new FileChange.Move(from, CONTENT))) {
            assertThat(change.path()).isEqualTo(PATH);
            assertThat(change.after()).contains(CONTENT);
        }
        assertThat(new FileChange.Delete(PATH).path()).isEqualTo(PATH);
        assertThat(new FileChange.Delete(PATH).after()).isEmpty();
    }

    static Stream<Named<ThrowingCallable>> refused() {
        return Stream.of(
                named("a repository in a namespace without id and path", () -> NewRepository.in(NAMELESS, "anvil")),
                named("a repository whose name is a path", () -> NewRepository.in(TOOLS, "a/b")),
                named(
                        "a repository renamed to a path",
                        () -> RepositoryUpdate.none().withName("a/b")),
                named("a namespace whose segment is a path", () -> NewNamespace.of("a/b", Visibility.PRIVATE)),
                named(
                        "a namespace below one without id and path",
                        () -> NewNamespace.of("a", Visibility.PRIVATE).withParent(NAMELESS)),
                named("a file moved to where it is", () -> new FileChange.Move(PATH, CONTENT)),
                named(
                        "the existence of a namespace without id and path",
                        () -> new WriteTarget.NamespaceExistence(NAMELESS, true)),
                named(
                        "a webhook that is no address of the web",
                        () -> NewWebhook.of(URI.create("ftp://host.example/hook"), Secret.of("canary"))),
                named(
                        "a webhook that is a script",
                        () -> NewWebhook.of(URI.create("javascript:alert(1)"), Secret.of("canary"))),
                named(
                        "a webhook that is a file",
                        () -> NewWebhook.of(URI.create("file:///etc/passwd"), Secret.of("canary"))),
                named(
                        "a webhook with a user",
                        () -> NewWebhook.of(URI.create("https://user:canary@host.example/hook"), Secret.of("canary"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @Tag("row:H17")
    void what_no_host_could_take_is_refused(ThrowingCallable value) {
        assertThatIllegalArgumentException().isThrownBy(value).withMessageNotContaining("canary");
    }

    static Stream<Named<ThrowingCallable>> nulls() {
        return Stream.of(
                named("namespace", () -> NewRepository.in(null, "a")),
                named("visibility of a namespace", () -> NewNamespace.of("a", null)),
                named("description", () -> NewRepository.in(TOOLS, "a").withDescription(null)),
                named(
                        "visibility of a repository",
                        () -> NewRepository.in(TOOLS, "a").withVisibility(null)),
                named("parent", () -> NewNamespace.of("a", Visibility.PRIVATE).withParent(null)),
                named("new default branch", () -> RepositoryUpdate.none().withDefaultBranch(null)),
                named("new display name", () -> NamespaceUpdate.none().withName(null)),
                named("name of a tag", () -> NewTag.of(null, GitRef.parse("main"))),
                named("target of a tag", () -> NewTag.of(new TagName("v1"), null)),
                named("secret", () -> NewWebhook.of(URI.create("https://host.example/hook"), null)),
                named("content to create", () -> new FileChange.Create(null)),
                named("content to update", () -> new FileChange.Update(null)),
                named("content to move", () -> new FileChange.Move(PATH, null)),
                named("path to move from", () -> new FileChange.Move(null, CONTENT)),
                named("path to delete", () -> new FileChange.Delete(null)),
                named("created value", () -> new Creation<>(null, Creation.Outcome.CREATED)),
                named("outcome", () -> new Creation<>("a", null)),
                named("reason", () -> new WriteTarget.Invisible(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void null_is_refused(ThrowingCallable value) {
        assertThatNullPointerException().isThrownBy(value);
    }

    @Test
    void the_target_of_a_creation_is_its_path_where_that_is_known() {
        assertThat(WriteTarget.of(NewRepository.in(TOOLS, "anvil")))
                .isEqualTo(new WriteTarget.RepositoryExistence(ANVIL, true));
        assertThat(WriteTarget.of(NewRepository.in(BY_ID, "anvil"))).isInstanceOf(WriteTarget.Invisible.class);
        assertThat(WriteTarget.of(NewNamespace.of("heavy", Visibility.PRIVATE).withParent(TOOLS)))
                .isEqualTo(new WriteTarget.NamespaceExistence(
                        Namespace.builder().path("tools/heavy").build(), true));
        assertThat(WriteTarget.of(NewNamespace.of("heavy", Visibility.PRIVATE).withParent(BY_ID)))
                .isInstanceOf(WriteTarget.Invisible.class);
        assertThat(WriteTarget.moved(RepositoryPath.parse("old/anvil"), TOOLS))
                .isEqualTo(new WriteTarget.RepositoryExistence(ANVIL, true));
    }

    @Test
    @Tag("row:H14")
    void nobody_changes_the_changes_of_a_target_and_none_of_them_is_null() {
        List<FileChange> changes = new ArrayList<>(List.of(new FileChange.Delete(PATH)));
        WriteTarget.Files target = new WriteTarget.Files(ANVIL, new BranchName("main"), changes);

        changes.clear();

        assertThat(target.changes()).containsExactly(new FileChange.Delete(PATH));
        changes.add(null);
        assertThatNullPointerException()
                .isThrownBy(() -> new WriteTarget.Files(ANVIL, new BranchName("main"), changes));
    }
}
