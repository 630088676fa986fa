package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.GitRepository;
import io.github.forgeport.sandbox.world.History;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
    public List<Map<String, Object>> branches() {
        return repository().branches();
    }

    @Override
    public List<Map<String, Object>> tags() {
        return repository().tags();
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
