package io.github.forgeport.sandbox.codeup;

/** The constants of the account that the simulated Codeup accepts; {@code SandboxAccounts} explains each value. */
public final class CodeupAccount {

    public static final String ORGANIZATION = "60de7a6852743a5162b5f957";
    public static final String ACCESS_TOKEN = "sandbox-access-token";
    public static final String ACCESS_KEY_ID = "sandboxAccessKeyId";
    public static final String ACCESS_KEY_SECRET = "sandboxAccessKeySecret";
    public static final String TEMPORARY_ACCESS_KEY_ID = "sandboxTemporaryAccessKeyId";
    public static final String TEMPORARY_ACCESS_KEY_SECRET = "sandboxTemporaryAccessKeySecret";
    public static final String SECURITY_TOKEN = "sandboxSecurityToken+/=";
    public static final String EXPIRED_ACCESS_KEY_ID = "sandboxExpiredAccessKeyId";
    public static final String EXPIRED_ACCESS_KEY_SECRET = "sandboxExpiredAccessKeySecret";
    public static final String EXPIRED_SECURITY_TOKEN = "sandboxExpiredSecurityToken";

    private CodeupAccount() {}
}
