package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.codeup.CodeupAccount;
import io.github.forgeport.sandbox.servicestage.ServiceStageAccount;

/** The accounts that the simulated vendors accept; all values are obvious fakes or examples from the vendors' pages. */
public final class SandboxAccounts {

    /** The id of the one project that {@link #SERVICESTAGE_TOKEN} may use. */
    public static final String SERVICESTAGE_PROJECT = ServiceStageAccount.PROJECT;

    /** The IAM token that ServiceStage accepts in the header {@code X-Auth-Token}. */
    public static final String SERVICESTAGE_TOKEN = ServiceStageAccount.TOKEN;

    /** An IAM token that has expired. */
    public static final String SERVICESTAGE_EXPIRED_TOKEN = ServiceStageAccount.EXPIRED_TOKEN;

    /** The name of {@link #SERVICESTAGE_PROJECT}: that of its region. */
    public static final String SERVICESTAGE_PROJECT_NAME = ServiceStageAccount.PROJECT_NAME;

    /** The IAM domain, that is the account, of {@link #IAM_USER}. */
    public static final String IAM_DOMAIN = ServiceStageAccount.IAM_DOMAIN;

    /** The one IAM user who can sign in for a token. */
    public static final String IAM_USER = ServiceStageAccount.IAM_USER;

    /** The password of {@link #IAM_USER}. */
    public static final String IAM_PASSWORD = ServiceStageAccount.IAM_PASSWORD;

    /** The id of a permanent access key, whose secret is {@link #SERVICESTAGE_SECRET_KEY}. */
    public static final String SERVICESTAGE_ACCESS_KEY = ServiceStageAccount.ACCESS_KEY;

    /** The secret of {@link #SERVICESTAGE_ACCESS_KEY}. */
    public static final String SERVICESTAGE_SECRET_KEY = ServiceStageAccount.SECRET_KEY;

    /** The id of a temporary access key; its requests need {@link #SERVICESTAGE_SECURITY_TOKEN} beside the signature. */
    public static final String SERVICESTAGE_TEMPORARY_ACCESS_KEY = ServiceStageAccount.TEMPORARY_ACCESS_KEY;

    /** The secret of {@link #SERVICESTAGE_TEMPORARY_ACCESS_KEY}. */
    public static final String SERVICESTAGE_TEMPORARY_SECRET_KEY = ServiceStageAccount.TEMPORARY_SECRET_KEY;

    /** The security token of {@link #SERVICESTAGE_TEMPORARY_ACCESS_KEY}. */
    public static final String SERVICESTAGE_SECURITY_TOKEN = ServiceStageAccount.SECURITY_TOKEN;

    /** The id of a temporary access key that has expired. */
    public static final String SERVICESTAGE_EXPIRED_ACCESS_KEY = ServiceStageAccount.EXPIRED_ACCESS_KEY;

    /** The secret of {@link #SERVICESTAGE_EXPIRED_ACCESS_KEY}. */
    public static final String SERVICESTAGE_EXPIRED_SECRET_KEY = ServiceStageAccount.EXPIRED_SECRET_KEY;

    /** The security token of {@link #SERVICESTAGE_EXPIRED_ACCESS_KEY}. */
    public static final String SERVICESTAGE_EXPIRED_SECURITY_TOKEN = ServiceStageAccount.EXPIRED_SECURITY_TOKEN;

    /** The name of the one documented authorization, which ServiceStage accepts in the header {@code X-Repo-Auth}. */
    public static final String SERVICESTAGE_AUTHORIZATION = ServiceStageAccount.AUTHORIZATION;

    /** The id of the one organization that {@link #CODEUP_ACCESS_TOKEN} belongs to. */
    public static final String CODEUP_ORGANIZATION = CodeupAccount.ORGANIZATION;

    /** The personal access token that Codeup accepts in the query parameter {@code accessToken}. */
    public static final String CODEUP_ACCESS_TOKEN = CodeupAccount.ACCESS_TOKEN;

    /** The id of a permanent access key of a member of {@link #CODEUP_ORGANIZATION}. */
    public static final String CODEUP_ACCESS_KEY_ID = CodeupAccount.ACCESS_KEY_ID;

    /** The secret of {@link #CODEUP_ACCESS_KEY_ID}. */
    public static final String CODEUP_ACCESS_KEY_SECRET = CodeupAccount.ACCESS_KEY_SECRET;

    /** The id of a temporary access key; its requests need {@link #CODEUP_SECURITY_TOKEN} among the signed headers. */
    public static final String CODEUP_TEMPORARY_ACCESS_KEY_ID = CodeupAccount.TEMPORARY_ACCESS_KEY_ID;

    /** The secret of {@link #CODEUP_TEMPORARY_ACCESS_KEY_ID}. */
    public static final String CODEUP_TEMPORARY_ACCESS_KEY_SECRET = CodeupAccount.TEMPORARY_ACCESS_KEY_SECRET;

    /** The security token of {@link #CODEUP_TEMPORARY_ACCESS_KEY_ID}. */
    public static final String CODEUP_SECURITY_TOKEN = CodeupAccount.SECURITY_TOKEN;

    /** The id of a temporary access key that has expired. */
    public static final String CODEUP_EXPIRED_ACCESS_KEY_ID = CodeupAccount.EXPIRED_ACCESS_KEY_ID;

    /** The secret of {@link #CODEUP_EXPIRED_ACCESS_KEY_ID}. */
    public static final String CODEUP_EXPIRED_ACCESS_KEY_SECRET = CodeupAccount.EXPIRED_ACCESS_KEY_SECRET;

    /** The security token of {@link #CODEUP_EXPIRED_ACCESS_KEY_ID}. */
    public static final String CODEUP_EXPIRED_SECURITY_TOKEN = CodeupAccount.EXPIRED_SECURITY_TOKEN;

    /** The name of the user who can clone repositories that are not public. */
    public static final String GIT_USER = "sandbox-git-user";

    /** The password of {@link #GIT_USER}. */
    public static final String GIT_PASSWORD = "sandbox-git-password";

    private SandboxAccounts() {}
}
