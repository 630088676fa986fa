package io.github.forgeport.adapter.servicestage.identity;

import io.github.forgeport.adapter.servicestage.identity.IamApi.ProjectScope;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import java.net.URI;

/** The adapter's client of the identity service, used without a session, so that its failures can be seen. */
public final class DirectIamClient implements AutoCloseable {

    private final IamClient iam;

    public DirectIamClient(URI endpoint, HttpPolicy policy) {
        this.iam = new IamClient(endpoint, request -> {}, policy);
    }

    /** Signs a user in for a project of a known id; returns the token with its scope and expiry. */
    public Object signIn(String domain, String user, Secret password, String project) {
        return iam.signIn(new IamUser(domain, user), password, new ProjectScope(project, null));
    }

    /** Finds the id of the project of this name. */
    public String project(String name) {
        return iam.projectId(name);
    }

    @Override
    public void close() {
        iam.close();
    }
}
