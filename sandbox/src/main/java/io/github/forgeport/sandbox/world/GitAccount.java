package io.github.forgeport.sandbox.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** The user and password with which a repository can be cloned. */
public record GitAccount(String user, String password) {

    public GitAccount {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user of a Git account is empty or has a colon");
        }
    }

    /** Compares user and password, joined by a colon, in a time that does not tell how much of them was right. */
    public boolean accepts(byte[] joined) {
        return MessageDigest.isEqual((user + ":" + password).getBytes(UTF_8), joined);
    }

    @Override
    public String toString() {
        return "GitAccount[user=" + user + "]";
    }
}
