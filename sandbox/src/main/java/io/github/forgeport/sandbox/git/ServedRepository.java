package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.world.GitRepository;
import java.util.Base64;
import java.util.Locale;

/**
 * A Git repository that is served over HTTP, with the account that may clone it.
 *
 * @param isPublic whether no account is needed; a wrong one is refused all the same
 */
public record ServedRepository(GitRepository repository, GitAccount account, boolean isPublic) {

    private static final String BASIC = "basic ";

    /** Whether a request may clone: by the right user and password, or without any if the repository is public. */
    boolean authorizes(DecodedRequest request) {
        return request.undecoded().hasHeader("Authorization")
                ? request.header("Authorization")
                        .filter(this::isAccountCredential)
                        .isPresent()
                : isPublic;
    }

    /** Whether an Authorization header has the user and password of the account. */
    private boolean isAccountCredential(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return false;
        }
        try {
            return account.accepts(Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip()));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
