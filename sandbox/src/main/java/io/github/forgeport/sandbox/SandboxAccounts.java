package io.github.forgeport.sandbox;

/** What the played vendors accept; all of it obviously fake, or a vendor page's own example. */
public final class SandboxAccounts {

    /** The one project that {@link #SERVICESTAGE_TOKEN} may use. */
    public static final String SERVICESTAGE_PROJECT = "0123456789abcdef0123456789abcdef";

    /** The IAM token that {@code X-Auth-Token} must carry. */
    public static final String SERVICESTAGE_TOKEN = "sandbox-iam-token";

    /** An IAM token that has expired. */
    public static final String SERVICESTAGE_EXPIRED_TOKEN = "sandbox-expired-iam-token";

    /** The name of {@link #SERVICESTAGE_PROJECT}, which is its region's. */
    public static final String SERVICESTAGE_PROJECT_NAME = "cn-north-4";

    /** The account that {@link #IAM_USER} belongs to. */
    public static final String IAM_DOMAIN = "sandbox-domain";

    /** The one user who gets tokens from IAM. */
    public static final String IAM_USER = "sandbox-user";

    /** The password of {@link #IAM_USER}. */
    public static final String IAM_PASSWORD = "sandbox-password";

    /** A lasting access key, whose secret is {@link #SERVICESTAGE_SECRET_KEY}. */
    public static final String SERVICESTAGE_ACCESS_KEY = "SANDBOXACCESSKEY";

    /** The secret of {@link #SERVICESTAGE_ACCESS_KEY}. */
    public static final String SERVICESTAGE_SECRET_KEY = "sandbox-secret-key";

    /** A temporary access key; it needs {@link #SERVICESTAGE_SECURITY_TOKEN} beside the signature. */
    public static final String SERVICESTAGE_TEMPORARY_ACCESS_KEY = "SANDBOXTEMPORARYKEY";

    /** The secret of {@link #SERVICESTAGE_TEMPORARY_ACCESS_KEY}. */
    public static final String SERVICESTAGE_TEMPORARY_SECRET_KEY = "sandbox-temporary-secret-key";

    /** The token of {@link #SERVICESTAGE_TEMPORARY_ACCESS_KEY}. */
    public static final String SERVICESTAGE_SECURITY_TOKEN = "sandbox-security-token";

    /** A temporary access key that has expired. */
    public static final String SERVICESTAGE_EXPIRED_ACCESS_KEY = "SANDBOXEXPIREDKEY";

    /** The secret of {@link #SERVICESTAGE_EXPIRED_ACCESS_KEY}. */
    public static final String SERVICESTAGE_EXPIRED_SECRET_KEY = "sandbox-expired-secret-key";

    /** The token of {@link #SERVICESTAGE_EXPIRED_ACCESS_KEY}. */
    public static final String SERVICESTAGE_EXPIRED_SECURITY_TOKEN = "sandbox-expired-security-token";

    /** The one authorization there is: the name that {@code X-Repo-Auth} must carry. */
    public static final String SERVICESTAGE_AUTHORIZATION = "test";

    /** The one organization that {@link #CODEUP_ACCESS_TOKEN} belongs to. */
    public static final String CODEUP_ORGANIZATION = "60de7a6852743a5162b5f957";

    /** The personal access token that the {@code accessToken} parameter must carry. */
    public static final String CODEUP_ACCESS_TOKEN = "sandbox-access-token";

    /** A lasting access key of a member of {@link #CODEUP_ORGANIZATION}. */
    public static final String CODEUP_ACCESS_KEY_ID = "sandboxAccessKeyId";

    /** The secret of {@link #CODEUP_ACCESS_KEY_ID}. */
    public static final String CODEUP_ACCESS_KEY_SECRET = "sandboxAccessKeySecret";

    /** A temporary access key; it needs {@link #CODEUP_SECURITY_TOKEN} under the signature. */
    public static final String CODEUP_TEMPORARY_ACCESS_KEY_ID = "sandboxTemporaryAccessKeyId";

    /** The secret of {@link #CODEUP_TEMPORARY_ACCESS_KEY_ID}. */
    public static final String CODEUP_TEMPORARY_ACCESS_KEY_SECRET = "sandboxTemporaryAccessKeySecret";

    /** The token of {@link #CODEUP_TEMPORARY_ACCESS_KEY_ID}. */
    public static final String CODEUP_SECURITY_TOKEN = "sandboxSecurityToken+/=";

    /** A temporary access key that has expired. */
    public static final String CODEUP_EXPIRED_ACCESS_KEY_ID = "sandboxExpiredAccessKeyId";

    /** The secret of {@link #CODEUP_EXPIRED_ACCESS_KEY_ID}. */
    public static final String CODEUP_EXPIRED_ACCESS_KEY_SECRET = "sandboxExpiredAccessKeySecret";

    /** The token of {@link #CODEUP_EXPIRED_ACCESS_KEY_ID}. */
    public static final String CODEUP_EXPIRED_SECURITY_TOKEN = "sandboxExpiredSecurityToken";

    private SandboxAccounts() {}
}
