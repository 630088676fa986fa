package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program that starts a sandbox, and creates a repository and a handler; with an argument, it also loads and prints
 * the refs.
 */
final class RepositoryLoadingProgram {

    private RepositoryLoadingProgram() {}

    /** Runs the program, which prints each ref on a line that begins with {@code ref}. */
    public static void main(String[] arguments) {
        WorldRepository repository = new WorldRepository(
                Map.of("id", 1, "path", "group/app"),
                new WorldNamespace(Map.of("id", 1, "path", "group"), null),
                null,
                SampleRepositories.twoBranches());
        World world = SampleWorlds.of(List.of(repository), seed -> {});
        GitHandler handler = new GitHandler(path -> world.clonableRepository(path)
                .flatMap(world::git)
                .map(git -> new ServedRepository(git, SampleRepositories.ACCOUNT, true)));
        try (Sandbox sandbox =
                Sandbox.start(seed -> seed.repository("group/app").file("README.md", "# App\n"))) {
            Objects.requireNonNull(sandbox);
        }
        handler.respond(SampleRepositories.request(
                "GET", List.of("group", "absent.git", "info", "refs"), Map.of(), Map.of(), new byte[0]));
        if (arguments.length > 0) {
            GitContent content = world.git(repository).orElseThrow().content();
            print("refs/heads/", content.branches());
            print("refs/tags/", content.tags());
        }
        System.out.println("property " + System.getProperty("slf4j.internal.verbosity"));
    }

    private static void print(String prefix, List<WorldEntity> refs) {
        refs.forEach(
                ref -> System.out.println("ref " + prefix + ref.required("name") + " " + ref.required("objectId")));
    }
}
