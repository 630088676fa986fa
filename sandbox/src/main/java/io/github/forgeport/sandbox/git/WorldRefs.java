package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.GitRepository;
import io.github.forgeport.sandbox.world.History;
import io.github.forgeport.sandbox.world.WorldRef;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The branches and tags of the repositories that a vendor shows: those in Git, or of a documented repository the documented ones. */
public final class WorldRefs {

    private final List<WorldRef> documentedBranches;
    private final List<WorldRef> documentedTags;
    private final Map<String, GitRepository> repositories = new ConcurrentHashMap<>();

    /** Takes the parts of the documented branches and tags. */
    public WorldRefs(List<Map<String, Object>> documentedBranches, List<Map<String, Object>> documentedTags) {
        this.documentedBranches = WorldRef.documented(documentedBranches);
        this.documentedTags = WorldRef.documented(documentedTags);
    }

    /** Returns the branches of a repository, by name. */
    public Stream<WorldRef> branches(WorldRepository repository) {
        return refs(repository, documentedBranches, GitRepository::branches);
    }

    /** Returns the tags of a repository, by name. */
    public Stream<WorldRef> tags(WorldRepository repository) {
        return refs(repository, documentedTags, GitRepository::tags);
    }

    private Stream<WorldRef> refs(
            WorldRepository repository,
            List<WorldRef> documented,
            Function<GitRepository, List<Map<String, Object>>> inGit) {
        History history = repository.history();
        return history == null
                ? documented.stream()
                : inGit
                        .apply(repositories.computeIfAbsent(
                                repository.path(), path -> InMemoryGitRepository.of(history)))
                        .stream()
                        .map(WorldRef::new);
    }
}
