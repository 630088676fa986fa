package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a specimen says must be there is put into the sandbox's world, and found through the adapter of each vendor. */
class SpecimensInTheWorldTest {

    private static final Repository REPOSITORY = Specimens.REPOSITORY_BY_PATH.existing();

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(SpecimensInTheWorldTest::seed);

    private static void seed(WorldSeed world) {
        world.repository(REPOSITORY.path().toString())
                .branch(REPOSITORY.defaultBranch().orElseThrow())
                .file("README.md", "hello\n")
                .tag(CommitSpecimens.TAG.existing().value().name().value());
        for (Authorization there : Specimens.AUTHORIZATIONS.existing()) {
            world.authorization(there.name().value())
                    .provider(there.provider().orElseThrow().toString(), "https://api.github.com");
        }
    }

    private static GitHost open(VendorUnderTest vendor) {
        return vendor.token().openKnown(SANDBOX.url(vendor.name()), TestPolicy.PATIENT);
    }

    private static Stream<VendorUnderTest> able(Operation operation) {
        return Vendors.ALL.stream().filter(vendor -> vendor.can(operation));
    }

    static Stream<VendorUnderTest> gettingByPath() {
        return able(Specimens.REPOSITORY_BY_PATH.operation());
    }

    @ParameterizedTest
    @MethodSource("gettingByPath")
    void a_repository_is_got_by_its_path(VendorUnderTest vendor) {
        try (GitHost host = open(vendor)) {
            Repository got = byPath(host);

            assertThat(got.path()).isEqualTo(REPOSITORY.path());
            assertThat(got.defaultBranch().or(REPOSITORY::defaultBranch)).isEqualTo(REPOSITORY.defaultBranch());
            assertThat(got.cloneUrls())
                    .contains(CloneUrl.parse(
                            SANDBOX.cloneUrl(REPOSITORY.path().toString()).toString()));
        }
    }

    private static Repository byPath(GitHost host) {
        return (Repository) Specimens.REPOSITORY_BY_PATH.call().apply(host, REPOSITORY);
    }

    static Stream<VendorUnderTest> gettingById() {
        return able(Specimens.REPOSITORY_BY_ID.operation());
    }

    @ParameterizedTest
    @MethodSource("gettingById")
    void and_by_the_id_that_the_world_gave_it(VendorUnderTest vendor) {
        try (GitHost host = open(vendor)) {
            Repository there = byPath(host);

            assertThat(Specimens.REPOSITORY_BY_ID.call().apply(host, there)).isEqualTo(there);
        }
    }

    static Stream<VendorUnderTest> gettingBranches() {
        return able(CommitSpecimens.BRANCH.operation());
    }

    @ParameterizedTest
    @MethodSource("gettingBranches")
    void a_branch_is_got_and_listed_with_the_commit_that_git_serves_as_far_as_the_host_tells(VendorUnderTest vendor)
            throws Exception {
        InRepository<Branch> there = CommitSpecimens.BRANCH.existing();
        URI refs = URI.create(SANDBOX.cloneUrl(there.repository().toString()) + "/info/refs?service=git-upload-pack");
        String served = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(refs).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        try (GitHost host = open(vendor)) {
            Branch got = (Branch) CommitSpecimens.BRANCH.call().apply(host, there);

            assertThat(got.name()).isEqualTo(there.value().name());
            got.commit()
                    .ifPresent(commit -> assertThat(served)
                            .contains(
                                    commit.id() + " refs/heads/" + there.value().name()));
            assertThat(CommitSpecimens.BRANCHES
                            .list(host, CommitSpecimens.BRANCHES.query(), Cursor.START)
                            .items())
                    .isEqualTo(List.of(got));
        }
    }

    static Stream<VendorUnderTest> gettingTags() {
        return able(CommitSpecimens.TAG.operation());
    }

    @ParameterizedTest
    @MethodSource("gettingTags")
    void a_tag_is_got_and_listed_with_the_commit_of_the_branch_as_far_as_the_host_tells(VendorUnderTest vendor) {
        try (GitHost host = open(vendor)) {
            Tag got = (Tag) CommitSpecimens.TAG.call().apply(host, CommitSpecimens.TAG.existing());
            Branch branch = (Branch) CommitSpecimens.BRANCH.call().apply(host, CommitSpecimens.BRANCH.existing());

            assertThat(got.name())
                    .isEqualTo(CommitSpecimens.TAG.existing().value().name());
            assertThat(got.commit()).isEqualTo(branch.commit());
            assertThat(CommitSpecimens.TAGS
                            .list(host, CommitSpecimens.TAGS.query(), Cursor.START)
                            .items())
                    .isEqualTo(List.of(got));
        }
    }

    static Stream<VendorUnderTest> listingAuthorizations() {
        return able(Specimens.AUTHORIZATIONS.operation());
    }

    @ParameterizedTest
    @MethodSource("listingAuthorizations")
    void authorizations_are_listed(VendorUnderTest vendor) {
        List<Authorization> there = Specimens.AUTHORIZATIONS.existing();
        try (GitHost host = open(vendor)) {
            Object told = Specimens.AUTHORIZATIONS.call().apply(host, there);

            assertThat((List<?>) Specimen.value(told))
                    .filteredOn(Authorization.class::isInstance)
                    .extracting(listed -> ((Authorization) listed).name() + " "
                            + ((Authorization) listed).provider().orElseThrow())
                    .containsAll(there.stream()
                            .map(one -> one.name() + " " + one.provider().orElseThrow())
                            .toList());
        }
    }
}
