package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.ProbeTargets.ABSENT_NAME;
import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;
import static io.github.forgeport.cli.verb.SharedArguments.order;
import static io.github.forgeport.port.capability.Operation.CREATE_BRANCH;
import static io.github.forgeport.port.capability.Operation.DELETE_BRANCH;
import static io.github.forgeport.port.capability.Operation.GET_BRANCH;
import static io.github.forgeport.port.capability.Operation.LIST_BRANCHES;

import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.port.BranchQuery;
import java.util.List;

/** The subcommands of {@code branches}. */
final class BranchVerbs {

    static final EntityKind<Branch> KIND = EntityKind.of("branch", "branches", Branch.parts())
            .describedAs("The branches of a repository.")
            .withColumns("name", "commit", "isProtected");

    private static final Argument<BranchName> BRANCH = Argument.positional(
            "BRANCH", BranchName.class, "The branch's name, such as main.", new BranchName(ABSENT_NAME));

    private static final FieldOptions<BranchQuery> QUERY = new FieldOptions<>(List.of(
            SEARCH.sets((query, words) -> query.withSearch(words.text())),
            order(BranchQuery.Order.class).sets(BranchQuery::withOrder)));

    static final List<Verb> ALL = List.of(
            Verb.list(KIND, LIST_BRANCHES, REPOSITORY, QUERY)
                    .examples("codeup/codeup-demo --host codeup")
                    .lists((host, given) -> from ->
                            host.branches().list(given.get(REPOSITORY), QUERY.apply(BranchQuery.all(), given), from)),
            Verb.get(KIND, GET_BRANCH, REPOSITORY, BRANCH)
                    .examples("codeup/codeup-demo master --host codeup")
                    .shows((host, given) -> host.branches().get(given.get(REPOSITORY), given.get(BRANCH))),
            Verb.create(KIND, CREATE_BRANCH, REPOSITORY, BRANCH, REQUIRED_REF)
                    .examples("codeup/codeup-demo feature/login --ref master --host codeup")
                    .shows((host, given) ->
                            host.branches().create(given.get(REPOSITORY), given.get(BRANCH), given.get(REQUIRED_REF))),
            Verb.delete(KIND, DELETE_BRANCH, REPOSITORY, BRANCH)
                    .examples("codeup/codeup-demo feature/login --host codeup")
                    .deletes((host, given) -> host.branches().delete(given.get(REPOSITORY), given.get(BRANCH))));

    private BranchVerbs() {}
}
