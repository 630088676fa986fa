package io.github.forgeport.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The default methods of the ports for a repository's content, of a host that overrides none of them and of one that does.
 */
class ContentPortsTest {

    private static final RepositoryPath REPOSITORY = RepositoryPath.parse("tools/anvil");
    private static final BranchName MAIN = new BranchName("main");
    private static final TagName TAG = new TagName("v1");
    private static final CommitId COMMIT = new CommitId("de02b625ba8488f92eb204bcb3773a40c1b4ddac");
    private static final FilePath PATH = new FilePath("a.txt");
    private static final GitRef REF = GitRef.of(MAIN);

    private static final GitHost HOST = new RefusingHost();

    private static Arguments row(Operation operation, Function<GitHost, Object> call) {
        return arguments(operation, call);
    }

    static Stream<Arguments> calls() {
        TreeQuery tree = TreeQuery.of(REF);
        return Stream.of(
                row(Operation.LIST_BRANCHES, h -> h.branches().list(REPOSITORY, BranchQuery.all(), Cursor.START)),
                row(Operation.GET_BRANCH, h -> h.branches().get(REPOSITORY, MAIN)),
                row(Operation.GET_BRANCH, h -> h.branches().find(REPOSITORY, MAIN)),
                row(Operation.LIST_TAGS, h -> h.tags().list(REPOSITORY, TagQuery.all(), Cursor.START)),
                row(Operation.GET_TAG, h -> h.tags().get(REPOSITORY, TAG)),
                row(Operation.GET_TAG, h -> h.tags().find(REPOSITORY, TAG)),
                row(Operation.LIST_COMMITS, h -> h.commits().list(REPOSITORY, CommitQuery.all(), Cursor.START)),
                row(Operation.GET_COMMIT, h -> h.commits().get(REPOSITORY, COMMIT)),
                row(Operation.GET_COMMIT, h -> h.commits().find(REPOSITORY, COMMIT)),
                row(Operation.DIFF_COMMIT, h -> h.commits().diff(REPOSITORY, COMMIT, Cursor.START)),
                row(Operation.LIST_TREE, h -> h.trees().list(REPOSITORY, tree, Cursor.START)),
                row(Operation.GET_FILE_CONTENT, h -> h.fileContents().get(REPOSITORY, PATH, REF)),
                row(Operation.GET_FILE_CONTENT, h -> h.fileContents().find(REPOSITORY, PATH, REF)),
                row(Operation.GET_LAST_COMMIT, h -> h.fileContents().lastCommit(REPOSITORY, PATH, REF)),
                row(Operation.LIST_WEBHOOKS, h -> h.webhooks().list(REPOSITORY, WebhookQuery.all(), Cursor.START)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_method_that_is_not_overridden_refuses_by_the_capabilities(
            Operation operation, Function<GitHost, Object> call) {
        assertThatThrownBy(() -> call.apply(HOST))
                .isInstanceOf(Unsupported.class)
                .hasMessageContainingAll("acme", operation.toString(), "It has no such thing.");
    }

    static Stream<Arguments> streams() {
        return Stream.of(
                row(Operation.LIST_BRANCHES, h -> h.branches().stream(REPOSITORY, BranchQuery.all(), ReadAhead.NONE)),
                row(Operation.LIST_TAGS, h -> h.tags().stream(REPOSITORY, TagQuery.all(), ReadAhead.NONE)),
                row(Operation.LIST_COMMITS, h -> h.commits().stream(REPOSITORY, CommitQuery.all(), ReadAhead.NONE)),
                row(Operation.LIST_TREE, h -> h.trees().stream(REPOSITORY, TreeQuery.of(REF), ReadAhead.NONE)),
                row(Operation.LIST_WEBHOOKS, h -> h.webhooks().stream(REPOSITORY, WebhookQuery.all(), ReadAhead.NONE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void a_stream_lists_when_it_is_read(Operation operation, Function<GitHost, Object> call) {
        Stream<?> stream = (Stream<?>) call.apply(HOST);

        assertThatThrownBy(stream::toList).isInstanceOf(Unsupported.class).hasMessageContaining(operation.toString());
    }

    @Test
    void a_stream_asks_for_the_repository_and_query_that_were_given() {
        Branch main = Branch.builder(MAIN).build();
        BranchQuery query = BranchQuery.all().withSearch("x");
        Branches branches = new Branches() {
            @Override
            public Capabilities capabilities() {
                throw new AssertionError("not asked");
            }

            @Override
            public Page<Branch> list(RepositoryPath repository, BranchQuery asked, Cursor from) {
                assertThat(repository).isEqualTo(REPOSITORY);
                assertThat(asked).isEqualTo(query);
                return Page.complete(List.of(main));
            }
        };

        assertThat(branches.stream(REPOSITORY, query, ReadAhead.NONE)).containsExactly(main);
    }

    /** A host whose ports return the same value in every call. */
    private record Answering(Supplier<Object> answer) implements Branches, Tags, Commits, FileContents {

        @Override
        public Capabilities capabilities() {
            throw new AssertionError("not asked");
        }

        @Override
        public Branch get(RepositoryPath repository, BranchName branch) {
            return (Branch) answer.get();
        }

        @Override
        public Tag get(RepositoryPath repository, TagName tag) {
            return (Tag) answer.get();
        }

        @Override
        public Commit get(RepositoryPath repository, CommitId commit) {
            return (Commit) answer.get();
        }

        @Override
        public FileContent get(RepositoryPath repository, FilePath path, GitRef ref) {
            return (FileContent) answer.get();
        }
    }

    static Stream<Arguments> finds() {
        return Stream.of(
                find(Branch.builder(MAIN).build(), ports -> ports.find(REPOSITORY, MAIN)),
                find(Tag.builder(TAG).build(), ports -> ports.find(REPOSITORY, TAG)),
                find(Commit.builder(COMMIT).build(), ports -> ports.find(REPOSITORY, COMMIT)),
                find(FileContent.builder(PATH, new byte[0]).build(), ports -> ports.find(REPOSITORY, PATH, REF)));
    }

    private static Arguments find(Object value, Function<Answering, Optional<?>> find) {
        return arguments(value, find);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("finds")
    void find_gives_what_get_gives_and_nothing_where_that_is_missing(
            Object value, Function<Answering, Optional<?>> find) {
        FailedCall call = FailedCall.builder("acme", "get").build();

        assertThat(find.apply(new Answering(() -> value))).isEqualTo(Optional.of(value));
        assertThat(find.apply(failing(new NotFound(call, "Look again.")))).isEmpty();
        assertThatThrownBy(() -> find.apply(failing(new Forbidden(call, "Ask."))))
                .isInstanceOf(Forbidden.class);
    }

    private static Answering failing(GitHostException failure) {
        return new Answering(() -> {
            throw failure;
        });
    }
}
