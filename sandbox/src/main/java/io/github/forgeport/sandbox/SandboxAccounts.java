package io.github.forgeport.sandbox;

/** What the played vendors accept; all of it obviously fake, or a vendor page's own example. */
public final class SandboxAccounts {

    /** The one project that {@link #SERVICESTAGE_TOKEN} may use. */
    public static final String SERVICESTAGE_PROJECT = "0123456789abcdef0123456789abcdef";

    /** The IAM token that {@code X-Auth-Token} must carry. */
    public static final String SERVICESTAGE_TOKEN = "sandbox-iam-token";

    /** The one authorization there is: the name that {@code X-Repo-Auth} must carry. */
    public static final String SERVICESTAGE_AUTHORIZATION = "test";

    /** The one organization that {@link #CODEUP_ACCESS_TOKEN} belongs to. */
    public static final String CODEUP_ORGANIZATION = "60de7a6852743a5162b5f957";

    /** The personal access token that the {@code accessToken} parameter must carry. */
    public static final String CODEUP_ACCESS_TOKEN = "sandbox-access-token";

    private SandboxAccounts() {}
}
