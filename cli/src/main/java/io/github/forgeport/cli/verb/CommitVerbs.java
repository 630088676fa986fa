package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.COMMIT;
import static io.github.forgeport.cli.verb.SharedArguments.REF;
import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.capability.Operation;
import java.time.Instant;
import java.util.List;

/** The subcommands of {@code commits}. */
final class CommitVerbs {

    static final EntityKind<Commit> KIND = new EntityKind<>(
            "commit",
            "commits",
            "The commits of a repository.",
            Commit.parts(),
            List.of("id", "title", "authorName", "committed"));

    private static final EntityKind<FileDiff> DIFFS = new EntityKind<>(
            "difference",
            "differences",
            "The differences that a commit made to files.",
            FileDiff.parts(),
            List.of("newPath", "kind", "oldPath", "newMode"));

    private static final EntityKind<Comparison> COMPARISON = new EntityKind<>(
            "comparison",
            "comparisons",
            "The comparisons of references.",
            List.of(
                    EntityPart.of("commits", Comparison::commits),
                    EntityPart.of("diffs", Comparison::diffs),
                    EntityPart.of("truncated", Comparison::truncated)),
            List.of("commits"));

    private static final Argument<GitRef> BASE = reference("BASE", "The reference to compare with.");
    private static final Argument<GitRef> HEAD =
            reference("HEAD", "The reference that has more: a branch, refs/tags/TAG, or an id.");

    private static final Argument<FilePath> PATH =
            Argument.option("--path", "PATH", FilePath.class, "Lists those that changed this file or directory.");

    private static final Argument<Instant> SINCE = Argument.option(
            "--since", "TIME", Instant.class, "Lists those from this time on, as 2026-01-31T09:30:00Z.");

    private static final Argument<Instant> UNTIL =
            Argument.option("--until", "TIME", Instant.class, "Lists those up to this time.");

    static final List<Verb> ALL = List.of(
            Verb.list(
                    Operation.LIST_COMMITS,
                    KIND,
                    List.of(REPOSITORY, REF, PATH, SINCE, UNTIL),
                    (host, given, from) -> host.commits().list(given.get(REPOSITORY), query(given), from),
                    "commits list codeup/codeup-demo --ref master --host codeup"),
            Verb.get(
                    Operation.GET_COMMIT,
                    KIND,
                    List.of(REPOSITORY, COMMIT),
                    (host, given) -> host.commits().get(given.get(REPOSITORY), given.get(COMMIT)),
                    "commits get codeup/codeup-demo e0297d8fb0393c833a8531e7cc8832739e3cba6d --host codeup"),
            Verb.list(
                            Operation.DIFF_COMMIT,
                            DIFFS,
                            List.of(REPOSITORY, COMMIT),
                            (host, given, from) -> host.commits().diff(given.get(REPOSITORY), given.get(COMMIT), from),
                            "commits diff codeup/codeup-demo e0297d8fb0393c833a8531e7cc8832739e3cba6d --host codeup")
                    .as(KIND, "diff", "Lists the files that one changed; JSON has the patches, too."),
            Verb.get(
                            Operation.COMPARE_COMMITS,
                            COMPARISON,
                            List.of(REPOSITORY, BASE, HEAD),
                            (host, given) ->
                                    host.commits().compare(given.get(REPOSITORY), given.get(BASE), given.get(HEAD)),
                            "commits compare codeup/codeup-demo master testBranch --host codeup")
                    .as(KIND, "compare", "Shows what HEAD has since its merge base with BASE."));

    private CommitVerbs() {}

    private static Argument<GitRef> reference(String label, String description) {
        return Argument.positional(label, GitRef.class, description).probedWith(GitRef.parse(ProbeTargets.ABSENT_NAME));
    }

    private static CommitQuery query(ArgumentValues given) {
        if (given.find(SINCE)
                .filter(since -> given.find(UNTIL).filter(since::isAfter).isPresent())
                .isPresent()) {
            throw new CommandFailure(ExitCode.USAGE, "--since is after --until");
        }
        CommitQuery query = given.apply(REF, CommitQuery.all(), CommitQuery::withRef);
        query = given.apply(PATH, query, CommitQuery::withPath);
        query = given.apply(SINCE, query, CommitQuery::withSince);
        return given.apply(UNTIL, query, CommitQuery::withUntil);
    }
}
