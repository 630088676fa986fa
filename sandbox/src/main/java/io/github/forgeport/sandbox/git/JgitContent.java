package io.github.forgeport.sandbox.git;

import static io.github.forgeport.sandbox.git.JgitCall.checked;
import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.Author;
import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.History;
import io.github.forgeport.sandbox.world.Tag;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** The content of a JGit repository; writes run one at a time, and a read sees the state before or after a write. */
final class JgitContent implements GitContent {

    private final Repository repository;
    private final JgitRefs branches;
    private final JgitRefs tags;
    private final JgitCommits commits;
    private final JgitDiffs diffs;
    private final JgitTrees trees;
    private final HistoryWriter writer;
    private Instant nextTime;

    /** Creates the content of an empty repository, and writes a history into it. */
    JgitContent(Repository repository, History history) throws IOException {
        this.repository = repository;
        this.branches = new JgitRefs(repository, Constants.R_HEADS, "branch");
        this.tags = new JgitRefs(repository, Constants.R_TAGS, "tag");
        this.commits = new JgitCommits(repository);
        this.diffs = new JgitDiffs(repository);
        this.trees = new JgitTrees(repository);
        this.writer = new HistoryWriter(repository);
        this.nextTime = history.nextTime();
        writer.write(history, repository.getRefDatabase());
    }

    @Override
    public List<WorldEntity> branches() {
        return checked(branches::all);
    }

    @Override
    public List<WorldEntity> tags() {
        return checked(tags::all);
    }

    @Override
    public List<WorldEntity> commits(String revision, String path, @Nullable Instant since, @Nullable Instant until) {
        return start(revision)
                .map(from -> GitEntity.all(checked(() -> commits.reachable(from, path))))
                .orElse(List.of())
                .stream()
                .filter(commit -> since == null || !commit.time("committed").isBefore(since))
                .filter(commit -> until == null || !commit.time("committed").isAfter(until))
                .toList();
    }

    /** Returns the commit of a revision; empty for the default branch of an empty repository. */
    private Optional<RevCommit> start(String revision) {
        return revision.isEmpty() && branches().isEmpty() ? Optional.empty() : Optional.of(required(revision));
    }

    private RevCommit required(String revision) {
        return checked(() -> commits.required(revision));
    }

    @Override
    public Optional<WorldEntity> commit(String revision) {
        return checked(() -> commits.find(revision)).map(JgitCommits::parts).map(GitEntity::of);
    }

    @Override
    public List<WorldEntity> diff(String revision) {
        RevCommit commit = required(revision);
        @Nullable RevCommit parent = commit.getParentCount() == 0 ? null : commit.getParent(0);
        return GitEntity.all(checked(() -> diffs.between(parent, commit)));
    }

    @Override
    public WorldEntity compare(String base, String head) {
        RevCommit from = required(base);
        RevCommit to = required(head);
        return checked(() -> new GitEntity(
                Map.of("commits", commits.since(from, to), "diffs", diffs.between(commits.mergeBase(from, to), to))));
    }

    @Override
    public List<WorldEntity> tree(String revision, String directory, boolean recursive) {
        return start(revision)
                .map(commit -> checked(() -> trees.entries(commit.getTree(), directory, recursive)))
                .map(GitEntity::all)
                .orElse(List.of());
    }

    @Override
    public Optional<WorldEntity> file(String revision, String path) {
        RevCommit commit = required(revision);
        return checked(() -> trees.file(commit.getTree(), path))
                .map(entry -> checked(() -> {
                    ObjectId id = ObjectId.fromString(String.valueOf(entry.get("objectId")));
                    Object last = commits.reachable(commit, path).get(0).get("id");
                    return GitEntity.of(
                            GitParts.ofFile(entry, repository.open(id).getBytes(), requireNonNull(last)));
                }));
    }

    @Override
    public synchronized WorldEntity createBranch(String name, String start) {
        return checked(() -> {
            branches.requireFree(name);
            return branches.put(name, commits.required(start));
        });
    }

    @Override
    public synchronized void deleteBranch(String name) {
        checked(() -> branches.delete(name));
    }

    @Override
    public synchronized WorldEntity createTag(String name, String revision, String message) {
        return checked(() -> {
            tags.requireFree(name);
            ObjectId commit = commits.required(revision);
            return tags.put(name, message.isEmpty() ? commit : annotation(name, commit, message));
        });
    }

    private ObjectId annotation(String name, ObjectId commit, String message) throws IOException {
        Tag.Annotated tag = new Tag.Annotated(name, "HEAD", 1, message, Author.SANDBOX, nextTime);
        nextTime = nextTime.plus(History.INTERVAL);
        return writer.write(tag, commit);
    }

    @Override
    public synchronized void deleteTag(String name) {
        checked(() -> tags.delete(name));
    }

    @Override
    public synchronized WorldEntity commit(String branch, String message, List<FileChange> changes) {
        return checked(() -> {
            @Nullable ObjectId parent = branches.find(branch).orElse(null);
            if (parent == null && !branches().isEmpty()) {
                throw new EntityNotInWorldException("branch");
            }
            if (parent == null) {
                branches.requireFree(branch);
            }
            List<WorldEntity> before = parent == null ? List.of() : tree(branch, "", true);
            Commit commit =
                    new ChangedFiles(before.stream(), path -> content(branch, path)).commit(message, nextTime, changes);
            branches.put(branch, writer.write(commit, parent));
            nextTime = nextTime.plus(History.INTERVAL);
            return commit(branch).orElseThrow();
        });
    }

    private FileContent content(String branch, String path) {
        return FileContent.of(
                (byte[]) requireNonNull(file(branch, path).orElseThrow().parts().get("bytes")));
    }
}
