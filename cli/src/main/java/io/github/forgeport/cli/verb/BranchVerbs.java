package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;

import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** The subcommands of {@code branches}. */
final class BranchVerbs {

    static final EntityKind<Branch> KIND = new EntityKind<>(
            "branch",
            "branches",
            "The branches of a repository.",
            Branch.parts(),
            List.of("name", "commit", "isProtected"));

    private static final Argument<BranchName> BRANCH = Argument.positional(
                    "BRANCH", BranchName.class, "The branch's name, such as main.")
            .probedWith(new BranchName(ProbeTargets.ABSENT_NAME));

    private static final Argument<BranchQuery.Order> ORDER = SharedArguments.order(BranchQuery.Order.class);

    static final List<Verb> ALL = List.of(
            Verb.list(
                    Operation.LIST_BRANCHES,
                    KIND,
                    List.of(REPOSITORY, SEARCH, ORDER),
                    (host, given, from) -> host.branches().list(given.get(REPOSITORY), query(given), from),
                    "branches list codeup/codeup-demo --host codeup"),
            Verb.get(
                    Operation.GET_BRANCH,
                    KIND,
                    List.of(REPOSITORY, BRANCH),
                    (host, given) -> host.branches().get(given.get(REPOSITORY), given.get(BRANCH)),
                    "branches get codeup/codeup-demo master --host codeup"),
            Verb.create(
                    Operation.CREATE_BRANCH,
                    KIND,
                    List.of(REPOSITORY, BRANCH, REQUIRED_REF),
                    (host, given) ->
                            host.branches().create(given.get(REPOSITORY), given.get(BRANCH), given.get(REQUIRED_REF)),
                    "branches create codeup/codeup-demo feature/login --ref master --host codeup"),
            Verb.delete(
                    Operation.DELETE_BRANCH,
                    KIND,
                    List.of(REPOSITORY, BRANCH),
                    (host, given) -> host.branches().delete(given.get(REPOSITORY), given.get(BRANCH)),
                    "branches delete codeup/codeup-demo feature/login --host codeup"));

    private BranchVerbs() {}

    private static BranchQuery query(ArgumentValues given) {
        BranchQuery query = given.apply(SEARCH, BranchQuery.all(), (before, words) -> before.withSearch(words.text()));
        return given.apply(ORDER, query, BranchQuery::withOrder);
    }
}
