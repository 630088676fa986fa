package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.GitRepository;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Starts a sandbox, makes a repository and a handler; with an argument, touches the repository and prints its refs, too. */
final class FirstTouchProgram {

    private FirstTouchProgram() {}

    /** Prints the refs, one a line, behind {@code ref}. */
    public static void main(String[] arguments) {
        GitRepository repository = InMemoryGitRepository.of(Served.twoBranches());
        GitHandler handler = new GitHandler(path -> path.equals("group/app")
                ? Optional.of(new ServedRepository(repository, Served.ACCOUNT, true))
                : Optional.empty());
        try (Sandbox sandbox = Sandbox.start()) {
            Objects.requireNonNull(sandbox);
        }
        handler.respond(
                new GitRequest("GET", List.of("group", "absent.git", "info", "refs"), Map.of(), Map.of(), new byte[0]));
        if (arguments.length > 0) {
            repository.refs().forEach((name, id) -> System.out.println("ref " + name + " " + id));
        }
        System.out.println("property " + System.getProperty("slf4j.internal.verbosity"));
    }
}
