package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.commit.ChangeKind;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import io.github.forgeport.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files, directories and commits of a repository in the sandbox, as the adapter of each vendor shows them. */
class FilesInTheWorldTest {

    private static final RepositoryPath REPOSITORY = RepositoryPath.parse("git/files");
    private static final FilePath README = new FilePath("README.md");
    private static final FilePath DOCS = new FilePath("docs");
    private static final FilePath GUIDE = new FilePath("docs/guide.md");
    private static final GitRef MAIN = GitRef.of(new BranchName("main"));
    private static final GitRef SIDE = GitRef.of(new BranchName("side"));
    private static final GitRef ABSENT = GitRef.of(new BranchName("no-such-branch"));

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(world -> world.repository(REPOSITORY.toString())
            .branch("main")
            .file("README.md", "one\n")
            .file("docs/guide.md", "two\n")
            .file("README.md", "three\n")
            .branch("side")
            .file("side.txt", "four\n"));

    static List<VendorUnderTest> vendors() {
        return Vendors.ALL;
    }

    /** Runs a test on a session of a vendor that can do an operation. */
    private static void run(VendorUnderTest vendor, Operation operation, Consumer<GitHost> test) {
        if (vendor.can(operation)) {
            try (GitHost host = vendor.token().openKnown(SANDBOX.url(vendor.name()), TestPolicy.PATIENT)) {
                test.accept(host);
            }
        }
    }

    private static CommitId tip(String branch) {
        return SpecimenWorld.served(SANDBOX, REPOSITORY, branch);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void a_tree_has_paths_from_the_root_of_one_directory_or_of_all_below(VendorUnderTest vendor) {
        run(vendor, Operation.LIST_TREE, host -> {
            TreeQuery root = TreeQuery.of(MAIN);
            List<List<String>> listed = new ArrayList<>();
            paths(host, root).ifPresent(paths -> {
                assertThat(paths).containsExactlyInAnyOrder("README.md", "docs");
                listed.add(paths);
            });
            paths(host, root.withDirectory(DOCS)).ifPresent(paths -> {
                assertThat(paths).containsExactly("docs/guide.md");
                listed.add(paths);
            });
            paths(host, root.withRecursive(true)).ifPresent(paths -> {
                assertThat(paths)
                        .contains("README.md", "docs/guide.md")
                        .isSubsetOf("README.md", "docs", "docs/guide.md");
                listed.add(paths);
            });

            assertThat(listed).isNotEmpty();
        });
    }

    /** Returns the paths in a tree; empty if the host does not support the query. */
    private static Optional<List<String>> paths(GitHost host, TreeQuery query) {
        try {
            return Optional.of(host.trees().stream(REPOSITORY, query, ReadAhead.NONE)
                    .map(entry -> entry.path().value())
                    .toList());
        } catch (Unsupported refused) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void a_tree_of_a_missing_reference_is_not_found_or_rejected(VendorUnderTest vendor) {
        run(vendor, Operation.LIST_TREE, host -> {
            for (boolean isRecursive : new boolean[] {false, true}) {
                assertThatThrownBy(() -> host.trees()
                                .list(REPOSITORY, TreeQuery.of(ABSENT).withRecursive(isRecursive), Cursor.START))
                        .isInstanceOfAny(NotFound.class, Rejected.class, Unsupported.class);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void a_file_has_the_bytes_of_its_reference_and_a_directory_is_a_missing_file(VendorUnderTest vendor) {
        run(vendor, Operation.GET_FILE_CONTENT, host -> {
            assertThat(text(host, README, MAIN)).contains("three\n");
            assertThat(text(host, GUIDE, MAIN)).contains("two\n");
            assertThat(text(host, new FilePath("side.txt"), SIDE)).contains("four\n");

            assertThat(text(host, new FilePath("side.txt"), MAIN)).isEmpty();
            assertThat(text(host, new FilePath("docs/none.md"), MAIN)).isEmpty();
            assertThat(text(host, DOCS, MAIN)).isEmpty();
            assertThat(text(host, README, ABSENT)).isEmpty();
        });
    }

    private static Optional<String> text(GitHost host, FilePath path, GitRef ref) {
        return host.fileContents().find(REPOSITORY, path, ref).flatMap(FileContent::text);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void the_last_commit_of_a_file_is_the_first_of_those_of_its_path(VendorUnderTest vendor) {
        run(vendor, Operation.GET_LAST_COMMIT, host -> {
            assertThat(host.fileContents().lastCommit(REPOSITORY, README, SIDE).id())
                    .isEqualTo(tip("main"));
            for (FilePath path : List.of(README, GUIDE)) {
                CommitQuery ofPath = CommitQuery.all().withRef(MAIN).withPath(path);

                assertThat(host.fileContents()
                                .lastCommit(REPOSITORY, path, MAIN)
                                .id())
                        .isEqualTo(commits(host, ofPath).get(0));
            }
            assertThatThrownBy(() -> host.fileContents().lastCommit(REPOSITORY, new FilePath("none"), MAIN))
                    .isInstanceOf(NotFound.class);
        });
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void the_commits_of_a_reference_are_those_that_lead_to_it(VendorUnderTest vendor) {
        run(vendor, Operation.LIST_COMMITS, host -> {
            List<CommitId> ofSide = commits(host, CommitQuery.all().withRef(SIDE));

            assertThat(ofSide).hasSize(4).startsWith(tip("side"), tip("main"));
            assertThat(commits(host, CommitQuery.all().withRef(MAIN))).isEqualTo(ofSide.subList(1, 4));
        });
    }

    private static List<CommitId> commits(GitHost host, CommitQuery query) {
        return host.commits().stream(REPOSITORY, query, ReadAhead.NONE)
                .map(Commit::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void a_diff_has_the_files_that_the_commit_changed(VendorUnderTest vendor) {
        run(vendor, Operation.DIFF_COMMIT, host -> {
            List<FileDiff> files =
                    host.commits().diff(REPOSITORY, tip("main"), Cursor.START).items();

            assertThat(files).extracting(FileDiff::newPath).containsExactly(README);
            assertThat(files.get(0).kind()).isIn(Optional.empty(), Optional.of(ChangeKind.MODIFIED));
        });
    }
}
