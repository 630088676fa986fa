package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.RepositorySpecimens.CREATE_REPOSITORY;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.DELETE_REPOSITORY;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.DESCRIPTION;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.REPOSITORY_BY_CLONE_URL;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.UPDATE_REPOSITORY;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORY_BY_ID;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORY_BY_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Contract tests of the repositories port: one for each numbered clause in the Javadoc of
 * {@link io.github.forgeport.port.Repositories}.
 */
interface RepositoriesClauses extends Clauses {

    /** Runs a clause for a repository by its path and by its id. */
    private void runEachKey(Consumer<ResponseShapes<Repository>> clause) {
        run(REPOSITORY_BY_PATH, clause);
        run(REPOSITORY_BY_ID, clause);
    }

    /** Finds a repository by the key of an example call. */
    private Optional<Repository> find(ResponseShapes<Repository> shapes) {
        Repository wanted = shapes.existing();
        Repositories repositories = fixture().host().repositories();
        return shapes.specimen() == REPOSITORY_BY_ID
                ? repositories.find(wanted.id())
                : repositories.find(wanted.path());
    }

    /** Asserts that a repository is returned, and found, with every part in the response. */
    private void assertFound(ResponseShapes<Repository> shapes) {
        fixture().assertReturnsEverything(shapes);
        assertThat(find(shapes)).contains(shapes.existing());
    }

    /** Proves that a repository is found by its path, with every part in the response. */
    @Test
    default void r1_a_repository_is_found_by_its_path_with_every_part_in_the_response() {
        run(REPOSITORY_BY_PATH, this::assertFound);
    }

    /** Proves that a repository is found by its id, and equals the same repository found by its path. */
    @Test
    default void r2_a_repository_is_found_by_its_id_the_same_as_by_its_path() {
        run(REPOSITORY_BY_ID, this::assertFound);
    }

    /** Proves that {@code find} returns an empty {@code Optional} for a missing repository. */
    @Test
    default void r3_a_missing_repository_is_empty() {
        runEachKey(shapes -> {
            fixture().respondWith(shapes.absentResponse());

            assertThat(find(shapes)).isEmpty();
        });
    }

    /** Proves that {@code get} throws {@code NotFound} for a missing repository. */
    @Test
    default void r4_a_missing_repository_is_not_found() {
        runEachKey(fixture()::assertNotFound);
    }

    /** Proves that a wrong credential fails as {@code Unauthenticated}, instead of as a missing repository. */
    @Test
    default void r5_a_wrong_credential_fails_instead_of_a_missing_repository() {
        runEachKey(shapes -> {
            fixture().assertUnauthenticated(shapes);

            assertThatThrownBy(() -> find(shapes)).isInstanceOf(Unauthenticated.class);
        });
    }

    /** Proves that an undocumented or incomplete response body fails as {@code ProtocolViolation}. */
    @Test
    @Tag("row:C22")
    @Tag("row:C23")
    default void r6_an_invalid_response_is_a_protocol_violation() {
        run(REPOSITORY_BY_PATH, shapes -> fixture().assertProtocolViolations(shapes, () -> find(shapes)));
        run(REPOSITORY_BY_ID, fixture()::assertProtocolViolations);
    }

    /** Proves that the parts of a repository that the response lacks are not supplied in the entity either. */
    @Test
    default void r7_a_part_that_the_response_lacks_is_not_supplied() {
        runEachKey(fixture()::assertSuppliesOnlyMinimalParts);
    }

    /** Proves that a repository path with special characters is sent to the host exactly as the caller wrote it. */
    @Test
    @Tag("row:H3")
    @Tag("row:H6")
    @Tag("row:H9")
    @Tag("row:H10")
    default void r8_a_path_reaches_the_host_exactly_as_the_caller_wrote_it() {
        run(REPOSITORY_BY_PATH, shapes -> {
            for (String awkward :
                    List.of("组/仓库", "a b/c d", "50%/%2F%2e%2e", "q?a=b&c/d#e", "+/;@:=", "🙂/é", "a/b/c", "{x}/${y}")) {
                fixture().respondWith(shapes.absentResponse());
                RepositoryPath path = RepositoryPath.parse(awkward);

                assertThat(fixture().host().repositories().find(path))
                        .as(awkward)
                        .isEmpty();

                assertThat(fixture().requestParts())
                        .as(awkward)
                        .containsSubsequence(fixture().vendor().requestPartsOf(path));
            }
        });
    }

    /** Proves that a repository is found in a list even if other entries of the list cannot be read. */
    @Test
    default void r9_unreadable_entries_beside_the_requested_one_are_ignored() {
        run(REPOSITORY_BY_PATH, shapes -> {
            for (String body : shapes.bodiesWithUnreadableEntries()) {
                fixture().respondWith(CorrectResponses.ok(body));

                assertThat(find(shapes)).as(body).contains(shapes.existing());
            }
        });
    }

    /**
     * Proves that a found repository has the host's spelling of its path, even if the caller spelled it in other letter
     * case.
     */
    @Test
    default void r10_a_found_repository_has_the_hosts_spelling_of_its_path() {
        run(REPOSITORY_BY_PATH, shapes -> {
            fixture().respondWith(CorrectResponses.ok(shapes.body()));
            RepositoryPath spelt = shapes.existing().path();
            RepositoryPath asked =
                    new RepositoryPath(spelt.namespace(), spelt.name().toUpperCase(Locale.ROOT));

            assertThat(fixture().host().repositories().get(asked).path()).isEqualTo(spelt);
        });
    }

    /** Proves that a repository is found by its clone URL, and that a URL of another host finds none of this one. */
    @Test
    default void r11_a_repository_is_found_by_a_clone_url_and_not_by_one_of_another_host() {
        run(REPOSITORY_BY_CLONE_URL, shapes -> {
            fixture().assertReturnsEverything(shapes);
            CloneUrl url = shapes.asked().cloneUrls().iterator().next();
            assertThat(fixture().host().repositories().find(url)).contains((Repository) shapes.expected());

            CloneUrl foreign = CloneUrl.parse(
                    "https://elsewhere.example/" + shapes.existing().path() + ".git");
            fixture().respondWith(shapes.absentResponse());
            try {
                assertThat(fixture().host().repositories().find(foreign)).isEmpty();
            } catch (Rejected refused) {
                assertThat(refused.call().effect()).isEqualTo(Effect.NOT_SENT);
                fixture().assertNothingSent();
                return;
            }
            assertThat(fixture().sentTexts()).anyMatch(text -> text.contains("elsewhere.example"));
        });
    }

    /** Proves that a created repository is read at the host, and that a taken path fails as {@code Conflict}. */
    @Test
    default void r12_a_created_repository_is_found_and_a_taken_path_is_a_conflict() {
        run(CREATE_REPOSITORY, shapes -> fixture().assertCreates(shapes, REPOSITORY_BY_PATH));
    }

    /** Proves that an update sends what it changes, and nothing else but what the host said. */
    @Test
    default void r13_an_update_sends_what_it_names_and_leaves_the_rest() {
        run(
                UPDATE_REPOSITORY,
                shapes -> fixture()
                        .assertUpdates(shapes, shapes.existing().description().orElse(DESCRIPTION)));
    }

    /** Proves that a session does not remember a repository that it deleted. */
    @Test
    default void r14_a_deleted_repository_is_missing() {
        run(DELETE_REPOSITORY, shapes -> fixture().assertDeletes(shapes, REPOSITORY_BY_PATH));
    }
}
