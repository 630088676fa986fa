package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.identity.SessionIdentity;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.RepositoryIds;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.Branches;
import io.github.forgeport.port.Commits;
import io.github.forgeport.port.FileContents;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.Tags;
import io.github.forgeport.port.Trees;
import io.github.forgeport.port.Webhooks;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Page;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session with Huawei Cloud ServiceStage, and the factory methods that open one. */
public final class ServiceStageGitHost implements GitHost {

    static final String NAME = "servicestage";

    private final HttpSession session;
    private final SessionIdentity identity;
    private final @Nullable AuthorizationName authorization;
    private final OperationTable operations;
    private final Authorizations authorizations;
    private final Repositories repositories;
    private final Namespaces namespaces;
    private final Branches branches;
    private final Tags tags;
    private final Commits commits;
    private final Trees trees;
    private final FileContents fileContents;
    private final Webhooks webhooks;
    private final @Nullable RepositoryIds ids;
    private final ServiceStageRawCalls rawCalls;

    private final PrintedSession shown;

    /** The texts in the {@code toString} of a session and its siblings, without any credential. */
    private record PrintedSession(URI endpoint, String credentials) {

        @Override
        public String toString() {
            return NAME + " at " + SafeAddress.of(endpoint) + ", " + credentials;
        }
    }

    private ServiceStageGitHost(
            HttpSession session,
            SessionIdentity identity,
            @Nullable AuthorizationName authorization,
            OperationTable operations,
            PrintedSession shown) {
        this.session = session;
        this.identity = identity;
        this.authorization = authorization;
        this.shown = shown;
        this.operations = operations;
        Map<String, ?> project = Map.of("project_id", identity.project());
        this.authorizations = new ServiceStageAuthorizations(
                ServiceStageApiCaller.of(session, operations, project, ServiceStageApi.class));
        if (authorization == null) {
            this.repositories = operations::capabilities;
            this.namespaces = operations::capabilities;
            this.branches = operations::capabilities;
            this.tags = operations::capabilities;
            this.commits = operations::capabilities;
            this.trees = operations::capabilities;
            this.fileContents = operations::capabilities;
            this.webhooks = operations::capabilities;
            this.ids = null;
        } else {
            Map<String, ?> both = Map.of("project_id", identity.project(), "authorization", authorization.value());
            ServiceStageApiCaller<ServiceStageRepositoriesApi> calls =
                    ServiceStageApiCaller.of(session, operations, both, ServiceStageRepositoriesApi.class);
            ServiceStageRepositories repositories = new ServiceStageRepositories(calls);
            this.repositories = repositories;
            this.ids = new RepositoryIds(repositories::idOf);
            ServiceStageApiCaller.RepositoryCaller repositoryCaller =
                    new ServiceStageApiCaller.RepositoryCaller(calls, ids);
            this.branches = new ServiceStageRefs.BranchPort(repositoryCaller);
            this.tags = new ServiceStageRefs.TagPort(repositoryCaller);
            this.commits = new ServiceStageCommits(repositoryCaller);
            this.trees = new ServiceStageFiles.TreePort(repositoryCaller);
            this.fileContents = new ServiceStageFiles.ContentPort(repositoryCaller);
            this.webhooks = new ServiceStageWebhooks(repositoryCaller);
            this.namespaces = new ServiceStageNamespaces(calls);
        }
        this.rawCalls = new ServiceStageRawCalls(session, identity, authorization);
    }

    /**
     * Opens a session with ServiceStage; sends nothing yet.
     *
     * @throws IllegalArgumentException if the policy does not allow an endpoint, or contradicts itself, or if the
     *     credentials lack what they need: a token the project, a password the address of IAM
     * @throws IllegalStateException if the application brings a Jackson that is too old, or whose jars do not fit together
     */
    public static ServiceStageGitHost connect(ServiceStageConfig config) {
        config.requireConsistent();
        SessionIdentity identity = config.credentials().sessionIdentity(config);
        HttpSession session = HttpSession.open(
                NAME,
                BaseUrl.of(config.endpoint(), config.policy()),
                identity.authentication(),
                new ServiceStageErrorParser(),
                config.policy());
        AuthorizationName authorization = config.authorization().orElse(null);
        return new ServiceStageGitHost(
                session,
                identity,
                authorization,
                authorization == null
                        ? ServiceStageOperations.WITHOUT_AUTHORIZATION
                        : ServiceStageOperations.THROUGH_A_NAME,
                new PrintedSession(config.endpoint(), config.credentials().toString()));
    }

    /**
     * Returns another session for the repositories of an authorization, with the same connections and credentials; each is
     * closed on its own.
     *
     * <p>Which of them ServiceStage can do depends on the authorization's provider, so a name alone leaves them {@code
     * UNKNOWN}.
     *
     * @throws IllegalArgumentException if the name breaks the vendor's rule
     * @throws IllegalStateException if this session is closed
     */
    public ServiceStageGitHost through(AuthorizationName authorization) {
        return sibling(ServiceStageConfig.requireSendable(authorization), ServiceStageOperations.THROUGH_A_NAME);
    }

    /**
     * Returns another session for the repositories of a listed authorization, whose provider decides what is supported;
     * sends nothing.
     *
     * @throws IllegalArgumentException if its name breaks the vendor's rule
     * @throws IllegalStateException if this session is closed
     */
    public ServiceStageGitHost through(Authorization authorization) {
        return sibling(
                ServiceStageConfig.requireSendable(authorization.name()),
                ServiceStageOperations.through(authorization));
    }

    /**
     * Returns a session that knows which operations its authorization's provider supports; requests the list of
     * authorizations. If the list has no authorization of this name, nothing is supported through it.
     *
     * <p>It is this session itself if that is known already, or if it uses no authorization.
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

    /** Creates another session over the same connections, with an authorization and the operations that it allows. */
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
    public Namespaces namespaces() {
        return namespaces;
    }

    @Override
    public Branches branches() {
        return branches;
    }

    @Override
    public Tags tags() {
        return tags;
    }

    @Override
    public Commits commits() {
        return commits;
    }

    @Override
    public Trees trees() {
        return trees;
    }

    @Override
    public FileContents fileContents() {
        return fileContents;
    }

    @Override
    public Webhooks webhooks() {
        return webhooks;
    }

    /** Returns the session's cache of repository ids; empty without an authorization. */
    Optional<RepositoryIds> ids() {
        return Optional.ofNullable(ids);
    }

    @Override
    public Optional<Authorizations> authorizations() {
        return Optional.of(authorizations);
    }

    /**
     * Sends a raw request, for an operation that no port has, with the session's credentials, retries and deadlines. In
     * failures and events it is called {@code raw call}.
     *
     * <p>The session fills {@code {project_id}} in the path, and adds {@code X-Repo-Auth}, if it uses an authorization, to
     * what is under {@code /git/repos} and {@code /git/files}, unless the request leaves it out by name.
     *
     * @throws io.github.forgeport.port.failure.GitHostException if the call fails
     */
    public RawResponse raw(RawRequest request) {
        return rawCalls.send(request);
    }

    @Override
    public void close() {
        session.close();
    }

    /** Returns the vendor, the endpoint, the kind of credential and any authorization as text. */
    @Override
    public String toString() {
        String through = authorization == null ? "" : ", through " + authorization.value();
        return "ServiceStageGitHost[" + shown + through + "]";
    }
}
