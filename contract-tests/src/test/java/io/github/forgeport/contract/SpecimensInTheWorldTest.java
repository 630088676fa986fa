package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.contract.specimen.CommitSpecimens;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.contract.specimen.ListSpecimen;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.contract.specimen.WriteSpecimen;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.sandbox.Sandbox;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The entities that each specimen requires are seeded into the sandbox's world, and found through the adapter of each
 * vendor.
 */
class SpecimensInTheWorldTest {

    private static final RepositoryPath ABSENT = RepositoryPath.parse("tools/no-such-anvil");

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(SpecimenWorld::seed);

    private static GitHost open(VendorUnderTest vendor) {
        return vendor.token().openKnown(SANDBOX.url(vendor.name()), TestPolicy.PATIENT);
    }

    private static Stream<VendorUnderTest> able(Specimen<?>... specimens) {
        return Vendors.ALL.stream()
                .filter(vendor -> Stream.of(specimens).allMatch(specimen -> vendor.can(specimen.operation())));
    }

    static Stream<Arguments> calls() {
        return Specimens.ALL.stream()
                .filter(specimen -> !(specimen instanceof WriteSpecimen<?>))
                .flatMap(specimen -> able(specimen).map(vendor -> Arguments.of(vendor, specimen)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("calls")
    void what_must_be_there_is_found_as_far_as_the_host_tells(VendorUnderTest vendor, Specimen<?> specimen) {
        try (GitHost host = open(vendor)) {
            assertFound(host, specimen);
        }
    }

    private static <T> void assertFound(GitHost host, Specimen<T> specimen) {
        Object expected = specimen.expected().apply(specimen.existing());
        Object found = SpecimenWorld.found(host, specimen);

        if (expected instanceof List<?> entries) {
            entries.forEach(entry ->
                    assertThat((List<?>) found).anySatisfy(listed -> SpecimenWorld.assertAgree(entry, listed, false)));
            if (isInRepository(specimen)) {
                assertThat((List<?>) found).hasSameSizeAs(entries);
            }
        } else {
            SpecimenWorld.assertAgree(expected, found, false);
        }
    }

    private static boolean isInRepository(Specimen<?> specimen) {
        Object value = specimen instanceof ListSpecimen<?, ?> listing ? listing.query() : specimen.existing();
        return SpecimenWorld.in(ABSENT, value).isPresent();
    }

    static Stream<Arguments> callsInRepositories() {
        return calls().filter(call -> isInRepository((Specimen<?>) call.get()[1]));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("callsInRepositories")
    void in_a_missing_repository_nothing_is_found(VendorUnderTest vendor, Specimen<?> specimen) {
        try (GitHost host = open(vendor)) {
            assertThatThrownBy(() -> callInMissing(host, specimen)).isInstanceOf(NotFound.class);
        }
    }

    private static <T> Object callInMissing(GitHost host, Specimen<T> specimen) {
        return specimen instanceof ListSpecimen<?, ?> listing
                ? listInMissing(host, listing)
                : specimen.call()
                        .apply(
                                host,
                                SpecimenWorld.in(ABSENT, specimen.existing()).orElseThrow());
    }

    private static <Q> Object listInMissing(GitHost host, ListSpecimen<Q, ?> listing) {
        Q query = SpecimenWorld.in(ABSENT, listing.query()).orElseThrow();
        return listing.list(host, SpecimenWorld.supportedQuery(host, listing, query), Cursor.START);
    }

    static Stream<Arguments> writes() {
        return Specimens.WRITES.stream().flatMap(write -> able(write).map(vendor -> Arguments.of(vendor, write)));
    }

    @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
    @MethodSource("writes")
    void what_is_written_is_seen_by_another_session(VendorUnderTest vendor, WriteSpecimen<?> write) {
        try (Sandbox own = Sandbox.start(world -> SpecimenWorld.seedFor(write, world));
                GitHost writer = vendor.token().openKnown(own.url(vendor.name()), TestPolicy.PATIENT);
                GitHost reader = vendor.token().openKnown(own.url(vendor.name()), TestPolicy.PATIENT)) {
            SpecimenWorld.assertWrites(write, writer, reader);
        }
    }

    /** Returns each listing with each specimen that reads one entity of the listed kind. */
    static Stream<Arguments> pairs() {
        return Specimens.LISTINGS.stream()
                .flatMap(listing -> Specimens.ALL.stream()
                        .filter(single -> !(single instanceof WriteSpecimen<?>) && isOfOne(single, listing))
                        .flatMap(single -> able(single, listing).map(vendor -> Arguments.of(vendor, listing, single))));
    }

    private static <T> boolean isOfOne(Specimen<T> single, ListSpecimen<?, ?> listing) {
        return single.expected().apply(single.existing()).getClass()
                == listing.existing().get(0).getClass();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("pairs")
    void what_is_listed_is_what_is_got_as_far_as_both_tell(
            VendorUnderTest vendor, ListSpecimen<?, ?> listing, Specimen<?> single) {
        try (GitHost host = open(vendor)) {
            Object got = SpecimenWorld.found(host, single);

            assertThat((List<?>) SpecimenWorld.found(host, listing))
                    .anySatisfy(listed -> SpecimenWorld.assertAgree(listed, got, true));
        }
    }

    static Stream<VendorUnderTest> gettingByPath() {
        return able(Specimens.REPOSITORY_BY_PATH);
    }

    @ParameterizedTest
    @MethodSource("gettingByPath")
    void a_repository_has_the_clone_url_of_the_sandbox(VendorUnderTest vendor) {
        RepositoryPath path = Specimens.REPOSITORY_BY_PATH.existing().path();
        try (GitHost host = open(vendor)) {
            Repository got = host.repositories().get(path);

            assertThat(got.cloneUrls())
                    .contains(CloneUrl.parse(SANDBOX.cloneUrl(path.toString()).toString()));
        }
    }

    static Stream<VendorUnderTest> gettingByPathAndById() {
        return able(Specimens.REPOSITORY_BY_PATH, Specimens.REPOSITORY_BY_ID);
    }

    @ParameterizedTest
    @MethodSource("gettingByPathAndById")
    void a_repository_is_the_same_by_its_id(VendorUnderTest vendor) {
        try (GitHost host = open(vendor)) {
            assertThat(SpecimenWorld.found(host, Specimens.REPOSITORY_BY_ID))
                    .isEqualTo(SpecimenWorld.found(host, Specimens.REPOSITORY_BY_PATH));
        }
    }

    @Test
    void the_commit_of_the_specimens_is_the_one_that_git_serves() {
        InRepository<Commit> commit = CommitSpecimens.COMMIT.existing();
        BranchName main = CommitSpecimens.BRANCH.existing().value().name();

        assertThat(SpecimenWorld.served(SANDBOX, commit.repository(), main.value()))
                .isEqualTo(commit.value().id());
    }
}
