package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.CommitSpecimens.COMMIT;
import static io.github.forgeport.contract.specimen.CommitSpecimens.COMMITS;
import static io.github.forgeport.contract.specimen.CommitSpecimens.DIFF;
import static io.github.forgeport.contract.specimen.CommitSpecimens.FIRST;
import static io.github.forgeport.contract.specimen.RefSpecimens.COMPARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Contract tests of the numbered clauses in the Javadoc of {@link io.github.forgeport.port.Commits}; the clauses of
 * diffs are proven with every listing.
 */
interface CommitsClauses extends Clauses {

    private Optional<Commit> find(InRepository<Commit> in) {
        return fixture().host().commits().find(in.repository(), in.value().id());
    }

    @Test
    default void c1_a_commit_is_found_by_its_id_with_everything_the_host_said() {
        run(COMMIT, shapes -> {
            fixture().assertReturnsEverything(shapes);

            assertThat(find(shapes.existing())).contains((Commit) shapes.expected());

            assertThat(fixture().requestParts())
                    .contains(shapes.existing().value().id().value());
            fixture().assertSuppliesOnlyMinimalParts(shapes);
        });
    }

    @Test
    default void c2_a_missing_commit_is_empty_or_not_found() {
        run(COMMIT, shapes -> {
            fixture().assertNotFound(shapes);

            assertThat(find(shapes.existing())).isEmpty();

            run(DIFF, diff -> assertThatThrownBy(() -> fixture().call(diff)).isInstanceOf(NotFound.class));
        });
    }

    @Test
    default void c3_a_reference_reaches_the_host_exactly_as_the_caller_wrote_it_or_is_refused() {
        run(COMMITS, shapes -> {
            for (String awkward : List.of("分支", "50%", "a&b=c#d", "v1.0-é")) {
                GitRef ref = GitRef.of(new BranchName(awkward));

                assertSent(
                        shapes,
                        CommitQuery.all().withRef(ref),
                        fixture().vendor().requestPartsOf(ref));
            }
        });
    }

    /** Asserts that a query of commits is sent with all of these parts, or refused before anything is sent. */
    private void assertSent(ResponseShapes<List<Commit>> shapes, CommitQuery query, List<String> parts) {
        InRepository<?> in = (InRepository<?>) ((ListShapes<?, ?>) shapes).query();
        fixture().respondWith(CorrectResponses.ok(shapes.body()));
        GitHost host = fixture().host();
        try {
            COMMITS.list(host, in.with(query), Cursor.START);
        } catch (Unsupported refused) {
            fixture().assertNothingSent();
            return;
        }
        assertThat(fixture().requestParts()).containsAll(parts);
    }

    @Test
    default void c6_a_comparison_has_what_the_host_said_and_tells_its_two_references_apart() {
        run(COMPARE, shapes -> {
            fixture().assertReturnsEverything(shapes);
            fixture().assertNotFound(shapes);

            fixture().respondWith(CorrectResponses.ok(shapes.body()));
            InRepository<?> in = shapes.existing();
            GitRef first = GitRef.of(FIRST.id());
            try (GitHost session = fixture().connect()) {
                session.commits().compare(in.repository(), first, in.ref());
                assertThat(String.join(" ", fixture().sentTexts()))
                        .contains(first.toString(), in.ref().toString());

                session.commits().compare(in.repository(), in.ref(), first);
            }
            assertThat(fixture().server().requests())
                    .extracting(ReceivedRequest::target)
                    .doesNotHaveDuplicates();
        });
    }
}
