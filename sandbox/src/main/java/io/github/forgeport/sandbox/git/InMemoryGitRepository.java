package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.GitRepository;
import io.github.forgeport.sandbox.world.History;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A Git repository in memory, created on first use, since loading JGit takes a third of a second. */
public final class InMemoryGitRepository implements GitRepository {

    private final History history;
    private @Nullable JgitRepository repository;

    private InMemoryGitRepository(History history) {
        this.history = history;
    }

    /** Returns a Git repository with this history, which is written on first use. */
    public static GitRepository of(History history) {
        return new InMemoryGitRepository(history);
    }

    /** Returns the JGit repository, which is created when first called. */
    private synchronized JgitRepository repository() {
        if (repository == null) {
            repository = JgitRepository.create(history);
        }
        return repository;
    }

    @Override
    public SortedMap<String, String> refs() {
        return repository().refs();
    }

    @Override
    public void setDefaultBranch(String name) {
        repository().setDefaultBranch(name);
    }

    @Override
    public List<Map<String, Object>> branches() {
        return repository().content().branches();
    }

    @Override
    public List<Map<String, Object>> tags() {
        return repository().content().tags();
    }

    @Override
    public List<Map<String, Object>> commits(
            String revision, String path, @Nullable Instant since, @Nullable Instant until) {
        return repository().content().commits(revision, path, since, until);
    }

    @Override
    public Optional<Map<String, Object>> commit(String revision) {
        return repository().content().commit(revision);
    }

    @Override
    public List<Map<String, Object>> diff(String revision) {
        return repository().content().diff(revision);
    }

    @Override
    public Optional<String> mergeBase(String base, String head) {
        return repository().content().mergeBase(base, head);
    }

    @Override
    public List<Map<String, Object>> commitsSince(String base, String head) {
        return repository().content().commitsSince(base, head);
    }

    @Override
    public List<Map<String, Object>> diffSince(String base, String head) {
        return repository().content().diffSince(base, head);
    }

    @Override
    public List<Map<String, Object>> tree(String revision, String directory, boolean recursive) {
        return repository().content().tree(revision, directory, recursive);
    }

    @Override
    public Optional<Map<String, Object>> file(String revision, String path) {
        return repository().content().file(revision, path);
    }

    @Override
    public Optional<Map<String, Object>> lastCommit(String revision, String path) {
        return repository().content().lastCommit(revision, path);
    }

    @Override
    public Map<String, Object> createBranch(String name, String start) {
        return repository().content().createBranch(name, start);
    }

    @Override
    public void deleteBranch(String name) {
        repository().content().deleteBranch(name);
    }

    @Override
    public Map<String, Object> createTag(String name, String revision, String message) {
        return repository().content().createTag(name, revision, message);
    }

    @Override
    public void deleteTag(String name) {
        repository().content().deleteTag(name);
    }

    @Override
    public Map<String, Object> commit(String branch, String message, List<FileChange> changes) {
        return repository().content().commit(branch, message, changes);
    }

    @Override
    public byte[] advertisement(String protocol) {
        return repository().advertisement(protocol);
    }

    @Override
    public byte[] uploadPack(String protocol, byte[] request) throws IOException {
        return repository().uploadPack(protocol, request);
    }
}
