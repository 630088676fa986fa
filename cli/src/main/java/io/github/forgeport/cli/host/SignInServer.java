package io.github.forgeport.cli.host;

/**
 * The identity server from which a session gets its credential before the first call, with hints for when that fails.
 *
 * @param name the name of the server, such as {@code IAM}
 * @param refusedHint the hint for when it rejects the user or the key
 * @param noProjectHint the hint for when it does not know the account's project
 */
public record SignInServer(String name, String refusedHint, String noProjectHint) {

    /** No server, for a host that accepts the credential as it is configured. */
    public static final SignInServer NONE = new SignInServer("", "", "");
}
