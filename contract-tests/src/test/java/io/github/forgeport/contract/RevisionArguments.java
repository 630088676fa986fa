package io.github.forgeport.contract;

import static io.github.forgeport.contract.RecordedCalls.MAIN;
import static io.github.forgeport.contract.RecordedCalls.PATH;

import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.NewTag;

/** The calls of {@link ArgumentsTest} that write tags or compare commits. */
final class RevisionArguments {

    private static final RepositoryPath DOWN = RepositoryPath.parse("down/app");

    private RevisionArguments() {}

    static void calls(GitHost host, RecordedCalls calls) {
        GitRef main = GitRef.of(MAIN);
        GitRef commit = GitRef.parse("de02b625ba8488f92eb204bcb3773a40c1b4ddac");

        calls.call("create tag without message", () -> host.tags().create(PATH, NewTag.of(new TagName("v2"), main)));
        calls.call("delete tag of unreachable repository", () -> host.tags().delete(DOWN, new TagName("v2")));
        calls.call("compare with branch", () -> host.commits().compare(PATH, commit, main));
        calls.call("compare with empty branch", () -> host.commits().compare(PATH, commit, GitRef.parse("empty")));
    }
}
