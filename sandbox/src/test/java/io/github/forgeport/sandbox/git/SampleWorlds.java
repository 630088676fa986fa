package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldRepository;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** A factory of the simulated data that tests change. */
final class SampleWorlds {

    private SampleWorlds() {}

    static World of(Consumer<WorldSeed> seed) {
        return of(List.of(), seed);
    }

    static World of(List<WorldRepository> documented, Consumer<WorldSeed> seed) {
        WorldSeed world = new WorldSeed("test");
        world.authorization("test");
        seed.accept(world);
        return world.build(
                List.of(),
                documented,
                List.of(),
                URI.create("http://127.0.0.1:1"),
                history -> InMemoryGitRepository.of(history));
    }

    static WorldRepository repository(World world, String path) {
        return world.findRepository("any", path).orElseThrow();
    }

    static FileChange create(String path, String text) {
        return new FileChange.Create(path, FileContent.of(text));
    }

    static FileChange update(String path, String text) {
        return new FileChange.Update(path, FileContent.of(text));
    }
}
