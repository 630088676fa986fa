package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.identity.IdentityHeaders;
import io.github.forgeport.adapter.servicestage.identity.SessionIdentity;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.RawCalls;
import io.github.forgeport.http.raw.RawAdditions;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sender of raw calls to ServiceStage: requests composed by the application; those for repositories get the session's
 * authorization.
 */
final class ServiceStageRawCalls {

    private static final Pattern THROUGH_AUTHORIZATION = Pattern.compile("/v1/[^/]+/git/(?:repos|files)(?:/.*)?");
    private static final String REPO_AUTH = "X-Repo-Auth";

    private final RawCalls calls;
    private final SessionIdentity identity;
    private final @Nullable AuthorizationName authorization;

    ServiceStageRawCalls(HttpSession session, SessionIdentity identity, @Nullable AuthorizationName authorization) {
        this.calls = session.rawCalls();
        this.identity = identity;
        this.authorization = authorization;
    }

    /** Sends a raw call with the project's id, and with the authorization if its path is one for repositories. */
    RawResponse send(RawRequest request) {
        RawAdditions additions = new RawAdditions(IdentityHeaders.IS_IDENTITY_HEADER)
                .path("project_id", identity.project())
                .mayBeLeftOut(REPO_AUTH)
                .defaultHeader("Accept", "application/json")
                .defaultHeader("Content-Type", "application/json;charset=utf8");
        if (authorization != null
                && THROUGH_AUTHORIZATION.matcher(request.decodedPath()).matches()) {
            additions.header(REPO_AUTH, authorization.value());
        }
        return calls.send(request, additions);
    }
}
