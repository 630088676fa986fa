package io.github.forgeport.comparison;

import static io.github.forgeport.comparison.AdapterWrites.ANVIL;
import static io.github.forgeport.comparison.AdapterWrites.MAIN;
import static io.github.forgeport.comparison.AdapterWrites.SMITHY;
import static io.github.forgeport.comparison.ComparedListing.map;
import static io.github.forgeport.comparison.ComparedWritesTable.isSeeded;

import io.github.forgeport.comparison.ComparedListing.Reading;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import java.util.stream.Stream;

/** The listings of the seeded sandbox as the adapters read them, to be compared with those of the SDKs. */
final class AdapterReads {

    private AdapterReads() {}

    // spotless:off
    static final Reading<GitHost> BRANCHES = ours -> map(
            ours.branches().stream(ANVIL, BranchQuery.all(), ReadAhead.NONE).map(branch -> ours.branches().get(ANVIL, branch.name())),
            branch -> branch.name().value(), branch -> branch.commit().orElseThrow().id());

    /** The tags with message and commit, which are empty where the host does not supply them. */
    static final Reading<GitHost> TAGS = ours -> map(
            ours.tags().stream(ANVIL, TagQuery.all(), ReadAhead.NONE).map(tag -> ours.tags().get(ANVIL, tag.name())),
            tag -> tag.name() + ": " + tag.message().orElse(""), tag -> tag.commit().map(commit -> commit.id().value()).orElse(""));

    /** The files, each with its text, object id and last commit. */
    static final Reading<GitHost> FILES = ours -> map(
            ours.trees().stream(ANVIL, TreeQuery.of(GitRef.of(MAIN)), ReadAhead.NONE),
            file -> file.path() + ": " + ours.fileContents().get(ANVIL, file.path(), GitRef.of(MAIN)).text().orElseThrow(),
            file -> file.objectId().orElseThrow() + " " + ours.fileContents().lastCommit(ANVIL, file.path(), GitRef.of(MAIN)).id());

    /** The files of the whole tree, each with its text, its revision and the last commit of the first branch. */
    static final Reading<GitHost> REVISIONS = ours -> map(
            ours.trees().stream(ANVIL, TreeQuery.of(GitRef.of(MAIN)).withRecursive(true), ReadAhead.NONE)
                    .map(file -> ours.fileContents().get(ANVIL, file.path(), GitRef.of(MAIN))),
            file -> file.path() + ": " + file.text().orElseThrow(),
            file -> file.revision().orElseThrow() + " " + lastCommit(ours));

    /** The commits, each with the paths that it changed, and those changed since the first commit. */
    static final Reading<GitHost> COMMITS = ours -> {
        List<CommitId> ids = ours.commits().stream(ANVIL, CommitQuery.all().withRef(GitRef.of(MAIN)), ReadAhead.NONE)
                .map(Commit::id).toList();
        GitRef first = GitRef.of(ids.get(ids.size() - 1));
        return map(ids.stream().map(id -> ours.commits().get(ANVIL, id)),
                commit -> commit.title().orElseThrow() + ": " + paths(ours.commits().diff(ANVIL, commit.id(), Cursor.START).items().stream()),
                commit -> commit.id() + " " + paths(ours.commits().compare(ANVIL, first, GitRef.of(commit.id())).diffs().stream()));
    };

    static final Reading<GitHost> WEBHOOKS = ours -> map(
            ours.webhooks().stream(ANVIL, WebhookQuery.all(), ReadAhead.NONE),
            webhook -> webhook.url().orElseThrow() + " " + webhook.events().contains(WebhookEvent.TAG_PUSH), Webhook::id);

    /** The seeded repositories, each with its description and the repositories of its namespace. */
    static final Reading<GitHost> REPOSITORIES = ours -> map(
            ours.repositories().stream(RepositoryQuery.all(), ReadAhead.NONE)
                    .filter(repository -> isSeeded(repository.path().toString()))
                    .map(repository -> ours.repositories().get(repository.path())),
            repository -> repository.path() + ": " + repository.description().orElse(""),
            repository -> ours.repositories().get(ours.repositories().get(repository.id()).cloneUrls().get(0)).id() + " "
                    + map(ours.repositories().stream(RepositoryQuery.in(repository.namespace().orElseThrow()), ReadAhead.NONE),
                            listed -> listed.path().toString(), Repository::id));

    /** The repositories of one namespace. */
    static final Reading<GitHost> REPOSITORIES_OF_SMITHY = ours -> map(
            ours.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE).filter(namespace -> namespace.path().equals(SMITHY.path()))
                    .map(namespace -> ours.namespaces().get(NamespacePath.parse(namespace.path().orElseThrow())))
                    .flatMap(namespace -> ours.repositories().stream(RepositoryQuery.in(namespace), ReadAhead.NONE))
                    .map(repository -> ours.repositories().get(repository.path())),
            repository -> repository.path().name(), repository -> ours.repositories().get(repository.cloneUrls().get(0)).id());

    static final Reading<GitHost> NAMESPACES = ours -> map(
            ours.namespaces().stream(NamespaceQuery.in(SMITHY), ReadAhead.NONE)
                    .map(group -> ours.namespaces().get(NamespacePath.parse(group.path().orElseThrow()))),
            group -> group.path().orElseThrow() + ": " + group.description().orElse(""),
            group -> group.id().orElseThrow() + ours.namespaces().get(group.id().orElseThrow()).path().orElseThrow());

    static final Reading<GitHost> OUTERMOST = ours -> map(
            ours.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE).filter(group -> isSeeded(group.path().orElseThrow() + "/")),
            group -> group.path().orElseThrow(), group -> group.id().orElseThrow());

    static final Reading<GitHost> AUTHORIZATIONS = ours -> map(
            ours.authorizations().orElseThrow().stream().map(listed -> ours.authorizations().orElseThrow().get(listed.name())),
            authorization -> authorization.name().value(), authorization -> authorization.user().orElse(""));

    private static String lastCommit(GitHost ours) {
        GitRef first = GitRef.of(ours.branches().get(
                ANVIL, ours.branches().list(ANVIL, BranchQuery.all(), Cursor.START).items().get(0).name()).name());
        Commit last = ours.commits().list(ANVIL, CommitQuery.all().withRef(first), Cursor.START).items().get(0);
        return last.id() + last.message().orElseThrow();
    }
    // spotless:on

    private static List<String> paths(Stream<FileDiff> diffs) {
        return diffs.map(diff -> diff.newPath().toString()).sorted().toList();
    }
}
