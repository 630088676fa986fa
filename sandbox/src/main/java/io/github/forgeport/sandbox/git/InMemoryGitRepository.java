package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.GitRepository;
import io.github.forgeport.sandbox.world.History;
import java.io.IOException;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A Git repository in memory, created on first use, since loading JGit takes a third of a second. */
public final class InMemoryGitRepository implements GitRepository {

    private final History history;
    private @Nullable JgitRepository made;

    private InMemoryGitRepository(History history) {
        this.history = history;
    }

    /** Returns one with this history. */
    public static GitRepository of(History history) {
        return new InMemoryGitRepository(history);
    }

    private synchronized JgitRepository made() {
        if (made == null) {
            made = JgitRepository.of(history);
        }
        return made;
    }

    @Override
    public SortedMap<String, String> refs() {
        return made().refs();
    }

    @Override
    public byte[] advertisement(String protocol) {
        return made().advertisement(protocol);
    }

    @Override
    public byte[] uploadPack(String protocol, byte[] request) throws IOException {
        return made().uploadPack(protocol, request);
    }
}
