package io.github.forgeport.contract;

import static io.github.forgeport.contract.RecordedCalls.MAIN;
import static io.github.forgeport.contract.RecordedCalls.PATH;
import static io.github.forgeport.port.paging.Cursor.START;

import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.RepositoryQuery;
import java.util.List;

/** The calls of {@link ArgumentsTest} that read by an id, a name or a path. */
final class LookUpArguments {

    /** The ids of a host with numeric ids, and other texts that look like them. */
    private static final String IDS = "1;100;2835387;9007199254740993;9223372036854775807"
            + ";0;-1;012;1e3;１２;12.0;1 2;0x10;+1;10000000000000000000;9223372036854775808;a/b;١٢;x";

    private LookUpArguments() {}

    static void reads(GitHost host, RecordedCalls calls) {
        for (String name : List.of("main", "Main")) {
            calls.call("find branch " + name, () -> host.branches().find(PATH, new BranchName(name)));
        }
        for (String id : List.of("slash", "colon")) {
            RepositoryPath path = RepositoryPath.parse(id + "/app");
            calls.call("find branch of id with " + id, () -> host.branches().find(path, MAIN));
        }
        for (String path : List.of("a:b", "src/a:b/c", ":a", "trees", "src/trees")) {
            FilePath file = new FilePath(path);
            calls.call("find file " + path, () -> host.fileContents().find(PATH, file, GitRef.of(MAIN)));
        }
        for (String id : IDS.split(";")) {
            Namespace namespace = Namespace.builder().id(new NamespaceId(id)).build();
            calls.call("find repository " + id, () -> host.repositories().find(new RepositoryId(id)));
            repositories(host, calls, "id " + id, namespace);
        }
        for (String path : List.of("", "/a", "..", "组/a")) {
            repositories(
                    host,
                    calls,
                    "path '" + path + "'",
                    Namespace.builder().path(path).build());
        }
    }

    private static void repositories(GitHost host, RecordedCalls calls, String of, Namespace namespace) {
        calls.call(
                "list repositories of namespace with " + of,
                () -> host.repositories()
                        .list(RepositoryQuery.in(namespace), START)
                        .items());
    }
}
