package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Page;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Huawei Cloud ServiceStage as a Git host. */
public final class ServiceStageGitHost implements GitHost {

    static final String NAME = "servicestage";

    private final HttpSession session;
    private final Identity identity;
    private final @Nullable AuthorizationName authorization;
    private final OperationTable operations;
    private final Authorizations authorizations;
    private final Repositories repositories;
    private final ServiceStageRawCalls rawCalls;

    private final Shown shown;

    /** What all siblings show; a text of the credentials, since a session that was closed keeps nothing of them. */
    private record Shown(URI endpoint, String credentials) {

        @Override
        public String toString() {
            return NAME + " at " + SafeAddress.of(endpoint) + ", " + credentials;
        }
    }

    private ServiceStageGitHost(
            HttpSession session,
            Identity identity,
            @Nullable AuthorizationName authorization,
            OperationTable operations,
            Shown shown) {
        this.session = session;
        this.identity = identity;
        this.authorization = authorization;
        this.shown = shown;
        this.operations = operations;
        this.authorizations = new ServiceStageAuthorizations(session, identity, operations);
        this.repositories = authorization == null
                ? operations::capabilities
                : new ServiceStageRepositories(session, identity, authorization, operations);
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
        AuthorizationName authorization = config.authorization().orElse(null);
        return new ServiceStageGitHost(
                session,
                identity,
                authorization,
                authorization == null
                        ? ServiceStageOperations.WITHOUT_AUTHORIZATION
                        : ServiceStageOperations.THROUGH_A_NAME,
                new Shown(config.endpoint(), config.credentials().toString()));
    }

    /**
     * Opens another session, over the same connections and with the same credentials, that reaches the repositories which
     * an authorization opens; each is closed on its own.
     *
     * <p>Which of them ServiceStage can do depends on the authorization's provider, so a name alone leaves them {@code UNKNOWN}.
     *
     * @throws IllegalArgumentException if the name breaks the vendor's rule
     * @throws IllegalStateException if this session is closed
     */
    public ServiceStageGitHost through(AuthorizationName authorization) {
        return sibling(ServiceStageConfig.sendable(authorization), ServiceStageOperations.THROUGH_A_NAME);
    }

    /**
     * The same through an authorization as it was listed, whose provider tells what can be done through it; nothing is sent.
     *
     * @throws IllegalArgumentException if its name breaks the vendor's rule
     * @throws IllegalStateException if this session is closed
     */
    public ServiceStageGitHost through(Authorization authorization) {
        return sibling(
                ServiceStageConfig.sendable(authorization.name()), ServiceStageOperations.through(authorization));
    }

    /**
     * A sibling that knows what can be done through its authorization: it is looked for among those that the project lists, and its
     * provider tells. Where there is none of its name, nothing can be done through it.
     *
     * <p>It is this session itself if that is known, or if it goes through no authorization.
     */
    @Override
    public ServiceStageGitHost probed() {
        AuthorizationName name = authorization;
        if (name == null
                || operations
                                .capabilities()
                                .of(Operation.GET_REPOSITORY_BY_PATH)
                                .support()
                        != Support.UNKNOWN) {
            return this;
        }
        Page<Authorization> all = authorizations.list();
        return sibling(
                name,
                all.items().stream()
                        .filter(listed -> listed.name().equals(name))
                        .findFirst()
                        .map(ServiceStageOperations::through)
                        .orElse(
                                all.verdict() == Page.Verdict.COMPLETE
                                        ? ServiceStageOperations.THROUGH_NOTHING
                                        : operations));
    }

    private ServiceStageGitHost sibling(AuthorizationName through, OperationTable table) {
        return new ServiceStageGitHost(session.sibling(), identity, through, table, shown);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return operations.capabilities();
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
     * @throws io.github.forgeport.port.failure.GitHostException whatever went wrong
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
        String through = authorization == null ? "" : ", through " + authorization.value();
        return "ServiceStageGitHost[" + shown + through + "]";
    }
}
