package io.github.forgeport.cli.host;

/**
 * The identity server from which a session gets its credential before the first call, with hints for when that fails.
 *
 * @param server the name of the server, such as {@code IAM}
 * @param refused the hint for when it rejects the user or the key
 * @param absent the hint for when it does not know the account's project
 */
public record SignIn(String server, String refused, String absent) {

    /** No server, for a host that accepts the credential as it is configured. */
    public static final SignIn NONE = new SignIn("", "", "");
}
