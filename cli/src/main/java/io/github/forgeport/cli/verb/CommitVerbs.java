package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.ProbeTargets.ABSENT_NAME;
import static io.github.forgeport.cli.verb.SharedArguments.COMMIT;
import static io.github.forgeport.cli.verb.SharedArguments.REF;
import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.port.capability.Operation.COMPARE_COMMITS;
import static io.github.forgeport.port.capability.Operation.DIFF_COMMIT;
import static io.github.forgeport.port.capability.Operation.GET_COMMIT;
import static io.github.forgeport.port.capability.Operation.LIST_COMMITS;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.port.CommitQuery;
import java.time.Instant;
import java.util.List;

/** The subcommands of {@code commits}. */
final class CommitVerbs {

    static final EntityKind<Commit> KIND = EntityKind.of("commit", "commits", Commit.parts())
            .describedAs("The commits of a repository.")
            .withColumns("id", "title", "authorName", "committed");

    private static final EntityKind<FileDiff> DIFFS = EntityKind.of("difference", "differences", FileDiff.parts())
            .withColumns("newPath", "kind", "oldPath", "newMode");

    private static final EntityKind<Comparison> COMPARISON = EntityKind.of(
            "comparison",
            "comparisons",
            List.of(
                    EntityPart.of("commits", Comparison::commits),
                    EntityPart.of("diffs", Comparison::diffs),
                    EntityPart.of("truncated", Comparison::truncated)));

    private static final Argument<GitRef> BASE =
            Argument.positional("BASE", GitRef.class, "The reference to compare with.", GitRef.parse(ABSENT_NAME));

    private static final Argument<GitRef> HEAD = Argument.positional(
            "HEAD",
            GitRef.class,
            "The reference that has more: a branch, refs/tags/TAG, or an id.",
            GitRef.parse(ABSENT_NAME));

    private static final Argument<Instant> SINCE = Argument.option(
            "--since", "TIME", Instant.class, "Lists those from this time on, as 2026-01-31T09:30:00Z.");

    private static final Argument<Instant> UNTIL =
            Argument.option("--until", "TIME", Instant.class, "Lists those up to this time.");

    private static final FieldOptions<CommitQuery> QUERY = new FieldOptions<>(List.of(
            REF.sets(CommitQuery::withRef),
            Argument.option("--path", "PATH", FilePath.class, "Lists those that changed this file or directory.")
                    .sets(CommitQuery::withPath),
            SINCE.sets(CommitQuery::withSince),
            UNTIL.sets(CommitQuery::withUntil)));

    static final List<Verb> ALL = List.of(
            Verb.list(KIND, LIST_COMMITS, REPOSITORY, QUERY)
                    .examples("codeup/codeup-demo --ref master --host codeup")
                    .lists((host, given) -> from -> host.commits().list(given.get(REPOSITORY), query(given), from)),
            Verb.get(KIND, GET_COMMIT, REPOSITORY, COMMIT)
                    .examples("codeup/codeup-demo e0297d8fb0393c833a8531e7cc8832739e3cba6d --host codeup")
                    .shows((host, given) -> host.commits().get(given.get(REPOSITORY), given.get(COMMIT))),
            Verb.list(DIFFS, DIFF_COMMIT, REPOSITORY, COMMIT)
                    .renamed(KIND, "diff", "Lists the files that one changed; JSON has the patches, too.")
                    .examples("codeup/codeup-demo e0297d8fb0393c833a8531e7cc8832739e3cba6d --host codeup")
                    .lists((host, given) ->
                            from -> host.commits().diff(given.get(REPOSITORY), given.get(COMMIT), from)),
            Verb.get(COMPARISON, COMPARE_COMMITS, REPOSITORY, BASE, HEAD)
                    .renamed(KIND, "compare", "Shows what HEAD has since its merge base with BASE.")
                    .examples("codeup/codeup-demo master testBranch --host codeup")
                    .shows((host, given) ->
                            host.commits().compare(given.get(REPOSITORY), given.get(BASE), given.get(HEAD))));

    private CommitVerbs() {}

    private static CommitQuery query(ArgumentValues given) {
        Instant since = given.find(SINCE).orElse(Instant.MIN);
        if (since.isAfter(given.find(UNTIL).orElse(Instant.MAX))) {
            throw new CommandFailure(ExitCode.USAGE, "--since is after --until");
        }
        return QUERY.apply(CommitQuery.all(), given);
    }
}
