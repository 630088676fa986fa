package io.github.forgeport.cli.host;

/**
 * The identity server, such as IAM, where a session gets its credential before the first call, with hints for a failed
 * sign-in.
 *
 * @param name the name of the server, such as {@code IAM}
 * @param refusedHint the hint for when it rejects the user or the key
 * @param noProjectHint the hint for when it does not know the account's project
 */
public record SignInServer(String name, String refusedHint, String noProjectHint) {

    /** The value for no server: the host accepts the credential as it is configured. */
    public static final SignInServer NONE = new SignInServer("", "", "");
}
