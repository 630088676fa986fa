package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.contract.specimen.ListSpecimen;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.RepositorySeed;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Many entities seeded into the sandbox's world are listed completely through the adapter of each vendor. */
class ListingsInTheWorldTest {

    private static final int MANY = 105;

    /** A number of entries that ends on a full page of the largest size that any vendor has. */
    private static final int FULL = 200;

    /** The names of parts that distinguish the entries of a list, of which the first that an entry has is used. */
    private static final List<String> NAMES = List.of("path", "newPath", "name", "id");

    private static final RepositoryPath GIT = RepositoryPath.parse("git/many");

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(world -> {
        names("many/repository-", MANY).forEach(world::repository);
        names("full/repository-", FULL).forEach(world::repository);
        names("group-", MANY).forEach(group -> world.repository(group + "/only"));
        names("authorization-", MANY).forEach(world::authorization);
        seedGit(world.repository(GIT.toString()));
    });

    /** Seeds {@code MANY} commits, tags, branches, webhooks and files; the last commit changes all files. */
    private static void seedGit(RepositorySeed git) {
        git.branch("main");
        names("tag-", MANY - 1).forEach(name -> git.file(name, name).tag(name));
        git.history(history -> history.commit(
                "Write all files",
                names("tag-", MANY).stream()
                        .collect(Collectors.toMap(Function.identity(), name -> FileContent.of("again")))));
        git.tag("tag-last");
        names("branch-", MANY - 1).forEach(git::branch);
        names("https://hooks.example.org/", MANY).forEach(git::webhook);
    }

    /**
     * A listing whose entries are seeded into the sandbox's world.
     *
     * @param query what a host is asked for it
     * @param expected what the names of all entries have to be
     */
    private record SeededListing<Q>(ListSpecimen<Q, ?> specimen, Q query, Consumer<ListAssert<String>> expected) {

        /**
         * Asserts that all entries are listed page by page, each page in a new session that has only the printed
         * cursor.
         */
        void assertPages(VendorUnderTest vendor) {
            List<String> names = new ArrayList<>();
            String printed = "";
            Page<?> page;
            do {
                try (GitHost host = open(vendor)) {
                    page = specimen.list(host, atHost(host), Cursor.parse(printed));
                    page.items().forEach(entry -> names.add(name(entry)));
                    printed = page.next().map(Cursor::toString).orElse("");
                }
            } while (!printed.isEmpty());
            OptionalInt longest = vendor.longestList(specimen.operation());
            assertThat(page.verdict())
                    .isEqualTo(longest.isPresent() ? Page.Verdict.TRUNCATED_BY_HOST : Page.Verdict.COMPLETE);
            assertAll(vendor, names);
        }

        void assertStream(VendorUnderTest vendor) {
            try (GitHost host = open(vendor)) {
                assertAll(
                        vendor,
                        specimen.stream(host, atHost(host), ReadAhead.of(4))
                                .map(SeededListing::name)
                                .toList());
            }
        }

        private Q atHost(GitHost host) {
            return SpecimenWorld.supportedQuery(host, specimen, SpecimenWorld.atHost(host, query));
        }

        private void assertAll(VendorUnderTest vendor, List<String> names) {
            ListAssert<String> listed = assertThat(names).doesNotHaveDuplicates();
            vendor.longestList(specimen.operation()).ifPresentOrElse(listed::hasSize, () -> expected.accept(listed));
        }

        /** Returns the part of an entry that distinguishes it from others. */
        private static String name(Object entry) {
            return NAMES.stream()
                    .flatMap(name -> HostFixture.parts(entry).stream()
                            .filter(part -> part.name().equals(name)))
                    .findFirst()
                    .flatMap(part -> part.in(entry))
                    .orElseThrow()
                    .toString();
        }

        @Override
        public String toString() {
            return specimen.toString();
        }
    }

    private static List<SeededListing<?>> seededListings() {
        List<SeededListing<?>> listings = new ArrayList<>(List.of(
                new SeededListing<>(
                        Specimens.NAMESPACES,
                        NamespaceQuery.top(),
                        names -> names.contains("many", "full").containsAll(names("group-", MANY))),
                repositoriesOf("many", MANY),
                repositoriesOf("full", FULL),
                new SeededListing<>(
                        Specimens.AUTHORIZATIONS,
                        AuthorizationQuery.all(),
                        names -> names.containsAll(names("authorization-", MANY)))));
        Specimens.LISTINGS.stream()
                .flatMap(ListingsInTheWorldTest::ofRepository)
                .forEach(listings::add);
        return listings;
    }

    private static SeededListing<RepositoryQuery> repositoriesOf(String namespace, int count) {
        return new SeededListing<>(
                Specimens.REPOSITORIES,
                RepositoryQuery.in(Namespace.builder().path(namespace).build()),
                names -> names.containsExactlyElementsOf(names(namespace + "/repository-", count)));
    }

    /** Returns the seeded listing of a repository for a specimen; none if it does not list in a repository. */
    @SuppressWarnings("unchecked") // A commit is replaced by one.
    private static <Q> Stream<SeededListing<Q>> ofRepository(ListSpecimen<Q, ?> specimen) {
        return SpecimenWorld.in(GIT, specimen.query())
                .map(query -> query instanceof InRepository<?> in && in.value() instanceof CommitId
                        ? (Q) in.with(SpecimenWorld.served(SANDBOX, GIT, "main"))
                        : query)
                .map(query -> new SeededListing<>(specimen, query, names -> names.hasSize(MANY)))
                .stream();
    }

    private static List<String> names(String beginning, int count) {
        return IntStream.range(0, count).mapToObj(i -> beginning + i).toList();
    }

    private static GitHost open(VendorUnderTest vendor) {
        return vendor.token().openKnown(SANDBOX.url(vendor.name()), TestPolicy.PATIENT);
    }

    static Stream<Arguments> listings() {
        return seededListings().stream()
                .flatMap(listing -> Vendors.ALL.stream()
                        .filter(vendor -> vendor.can(listing.specimen().operation()))
                        .map(vendor -> Arguments.of(vendor, listing)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("listings")
    void every_entry_is_listed_once_by_pages_and_as_a_stream(VendorUnderTest vendor, SeededListing<?> listing) {
        listing.assertPages(vendor);
        listing.assertStream(vendor);
    }
}
