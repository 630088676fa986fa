package io.github.forgeport.adapter.servicestage.identity;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.adapter.servicestage.identity.IamApi.ProjectScope;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.policy.HttpPolicy;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings with which a session calls IAM, the identity service: endpoint, policy and project.
 *
 * @param endpoint the URL of IAM; null where it is not needed
 * @param project the id of the session's project; null if it is that of the region
 * @param region the name of the region; null if the project is known
 */
public record IamAccess(
        @Nullable URI endpoint,
        @Nullable String project,
        @Nullable String region,
        HttpPolicy policy) {

    /** Opens a client for sign-ins by password. */
    IamClient withPassword(SignInPassword password) {
        return IamClient.withPassword(requireNonNull(endpoint, "endpoint"), password, policy);
    }

    /** Opens a client whose requests are signed with an access key. */
    IamClient forKeys(Supplier<AccessKey> key) {
        return new IamClient(requireNonNull(endpoint, "endpoint"), Authentication.by(key, SdkHmacSigner::sign), policy);
    }

    /** Returns the project for which a token is requested: the configured one, else that of the region. */
    ProjectScope scope() {
        return project == null
                ? new ProjectScope(null, requireNonNull(region, "region"))
                : new ProjectScope(project, null);
    }
}
