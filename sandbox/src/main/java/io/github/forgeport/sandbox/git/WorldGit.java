package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.GitRepository;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Git content of the repositories that a vendor shows: that of their Git repository, which all vendors and clones
 * share, or for documented repositories without one, the documented entries.
 */
public final class WorldGit {

    private final World world;
    private final Map<DocumentedKind, List<Map<String, Object>>> documented;
    private final Map<String, GitContent> documentedContents = new ConcurrentHashMap<>();

    /** Creates the content from the parts of the entities that the vendor documents, by kind. */
    public WorldGit(World world, Map<DocumentedKind, List<Map<String, Object>>> documented) {
        this.world = world;
        this.documented = Map.copyOf(documented);
    }

    /** Returns the content of a repository. */
    public GitContent of(WorldRepository repository) {
        return world.git(repository)
                .map(GitRepository::content)
                .orElseGet(() -> documentedContents.computeIfAbsent(
                        repository.required("id"),
                        id -> new DocumentedContent(documented, repository.required("defaultBranch"))));
    }

    /** Writes a commit as {@link GitContent#commit}; the first one makes its branch the default one, too. */
    public WorldEntity commit(WorldRepository repository, String branch, String message, List<FileChange> changes) {
        boolean isFirst = of(repository).branches().isEmpty();
        WorldEntity commit = of(repository).commit(branch, message, changes);
        if (isFirst) {
            world.replaceRepository(repository, Map.of("defaultBranch", branch));
        }
        return commit;
    }
}
