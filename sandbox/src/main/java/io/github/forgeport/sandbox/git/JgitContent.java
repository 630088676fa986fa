package io.github.forgeport.sandbox.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.sandbox.world.Author;
import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The content of a JGit repository; writes come one after another, and what is read meanwhile is from before or after one. */
final class JgitContent implements GitContent {

    /** An operation of JGit that returns a value. */
    private interface JgitCall<T> {
        T run() throws IOException;
    }

    private final Repository repository;
    private final JgitRefs branches;
    private final JgitRefs tags;
    private final JgitCommits commits;
    private final JgitDiffs diffs;
    private final JgitTrees trees;
    private Instant nextTime;

    /**
     * Creates the content of a repository.
     *
     * @param nextTime the time of the first commit or annotated tag that is written
     */
    JgitContent(Repository repository, Instant nextTime) {
        this.repository = repository;
        this.branches = JgitRefs.branches(repository);
        this.tags = JgitRefs.tags(repository);
        this.commits = new JgitCommits(repository);
        this.diffs = new JgitDiffs(repository);
        this.trees = new JgitTrees(repository);
        this.nextTime = nextTime;
    }

    private static <T> T checked(JgitCall<T> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write a repository in memory", e);
        }
    }

    @Override
    public List<Map<String, Object>> branches() {
        return checked(() -> {
            List<Map<String, Object>> all = new ArrayList<>();
            for (Map.Entry<String, ObjectId> branch : branches.ids().entrySet()) {
                all.add(branch(branch.getKey(), branch.getValue()));
            }
            return all;
        });
    }

    private Map<String, Object> branch(String name, ObjectId id) throws IOException {
        return Map.of("name", name, "isProtected", false, "commit", commits.parts(id));
    }

    @Override
    public List<Map<String, Object>> tags() {
        return checked(() -> {
            List<Map<String, Object>> all = new ArrayList<>();
            for (Map.Entry<String, ObjectId> tag : tags.ids().entrySet()) {
                all.add(tag(tag.getKey(), tag.getValue()));
            }
            return all;
        });
    }

    private Map<String, Object> tag(String name, ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<String> message =
                    walk.parseAny(id) instanceof RevTag tag ? Optional.of(tag.getFullMessage()) : Optional.empty();
            return Map.of("name", name, "objectId", id.name(), "message", message, "commit", commits.parts(id));
        }
    }

    @Override
    public List<Map<String, Object>> commits(
            String revision, String path, @Nullable Instant since, @Nullable Instant until) {
        return checked(() -> commits.reachable(commits.required(revision), path)).stream()
                .filter(commit -> isBetween((Instant) requireNonNull(commit.get("committed")), since, until))
                .toList();
    }

    private static boolean isBetween(Instant time, @Nullable Instant since, @Nullable Instant until) {
        return (since == null || !time.isBefore(since)) && (until == null || !time.isAfter(until));
    }

    @Override
    public Optional<Map<String, Object>> commit(String revision) {
        return checked(() -> {
            Optional<ObjectId> id = commits.find(revision);
            return id.isEmpty() ? Optional.empty() : Optional.of(commits.parts(id.get()));
        });
    }

    @Override
    public List<Map<String, Object>> diff(String revision) {
        return checked(() -> diffs.of(commits.required(revision)));
    }

    @Override
    public Optional<String> mergeBase(String base, String head) {
        return checked(() -> commits.mergeBase(commits.required(base), commits.required(head)))
                .map(ObjectId::name);
    }

    @Override
    public List<Map<String, Object>> commitsSince(String base, String head) {
        return checked(() -> commits.since(commits.required(base), commits.required(head)));
    }

    @Override
    public List<Map<String, Object>> diffSince(String base, String head) {
        return checked(() -> {
            ObjectId to = commits.required(head);
            return diffs.between(commits.mergeBase(commits.required(base), to).orElse(null), to);
        });
    }

    @Override
    public List<Map<String, Object>> tree(String revision, String directory, boolean recursive) {
        return checked(() -> trees.entries(commits.required(revision), directory, recursive));
    }

    @Override
    public Optional<Map<String, Object>> file(String revision, String path) {
        return checked(() -> {
            ObjectId commit = commits.required(revision);
            Optional<Map<String, Object>> file = trees.file(commit, path);
            if (file.isEmpty()) {
                return file;
            }
            Map<String, Object> parts = new HashMap<>(file.get());
            parts.put(
                    "lastCommitId",
                    requireNonNull(commits.reachable(commit, path).get(0).get("id")));
            return Optional.of(parts);
        });
    }

    @Override
    public Optional<Map<String, Object>> lastCommit(String revision, String path) {
        return commits(revision, path, null, null).stream().findFirst();
    }

    @Override
    public synchronized Map<String, Object> createBranch(String name, String start) {
        return checked(() -> {
            branches.requireFree(name);
            ObjectId commit = commits.required(start);
            branches.put(name, commit);
            return branch(name, commit);
        });
    }

    @Override
    public synchronized void deleteBranch(String name) {
        checked(() -> {
            branches.delete(name);
            return name;
        });
    }

    @Override
    public synchronized Map<String, Object> createTag(String name, String revision, String message) {
        return checked(() -> {
            tags.requireFree(name);
            ObjectId commit = commits.required(revision);
            ObjectId target = message.isEmpty() ? commit : annotation(name, commit, message);
            tags.put(name, target);
            return tag(name, target);
        });
    }

    private ObjectId annotation(String name, ObjectId commit, String message) throws IOException {
        Tag tag = new Tag.Annotated(name, "HEAD", 1, message, Author.SANDBOX, nextTime);
        ObjectId annotation = HistoryWriter.write(tag, commit, repository);
        advanceTime();
        return annotation;
    }

    @Override
    public synchronized void deleteTag(String name) {
        checked(() -> {
            tags.delete(name);
            return name;
        });
    }

    @Override
    public synchronized Map<String, Object> commit(String branch, String message, List<FileChange> changes) {
        return checked(() -> {
            @Nullable ObjectId parent = branches.find(branch).orElse(null);
            if (parent == null) {
                requireFirst(branch);
            }
            Commit commit = changedFiles(parent).commit(message, nextTime, changes);
            ObjectId id = HistoryWriter.write(commit, parent, repository);
            branches.put(branch, id);
            advanceTime();
            return commits.parts(id);
        });
    }

    /** Checks that a branch that is not there can be the first one of an empty repository. */
    private void requireFirst(String branch) throws IOException {
        if (!branches.ids().isEmpty()) {
            throw new EntityNotInWorldException("branch");
        }
        branches.requireFree(branch);
    }

    private ChangedFiles changedFiles(@Nullable ObjectId commit) throws IOException {
        return commit == null
                ? new ChangedFiles(Set.of(), path -> FileContent.of(""))
                : new ChangedFiles(trees.filePaths(commit), path -> content(commit, path));
    }

    private void advanceTime() {
        nextTime = nextTime.plus(Duration.ofMinutes(1));
    }

    private FileContent content(ObjectId commit, String path) {
        return checked(() -> FileContent.of(
                (byte[]) requireNonNull(trees.file(commit, path).orElseThrow().get("bytes"))));
    }
}
