package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.git.GitAccount;
import io.github.forgeport.sandbox.git.GitHandler;
import io.github.forgeport.sandbox.git.ServedRepository;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.world.World;

/** The Git service of a sandbox: Git's smart HTTP protocol for the sandbox's repositories that have commits. */
final class GitService implements VendorService {

    private static final GitAccount ACCOUNT = new GitAccount(SandboxAccounts.GIT_USER, SandboxAccounts.GIT_PASSWORD);

    private final GitHandler handler;

    /** Creates a service for the repositories in the simulated data that have a Git history. */
    GitService(World world) {
        this.handler = new GitHandler(path -> world.clonableRepository(path)
                .flatMap(repository ->
                        world.git(repository).map(git -> new ServedRepository(git, ACCOUNT, repository.isPublic()))));
    }

    @Override
    public VendorResponse respond(DecodedRequest request) {
        return handler.respond(request);
    }

    @Override
    public VendorResponse respondToUnreadable(UndecodedRequest request) {
        return VendorResponse.plainText(400, "The sandbox refuses this request: its target is broken.\n");
    }
}
