package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.CommitSpecimens.BRANCH;
import static io.github.forgeport.contract.specimen.CommitSpecimens.TAG;
import static io.github.forgeport.contract.specimen.RefSpecimens.CREATE_BRANCH;
import static io.github.forgeport.contract.specimen.RefSpecimens.CREATE_TAG;
import static io.github.forgeport.contract.specimen.RefSpecimens.DELETE_BRANCH;
import static io.github.forgeport.contract.specimen.RefSpecimens.DELETE_TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.port.GitHost;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Contract tests of the numbered clauses in the Javadoc of {@link io.github.forgeport.port.Branches} and {@link
 * io.github.forgeport.port.Tags}; the third clause of each is proven with every listing.
 */
interface RefsClauses extends Clauses {

    /** Runs a clause for branches and for tags. */
    private void runEachRef(Consumer<ResponseShapes<? extends InRepository<?>>> clause) {
        run(BRANCH, clause);
        run(TAG, clause);
    }

    /** Finds a branch or tag by its name. */
    private static Optional<?> find(GitHost session, InRepository<?> in) {
        return in.value() instanceof Branch branch
                ? session.branches().find(in.repository(), branch.name())
                : session.tags().find(in.repository(), ((Tag) in.value()).name());
    }

    /** Returns a branch or tag of the same kind and repository with another name. */
    private static InRepository<?> named(InRepository<?> in, String name) {
        return in.value() instanceof Branch
                ? in.with(Branch.builder(new BranchName(name)).build())
                : in.with(Tag.builder(new TagName(name)).build());
    }

    private static GitRef ref(Object value) {
        return value instanceof Branch branch ? GitRef.of(branch.name()) : GitRef.of(((Tag) value).name());
    }

    @Test
    default void b1_t1_a_branch_or_tag_is_found_by_exactly_its_name_with_everything_the_host_said() {
        runEachRef(shapes -> {
            fixture().assertReturnsEverything(shapes);

            assertThat(find(fixture().host(), shapes.existing()).orElseThrow()).isEqualTo(shapes.expected());

            fixture().assertSuppliesOnlyMinimalParts(shapes);
        });
    }

    @Test
    default void b2_t2_a_missing_branch_or_tag_is_empty_or_not_found() {
        runEachRef(shapes -> {
            fixture().assertNotFound(shapes);

            assertThat(find(fixture().host(), shapes.existing())).isEmpty();
        });
    }

    @Test
    default void b4_t4_a_name_reaches_the_host_exactly_as_the_caller_wrote_it() {
        runEachRef(shapes -> {
            for (String awkward : List.of("分支", "a/b/c", "50%/%2F", "a&b=c#d", "+;@,=", "{x}/$y", "v1.0-é")) {
                fixture().respondWith(shapes.absentResponse());
                InRepository<?> in = named(shapes.existing(), awkward);

                try (GitHost session =
                        fixture().connect()) { // Another might know by now that the repository is absent.
                    assertThat(find(session, in)).as(awkward).isEmpty();
                }

                assertThat(fixture().requestParts())
                        .as(awkward)
                        .containsAll(fixture().vendor().requestPartsOf(ref(in.value())));
            }
        });
    }

    @Test
    default void b5_t5_a_created_branch_or_tag_is_found_and_a_taken_name_is_a_conflict() {
        run(CREATE_BRANCH, shapes -> fixture().assertCreates(shapes, BRANCH));
        run(CREATE_TAG, shapes -> fixture().assertCreates(shapes, TAG));
    }

    @Test
    default void b5_t5_the_name_and_the_commit_to_start_at_reach_the_host() {
        run(CREATE_BRANCH, this::assertSendsStart);
        run(CREATE_TAG, this::assertSendsStart);
    }

    /** Asserts that a call sends the name of what it creates, and the reference at which that starts. */
    private void assertSendsStart(ResponseShapes<? extends InRepository<?>> shapes) {
        fixture().assertReturnsEverything(shapes);

        InRepository<?> in = shapes.asked();
        assertThat(fixture().sentTexts())
                .as(shapes.toString())
                .contains(in.ref().toString(), ref(in.value()).toString());
    }

    @Test
    default void b6_t6_a_deleted_branch_or_tag_is_missing_and_deleting_a_missing_one_is_not_found() {
        run(DELETE_BRANCH, shapes -> fixture().assertDeletes(shapes, BRANCH));
        run(DELETE_TAG, shapes -> fixture().assertDeletes(shapes, TAG));
    }
}
