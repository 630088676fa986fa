package io.github.forgeport.sandbox.servicestage;

/**
 * The constants of the account that the simulated ServiceStage and IAM accept; {@code SandboxAccounts} explains each value.
 */
public final class ServiceStageAccount {

    public static final String PROJECT = "0123456789abcdef0123456789abcdef";
    public static final String TOKEN = "sandbox-iam-token";
    public static final String EXPIRED_TOKEN = "sandbox-expired-iam-token";
    public static final String PROJECT_NAME = "cn-north-4";
    public static final String IAM_DOMAIN = "sandbox-domain";
    public static final String IAM_USER = "sandbox-user";
    public static final String IAM_PASSWORD = "sandbox-password";
    public static final String ACCESS_KEY = "SANDBOXACCESSKEY";
    public static final String SECRET_KEY = "sandbox-secret-key";
    public static final String TEMPORARY_ACCESS_KEY = "SANDBOXTEMPORARYKEY";
    public static final String TEMPORARY_SECRET_KEY = "sandbox-temporary-secret-key";
    public static final String SECURITY_TOKEN = "sandbox-security-token";
    public static final String EXPIRED_ACCESS_KEY = "SANDBOXEXPIREDKEY";
    public static final String EXPIRED_SECRET_KEY = "sandbox-expired-secret-key";
    public static final String EXPIRED_SECURITY_TOKEN = "sandbox-expired-security-token";
    public static final String AUTHORIZATION = "test";

    private ServiceStageAccount() {}
}
