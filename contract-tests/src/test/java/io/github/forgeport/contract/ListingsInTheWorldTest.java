package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.RepositorySeed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is seeded into the sandbox's world in numbers is listed through the adapter of each vendor that can. */
class ListingsInTheWorldTest {

    private static final int MANY = 105;

    /** Ends on a full page of the largest size that any vendor has. */
    private static final int FULL = 200;

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(world -> {
        names("many/repository-", MANY).forEach(world::repository);
        names("full/repository-", FULL).forEach(world::repository);
        names("group-", MANY).forEach(group -> world.repository(group + "/only"));
        names("authorization-", MANY).forEach(world::authorization);
        RepositorySeed git = world.repository("git/many");
        names("tag-", MANY)
                .forEach(name -> git.branch("branch-0").file(name, name).tag(name));
        names("branch-", MANY).forEach(name -> git.branch(name).file(name, name));
    });

    /**
     * A listing of the world.
     *
     * @param query what a host is asked for it
     * @param named what tells its entries apart
     * @param expected what the names of all entries have to be
     */
    private record SeededListing<Q, E>(
            ListSpecimen<Q, E> specimen,
            Function<GitHost, Q> query,
            Function<E, String> named,
            Consumer<ListAssert<String>> expected) {

        /** Asserts that it is listed page by page, each in a session of its own that knows nothing but the printed cursor. */
        void assertPages(VendorUnderTest vendor) {
            List<String> names = new ArrayList<>();
            String printed = "";
            do {
                try (GitHost host = open(vendor)) {
                    Page<E> page = specimen.list(host, query.apply(host), Cursor.parse(printed));
                    page.items().forEach(entry -> names.add(named.apply(entry)));
                    printed = page.next().map(Cursor::toString).orElse("");
                    assertThat(page.verdict()).isNotEqualTo(Page.Verdict.TRUNCATED_BY_HOST);
                }
            } while (!printed.isEmpty());
            expected.accept(assertThat(names).doesNotHaveDuplicates());
        }

        void assertStream(VendorUnderTest vendor) {
            try (GitHost host = open(vendor)) {
                List<String> names = specimen.stream(host, query.apply(host), ReadAhead.of(4))
                        .map(named)
                        .toList();
                expected.accept(assertThat(names).doesNotHaveDuplicates());
            }
        }

        @Override
        public String toString() {
            return specimen.toString();
        }
    }

    private static final List<SeededListing<?, ?>> LISTINGS = List.of(
            new SeededListing<>(
                    Specimens.NAMESPACES,
                    host -> NamespaceQuery.top(),
                    namespace -> namespace.path().orElseThrow(),
                    names -> names.contains("many", "full").containsAll(names("group-", MANY))),
            repositoriesOf("many", MANY),
            repositoriesOf("full", FULL),
            branches(),
            tags(),
            new SeededListing<>(
                    Specimens.AUTHORIZATIONS,
                    host -> AuthorizationQuery.all(),
                    authorization -> authorization.name().value(),
                    names -> names.containsAll(names("authorization-", MANY))));

    private static SeededListing<InRepository<BranchQuery>, Branch> branches() {
        return new SeededListing<>(
                CommitSpecimens.BRANCHES,
                host -> new InRepository<>(RepositoryPath.parse("git/many"), BranchQuery.all()),
                branch -> branch.name().value(),
                names -> names.containsExactlyInAnyOrderElementsOf(names("branch-", MANY)));
    }

    private static SeededListing<InRepository<TagQuery>, Tag> tags() {
        return new SeededListing<>(
                CommitSpecimens.TAGS,
                host -> new InRepository<>(RepositoryPath.parse("git/many"), TagQuery.all()),
                tag -> tag.name().value(),
                names -> names.containsExactlyInAnyOrderElementsOf(names("tag-", MANY)));
    }

    private static SeededListing<RepositoryQuery, Repository> repositoriesOf(String namespace, int count) {
        return new SeededListing<>(
                Specimens.REPOSITORIES,
                host -> RepositoryQuery.in(namespace(host, namespace)),
                repository -> repository.path().toString(),
                names -> names.containsExactlyElementsOf(names(namespace + "/repository-", count)));
    }

    private static List<String> names(String beginning, int count) {
        return IntStream.range(0, count).mapToObj(i -> beginning + i).toList();
    }

    private static Namespace namespace(GitHost host, String path) {
        return host.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE)
                .filter(namespace -> namespace.path().orElseThrow().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static GitHost open(VendorUnderTest vendor) {
        return vendor.token().openKnown(SANDBOX.url(vendor.name()), TestPolicy.PATIENT);
    }

    static Stream<VendorUnderTest> vendors() {
        return Vendors.ALL.stream();
    }

    static Stream<Arguments> listings() {
        return Vendors.ALL.stream()
                .flatMap(vendor -> LISTINGS.stream()
                        .filter(listing -> vendor.can(listing.specimen().operation()))
                        .map(listing -> Arguments.of(vendor, listing)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("listings")
    void every_entry_is_listed_once_by_pages_and_as_a_stream(VendorUnderTest vendor, SeededListing<?, ?> listing) {
        listing.assertPages(vendor);
        listing.assertStream(vendor);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    void a_repository_in_a_list_is_the_one_that_is_got_as_far_as_the_list_tells_of_it(VendorUnderTest vendor) {
        try (GitHost host = open(vendor)) {
            Repository listed = host.repositories().stream(
                            RepositoryQuery.in(namespace(host, "group-7")), ReadAhead.NONE)
                    .findFirst()
                    .orElseThrow();
            Repository got = host.repositories().get(listed.path());

            for (EntityPart<Repository> part : Repository.parts()) {
                boolean isOfBoth = part.in(listed).isPresent() && part.in(got).isPresent();
                if (isOfBoth && !part.name().equals("attributes")) {
                    assertThat(part.in(listed)).as(part.name()).isEqualTo(part.in(got));
                }
            }
        }
    }
}
