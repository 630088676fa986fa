package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewTag;
import java.util.List;

/** The example calls of the operations that create, delete and compare branches and tags. */
public final class RefSpecimens {

    private static final Branch BRANCH =
            Branch.builder(new BranchName("forging")).build();

    private static final Tag TAG = Tag.builder(new TagName("v2.0")).build();

    /** The example call that creates a branch. */
    public static final WriteSpecimen<InRepository<Branch>> CREATE_BRANCH = new WriteSpecimen<>(
            Operation.CREATE_BRANCH,
            InRepository.of(BRANCH),
            (host, in) -> host.branches().create(in.repository(), in.value().name(), in.ref()),
            RefSpecimens::hasBranch);

    /** The example call that deletes a branch. */
    public static final WriteSpecimen<InRepository<Branch>> DELETE_BRANCH = WriteSpecimen.withoutResult(
            Operation.DELETE_BRANCH,
            InRepository.of(BRANCH),
            (host, in) -> host.branches().delete(in.repository(), in.value().name()),
            (host, in) -> !hasBranch(host, in));

    /** The example call that creates a tag with a message. */
    public static final WriteSpecimen<InRepository<Tag>> CREATE_TAG = new WriteSpecimen<>(
            Operation.CREATE_TAG,
            InRepository.of(TAG),
            (host, in) -> host.tags()
                    .create(
                            in.repository(),
                            NewTag.of(in.value().name(), in.ref()).withMessage("test version 1")),
            RefSpecimens::hasTag);

    /** The example call that deletes a tag. */
    public static final WriteSpecimen<InRepository<Tag>> DELETE_TAG = WriteSpecimen.withoutResult(
            Operation.DELETE_TAG,
            InRepository.of(TAG),
            (host, in) -> host.tags().delete(in.repository(), in.value().name()),
            (host, in) -> !hasTag(host, in));

    /** The example call that compares a commit with a branch. */
    public static final Specimen<InRepository<Comparison>> COMPARE = new Specimen<>(
            Operation.COMPARE_COMMITS,
            InRepository.of(new Comparison(List.of(), List.of(), false)),
            (host, in) -> host.commits().compare(in.repository(), GitRef.of(CommitSpecimens.FIRST.id()), in.ref()));

    private RefSpecimens() {}

    private static boolean hasBranch(GitHost host, InRepository<Branch> in) {
        return host.branches().find(in.repository(), in.value().name()).isPresent();
    }

    private static boolean hasTag(GitHost host, InRepository<Tag> in) {
        return host.tags().find(in.repository(), in.value().name()).isPresent();
    }
}
