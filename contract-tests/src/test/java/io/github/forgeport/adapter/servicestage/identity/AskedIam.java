package io.github.forgeport.adapter.servicestage.identity;

import io.github.forgeport.adapter.servicestage.identity.IamApi.ProjectScope;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import java.net.URI;

/** Lets tests ask the identity service as the adapter does, without a session before it, which keeps failures to itself. */
public final class AskedIam implements AutoCloseable {

    private final IamClient iam;

    public AskedIam(URI endpoint, HttpPolicy policy) {
        this.iam = new IamClient(endpoint, request -> {}, policy);
    }

    /** Signs a user in for a project of a known id; returns the token, what it is for and until when. */
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
