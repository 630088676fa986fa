package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** A user name and password with which a repository can be cloned. */
public record GitAccount(String user, String password) {

    /** Checks that the user is not empty and has no colon. */
    public GitAccount {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user of a Git account is empty or has a colon");
        }
    }

    /**
     * Whether these bytes are this user, a colon and this password, as in Basic authentication; compared in constant time.
     */
    public boolean accepts(byte[] userAndPassword) {
        return MessageDigest.isEqual((user + ":" + password).getBytes(UTF_8), userAndPassword);
    }

    @Override
    public String toString() {
        return "GitAccount[user=" + user + "]";
    }
}
