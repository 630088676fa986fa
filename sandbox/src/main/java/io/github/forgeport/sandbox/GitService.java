package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.git.GitHandler;
import io.github.forgeport.sandbox.git.GitRequest;
import io.github.forgeport.sandbox.git.GitResponse;
import io.github.forgeport.sandbox.git.InMemoryGitRepository;
import io.github.forgeport.sandbox.git.ServedRepository;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.world.GitAccount;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Git service of a sandbox: Git's smart HTTP protocol for the sandbox's repositories that have commits. */
final class GitService implements VendorService {

    private static final GitAccount ACCOUNT = new GitAccount(SandboxAccounts.GIT_USER, SandboxAccounts.GIT_PASSWORD);

    private final GitHandler handler;

    /** Creates a service for the repositories in the simulated data that have a Git history. */
    GitService(World world) {
        Map<String, ServedRepository> served = new HashMap<>();
        world.clonableRepositories().forEach(repository -> served.put(repository.path(), servedRepository(repository)));
        this.handler = new GitHandler(path -> Optional.ofNullable(served.get(path)));
    }

    /** Returns the served form of a repository in the simulated data, with the account that may clone it. */
    private static ServedRepository servedRepository(WorldRepository repository) {
        return new ServedRepository(
                InMemoryGitRepository.of(Objects.requireNonNull(repository.history())), ACCOUNT, repository.isPublic());
    }

    @Override
    public VendorResponse respond(DecodedRequest request) {
        UndecodedRequest raw = request.undecoded();
        GitResponse response = handler.respond(
                new GitRequest(raw.method(), request.path(), request.query(), raw.headers(), raw.body()));
        return new VendorResponse(response.status(), response.headers(), response.body());
    }

    @Override
    public VendorResponse respondToUnreadable(UndecodedRequest request) {
        return VendorResponse.plainText(400, "The sandbox refuses this request: its target is broken.\n");
    }
}
