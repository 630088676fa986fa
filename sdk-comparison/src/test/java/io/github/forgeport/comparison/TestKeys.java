package io.github.forgeport.comparison;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.SandboxAccounts;

/** The access keys of the sandbox with which adapters and SDKs sign. */
final class TestKeys {

    static final AccessKey SERVICESTAGE =
            AccessKey.of(SandboxAccounts.SERVICESTAGE_ACCESS_KEY, Secret.of(SandboxAccounts.SERVICESTAGE_SECRET_KEY));
    static final AccessKey SERVICESTAGE_TEMPORARY = AccessKey.temporary(
            SandboxAccounts.SERVICESTAGE_TEMPORARY_ACCESS_KEY,
            Secret.of(SandboxAccounts.SERVICESTAGE_TEMPORARY_SECRET_KEY),
            Secret.of(SandboxAccounts.SERVICESTAGE_SECURITY_TOKEN));
    static final AccessKey CODEUP =
            AccessKey.of(SandboxAccounts.CODEUP_ACCESS_KEY_ID, Secret.of(SandboxAccounts.CODEUP_ACCESS_KEY_SECRET));
    static final AccessKey CODEUP_TEMPORARY = AccessKey.temporary(
            SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_ID,
            Secret.of(SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_SECRET),
            Secret.of(SandboxAccounts.CODEUP_SECURITY_TOKEN));

    private TestKeys() {}

    /** Returns a copy of a key with a wrong secret. */
    static AccessKey forged(AccessKey key) {
        Secret wrong = Secret.of("fake-wrong-secret");
        return key.securityToken()
                .map(token -> AccessKey.temporary(key.id(), wrong, token))
                .orElseGet(() -> AccessKey.of(key.id(), wrong));
    }
}
