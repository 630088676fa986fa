package io.github.forgeport.cli.host;

/**
 * The server where a session gets its credential before its first call, and what to do when that fails.
 *
 * @param refused the hint when it refuses who signs in
 * @param absent the hint when it does not have what the session is for
 */
public record SignIn(String server, String refused, String absent) {

    /** For a host that takes the credential as it is configured. */
    public static final SignIn NONE = new SignIn("", "", "");
}
