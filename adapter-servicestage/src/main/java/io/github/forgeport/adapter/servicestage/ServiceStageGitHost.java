package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.AuthorizationName;
import io.github.forgeport.domain.SafeAddress;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.Capabilities;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Huawei Cloud ServiceStage as a Git host. */
public final class ServiceStageGitHost implements GitHost {

    static final String NAME = "servicestage";

    private final HttpSession session;
    private final Identity identity;
    private final Capabilities capabilities;
    private final Authorizations authorizations;
    private final Repositories repositories;
    private final ServiceStageRawCalls rawCalls;

    // Texts, since a session that was closed keeps nothing of its credentials.
    private final String shown;
    private final String through;

    private ServiceStageGitHost(
            HttpSession session, Identity identity, @Nullable AuthorizationName authorization, String shown) {
        this.session = session;
        this.identity = identity;
        this.shown = shown;
        this.through = authorization == null ? "" : ", through " + authorization.value();
        this.capabilities = authorization == null
                ? ServiceStageCapabilities.WITHOUT_AUTHORIZATION
                : ServiceStageCapabilities.WITH_AUTHORIZATION;
        this.authorizations = new ServiceStageAuthorizations(session, identity, capabilities);
        this.repositories = new ServiceStageRepositories(session, identity, authorization, capabilities);
        this.rawCalls = new ServiceStageRawCalls(session, identity, authorization);
    }

    /**
     * Opens a session; nothing is sent yet.
     *
     * @throws IllegalArgumentException if the policy does not allow an endpoint, or contradicts itself, or if the credentials lack
     *     what they need: a token the project, a password the address of IAM
     * @throws IllegalStateException if the application brings a Jackson that is too old, or whose jars do not fit together
     */
    public static ServiceStageGitHost connect(ServiceStageConfig config) {
        config.requireConsistent();
        Identity identity = config.credentials().identity(config);
        HttpSession session = HttpSession.open(
                NAME,
                BaseUrl.of(config.endpoint(), config.policy()),
                identity.proof(),
                new ServiceStageErrors(),
                config.policy());
        String shown = NAME + " at " + SafeAddress.of(config.endpoint()) + ", " + config.credentials();
        return new ServiceStageGitHost(session, identity, config.authorization().orElse(null), shown);
    }

    /**
     * Opens another session, over the same connections and with the same credentials, that reaches the repositories which
     * an authorization opens; each is closed on its own.
     *
     * @throws IllegalArgumentException if the name breaks the vendor's rule
     * @throws IllegalStateException if this session is closed
     */
    public ServiceStageGitHost through(AuthorizationName authorization) {
        AuthorizationName sendable = ServiceStageConfig.sendable(authorization);
        return new ServiceStageGitHost(session.sibling(), identity, sendable, shown);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Repositories repositories() {
        return repositories;
    }

    @Override
    public Optional<Authorizations> authorizations() {
        return Optional.of(authorizations);
    }

    /**
     * Sends a request of the caller's own, for an operation that no port has, as the session sends its own: with its credentials,
     * retries, deadlines and failures, in which it is called {@code raw call}.
     *
     * <p>The session fills {@code {project_id}} in the path, and adds {@code X-Repo-Auth}, if it goes through an authorization, to
     * what is under {@code /git/repos} and {@code /git/files}, unless the request leaves it out by name.
     *
     * @throws io.github.forgeport.port.GitHostException whatever went wrong
     */
    public RawResponse raw(RawRequest request) {
        return rawCalls.send(request);
    }

    @Override
    public void close() {
        session.close();
    }

    /** The vendor, the endpoint, the kind of credential, and the authorization that it goes through, if it goes through one. */
    @Override
    public String toString() {
        return "ServiceStageGitHost[" + shown + through + "]";
    }
}
