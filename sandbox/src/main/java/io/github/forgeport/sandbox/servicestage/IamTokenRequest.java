package io.github.forgeport.sandbox.servicestage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import io.github.forgeport.sandbox.signing.Credential;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What IAM is asked for a token with: a user's password, and the project that the token is for.
 *
 * <p>Without a project IAM would give a token for global services, which nothing here takes; it counts as malformed.
 */
record IamTokenRequest(
        String domain,
        String user,
        String password,
        @Nullable String projectId,
        @Nullable String projectName) {

    private static final Credential PASSWORD = new Credential(ServiceStageAccount.IAM_PASSWORD);

    /** Reads a body; empty when it is not such a request. */
    static Optional<IamTokenRequest> parse(byte[] body) {
        try {
            return parse(StrictJson.read(body).path("auth"));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<IamTokenRequest> parse(JsonNode auth) {
        JsonNode methods = auth.at("/identity/methods");
        @Nullable String domain = auth.at("/identity/password/user/domain/name").textValue();
        @Nullable String user = auth.at("/identity/password/user/name").textValue();
        @Nullable String password = auth.at("/identity/password/user/password").textValue();
        @Nullable String projectId = auth.at("/scope/project/id").textValue();
        @Nullable String projectName = auth.at("/scope/project/name").textValue();
        boolean byPassword =
                methods.size() == 1 && "password".equals(methods.path(0).textValue());
        if (!byPassword || domain == null || user == null || password == null) {
            return Optional.empty();
        }
        if (projectId == null && projectName == null) {
            return Optional.empty();
        }
        return Optional.of(new IamTokenRequest(domain, user, password, projectId, projectName));
    }

    boolean isOfTheUser() {
        return domain.equals(ServiceStageAccount.IAM_DOMAIN)
                && user.equals(ServiceStageAccount.IAM_USER)
                && PASSWORD.accepts(password);
    }

    /** Whether it is for the one project there is; an id and a name must both be its own. */
    boolean isForTheProject() {
        return (projectId == null || projectId.equals(ServiceStageAccount.PROJECT))
                && (projectName == null || projectName.equals(ServiceStageAccount.PROJECT_NAME));
    }

    @Override
    public String toString() {
        return "IamTokenRequest[" + user + "]";
    }
}
