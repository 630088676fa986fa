package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Page;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The example calls of the operations on branches, tags and commits. */
public final class CommitSpecimens {

    /** The commit of all specimens, whose id is the one that Git gives to a first commit of this content, author and time. */
    public static final Commit FIRST = Commit.builder(new CommitId("6b193c2f29d6149421846784e5965b3d70991928"))
            .title("Say hello")
            .message("Say hello")
            .authorName("Ada Example")
            .authorEmail("ada@example.org")
            .authored(Instant.parse("2026-01-01T00:00:00Z"))
            .build();

    private static final Branch MAIN =
            Branch.builder(new BranchName("main")).commit(FIRST).build();

    /** The example call that lists the branches of a repository. */
    public static final ListSpecimen<InRepository<BranchQuery>, Branch> BRANCHES = new ListSpecimen<>(
            Operation.LIST_BRANCHES,
            InRepository.of(BranchQuery.all()),
            List.of(MAIN),
            (host, in, from) -> host.branches().list(in.repository(), in.value(), from),
            (host, in, ahead) -> host.branches().stream(in.repository(), in.value(), ahead),
            in -> Stream.concat(
                            Stream.of(in.value().withSearch("main")),
                            Arrays.stream(BranchQuery.Order.values())
                                    .filter(order -> order != in.value().order())
                                    .map(in.value()::withOrder))
                    .map(in::with)
                    .toList(),
            (in, entries) -> in.with(in.value().withPageSize(entries)));

    /** The example call that gets a branch by its name. */
    public static final Specimen<InRepository<Branch>> BRANCH = new Specimen<>(
            Operation.GET_BRANCH,
            InRepository.of(MAIN),
            (host, in) -> host.branches().get(in.repository(), in.value().name()));

    private static final Tag RELEASE =
            Tag.builder(new TagName("v1.0")).commit(FIRST).build();

    /** The example call that lists the tags of a repository. */
    public static final ListSpecimen<InRepository<TagQuery>, Tag> TAGS = new ListSpecimen<>(
            Operation.LIST_TAGS,
            InRepository.of(TagQuery.all()),
            List.of(RELEASE),
            (host, in, from) -> host.tags().list(in.repository(), in.value(), from),
            (host, in, ahead) -> host.tags().stream(in.repository(), in.value(), ahead),
            in -> Stream.concat(
                            Stream.of(in.value().withSearch("v1")),
                            Arrays.stream(TagQuery.Order.values())
                                    .filter(order -> order != in.value().order())
                                    .map(in.value()::withOrder))
                    .map(in::with)
                    .toList(),
            (in, entries) -> in.with(in.value().withPageSize(entries)));

    /** The example call that gets a tag by its name. */
    public static final Specimen<InRepository<Tag>> TAG = new Specimen<>(
            Operation.GET_TAG,
            InRepository.of(RELEASE),
            (host, in) -> host.tags().get(in.repository(), in.value().name()));

    /** The example call that lists the commits of a repository. */
    public static final ListSpecimen<InRepository<CommitQuery>, Commit> COMMITS = new ListSpecimen<>(
            Operation.LIST_COMMITS,
            InRepository.of(CommitQuery.all()),
            List.of(FIRST),
            (host, in, from) -> host.commits().list(in.repository(), in.value(), from),
            (host, in, ahead) -> host.commits().stream(in.repository(), in.value(), ahead),
            in -> Stream.of(
                            in.value().withRef(GitRef.of(MAIN.name())),
                            in.value().withPath(new FilePath("README.md")),
                            in.value().withSince(Instant.parse("2000-01-01T00:00:00Z")),
                            in.value().withUntil(Instant.parse("2100-01-01T00:00:00Z")))
                    .map(in::with)
                    .toList(),
            (in, entries) -> in.with(in.value().withPageSize(entries)));

    /** The example call that gets a commit by its id. */
    public static final Specimen<InRepository<Commit>> COMMIT = new Specimen<>(
            Operation.GET_COMMIT,
            InRepository.of(FIRST),
            (host, in) -> host.commits().get(in.repository(), in.value().id()));

    /** The example call that lists the differences that a commit made to files. */
    public static final ListSpecimen<InRepository<CommitId>, FileDiff> DIFF = new ListSpecimen<>(
            Operation.DIFF_COMMIT,
            InRepository.of(FIRST.id()),
            List.of(FileDiff.builder(new FilePath("README.md")).build()),
            (host, in, from) -> host.commits().diff(in.repository(), in.value(), from),
            (host, in, ahead) -> Page.stream(from -> host.commits().diff(in.repository(), in.value(), from)),
            in -> List.of(),
            (in, entries) -> in);

    private CommitSpecimens() {}
}
