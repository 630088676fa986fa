package io.github.forgeport.contract;

import static io.github.forgeport.contract.RecordedCalls.MAIN;
import static io.github.forgeport.contract.RecordedCalls.PATH;
import static io.github.forgeport.contract.RecordedCalls.WITHOUT_ID;
import static io.github.forgeport.port.paging.Cursor.START;

import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.paging.ReadAhead;
import java.time.Instant;
import java.util.List;

/** The calls of {@link ArgumentsTest} that list: in each order, by time, by page size, and without a default branch. */
final class QueryArguments {

    private static final GitRef REF = GitRef.of(MAIN);
    private static final CommitQuery ALL = CommitQuery.all();
    private static final RepositoryPath UNKNOWN = RepositoryPath.parse("unknown/app");
    private static final RepositoryPath BRANCHLESS = RepositoryPath.parse("branchless/app");

    private QueryArguments() {}

    static void lists(GitHost host, RecordedCalls calls) {
        orders(host, calls);
        commits(host, calls);
        TreeQuery tree = TreeQuery.of(REF);
        TreeQuery recursive = tree.withRecursive(true);
        RepositoryQuery withoutId = RepositoryQuery.in(WITHOUT_ID);

        calls.call("list tree recursively", () -> host.trees().list(PATH, recursive, START));
        calls.call("list ten of tree", () -> host.trees().list(PATH, tree.withPageSize(10), START));
        calls.call(
                "list repositories of namespace without id",
                () -> host.repositories().list(withoutId, START).items());
    }

    private static void orders(GitHost host, RecordedCalls calls) {
        for (RepositoryQuery.Order order : RepositoryQuery.Order.values()) {
            RepositoryQuery query = RepositoryQuery.all().withOrder(order);
            calls.call(
                    "list repositories by " + order, () -> host.repositories().list(query, START));
        }
        calls.call(
                "read no namespaces",
                () -> host.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE)
                        .limit(0)
                        .toList());
        for (NamespaceQuery.Order order : NamespaceQuery.Order.values()) {
            NamespaceQuery query = NamespaceQuery.top().withOrder(order);
            calls.call("list namespaces by " + order, () -> host.namespaces().list(query, START));
        }
        for (BranchQuery.Order order : BranchQuery.Order.values()) {
            BranchQuery query = BranchQuery.all().withOrder(order);
            calls.call("list branches by " + order, () -> host.branches().list(PATH, query, START));
        }
        for (TagQuery.Order order : TagQuery.Order.values()) {
            TagQuery query = TagQuery.all().withOrder(order);
            calls.call("list tags by " + order, () -> host.tags().list(PATH, query, START));
        }
    }

    private static void commits(GitHost host, RecordedCalls calls) {
        for (String time : List.of(
                "2022-03-18T00:00:00Z",
                "2022-03-17T23:59:59.001Z",
                "1969-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z",
                "9998-12-31T23:59:59Z",
                "9999-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z")) {
            CommitQuery since = ALL.withRef(REF).withSince(Instant.parse(time));
            CommitQuery until = ALL.withRef(REF).withUntil(Instant.parse(time));
            calls.call("list commits since " + time, () -> host.commits().list(PATH, since, START));
            calls.call("list commits until " + time, () -> host.commits().list(PATH, until, START));
        }
        // Of the default branch's repository the id is known, too.
        calls.call("list commits of unknown repository", () -> host.commits().list(UNKNOWN, ALL, START));
        calls.call("list commits of default branch", () -> host.commits().list(PATH, ALL, START));
        calls.call(
                "read commits one by one",
                () -> host.commits().stream(PATH, ALL.withPageSize(1), ReadAhead.NONE)
                        .limit(2)
                        .toList());
        calls.call(
                "list commits of repository without default branch",
                () -> host.commits().list(BRANCHLESS, ALL, START));
        calls.call("list commits of its branch", () -> host.commits().list(BRANCHLESS, ALL.withRef(REF), START));
    }
}
