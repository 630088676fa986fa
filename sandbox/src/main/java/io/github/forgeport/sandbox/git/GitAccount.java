package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user name and password with which a repository can be cloned. */
public record GitAccount(String user, String password) {

    private static final Pattern BASIC = Pattern.compile("(?i:basic) +(\\S+) *");

    /** Checks that the user is not empty and has no colon. */
    public GitAccount {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user of a Git account is empty or has a colon");
        }
    }

    /** Whether an Authorization header has this user and password, as Basic authentication; compared in constant time. */
    boolean accepts(String authorization) {
        byte[] expected = Base64.getEncoder().encode((user + ":" + password).getBytes(UTF_8));
        Matcher given = BASIC.matcher(authorization);
        return given.matches() && MessageDigest.isEqual(expected, given.group(1).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "GitAccount[user=" + user + "]";
    }
}
