package io.github.forgeport.signing;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.util.List;

/** The valid access keys of the sandbox, a permanent and a temporary one for each vendor. */
public final class SandboxKeys {

    public static final AccessKey CODEUP =
            AccessKey.of(SandboxAccounts.CODEUP_ACCESS_KEY_ID, Secret.of(SandboxAccounts.CODEUP_ACCESS_KEY_SECRET));

    public static final AccessKey CODEUP_TEMPORARY = AccessKey.temporary(
            SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_ID,
            Secret.of(SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_SECRET),
            Secret.of(SandboxAccounts.CODEUP_SECURITY_TOKEN));

    public static final AccessKey SERVICESTAGE =
            AccessKey.of(SandboxAccounts.SERVICESTAGE_ACCESS_KEY, Secret.of(SandboxAccounts.SERVICESTAGE_SECRET_KEY));

    public static final AccessKey SERVICESTAGE_TEMPORARY = AccessKey.temporary(
            SandboxAccounts.SERVICESTAGE_TEMPORARY_ACCESS_KEY,
            Secret.of(SandboxAccounts.SERVICESTAGE_TEMPORARY_SECRET_KEY),
            Secret.of(SandboxAccounts.SERVICESTAGE_SECURITY_TOKEN));

    private SandboxKeys() {}

    public static List<AccessKey> all() {
        return List.of(CODEUP, CODEUP_TEMPORARY, SERVICESTAGE, SERVICESTAGE_TEMPORARY);
    }

    public static AccessKey of(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow();
    }
}
