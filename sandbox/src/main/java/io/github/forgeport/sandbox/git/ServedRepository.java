package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.GitRepository;

/**
 * A Git repository that is served over HTTP, with the account that may clone it.
 *
 * @param isPublic whether no account is needed; a wrong one is refused all the same
 */
public record ServedRepository(GitRepository repository, GitAccount account, boolean isPublic) {

    /** Whether a request may clone: by the right user and password, or without any if the repository is public. */
    boolean authorizes(DecodedRequest request) {
        return request.undecoded().hasHeader("Authorization")
                ? request.header("Authorization").filter(account::accepts).isPresent()
                : isPublic;
    }
}
