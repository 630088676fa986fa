package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.Page.Verdict;
import io.github.forgeport.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Branches are listed page by page while another session creates and deletes some. */
class DriftInTheWorldTest {

    private static final RepositoryPath REPOSITORY = RepositoryPath.parse("drift/branches");
    private static final int MANY = 25;
    private static final int PAGE = 10;

    /** Returns the vendors whose pages are numbered, so that an entry can move from one page to another. */
    static Stream<VendorUnderTest> vendors() {
        return Vendors.ALL.stream()
                .filter(vendor -> vendor.largestPage(Operation.LIST_BRANCHES).isPresent()
                        && Stream.of(Operation.LIST_BRANCHES, Operation.CREATE_BRANCH, Operation.DELETE_BRANCH)
                                .allMatch(vendor::can));
    }

    /** A walk over all pages of a listing, with a change by another session after the first page. */
    private record Walk(List<String> first, List<String> seen, Page<Branch> last) {

        static Walk with(VendorUnderTest vendor, BiConsumer<GitHost, List<String>> change) {
            try (Sandbox world = Sandbox.start(seed -> {
                        var repository = seed.repository(REPOSITORY.toString())
                                .branch("m")
                                .file("README.md", "one\n");
                        IntStream.range(1, MANY).forEach(i -> repository.branch("m-" + i));
                    });
                    GitHost lister = vendor.token().openKnown(world.url(vendor.name()), TestPolicy.PATIENT);
                    GitHost other = vendor.token().openKnown(world.url(vendor.name()), TestPolicy.PATIENT)) {
                Page<Branch> page = page(lister, Cursor.START);
                List<String> first = names(page);
                List<String> seen = new ArrayList<>(first);
                change.accept(other, first);
                while (page.next().isPresent()) {
                    page = page(lister, page.next().orElseThrow());
                    seen.addAll(names(page));
                }
                return new Walk(first, seen, page);
            }
        }

        private static Page<Branch> page(GitHost host, Cursor from) {
            return host.branches().list(REPOSITORY, BranchQuery.all().withPageSize(PAGE), from);
        }

        private static List<String> names(Page<Branch> page) {
            return page.items().stream().map(branch -> branch.name().value()).toList();
        }
    }

    private static Set<String> seeded() {
        Set<String> names = new HashSet<>(Set.of("m"));
        IntStream.range(1, MANY).forEach(i -> names.add("m-" + i));
        return names;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("vendors")
    @Tag("row:F1")
    void f1_what_is_created_meanwhile_loses_no_entry_and_may_repeat_one(VendorUnderTest vendor) {
        Walk walk = Walk.with(
                vendor,
                (other, first) -> Stream.of("a", "z")
                        .forEach(name -> other.branches().create(REPOSITORY, new BranchName(name), GitRef.parse("m"))));

        assertThat(walk.seen()).containsAll(seeded());
        assertThat(walk.last().verdict()).isEqualTo(Verdict.COMPLETE);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("vendors")
    @Tag("row:F2")
    void f2_what_is_deleted_meanwhile_may_hide_another_entry_and_that_is_told(VendorUnderTest vendor) {
        Walk walk = Walk.with(
                vendor,
                (other, first) -> first.stream()
                        .filter(name -> !name.equals("m"))
                        .limit(2)
                        .forEach(name -> other.branches().delete(REPOSITORY, new BranchName(name))));

        assertThat(walk.seen()).doesNotHaveDuplicates().hasSize(MANY - 2);
        assertThat(walk.last().verdict()).isEqualTo(Verdict.TRUNCATED_BY_HOST);
        assertThat(walk.last().reason().orElseThrow()).contains("counted " + MANY);
    }
}
