package io.github.forgeport.adapter.codeup;

import io.github.forgeport.adapter.codeup.response.CodeupErrorParser;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.RepositoryIds;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
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
import java.net.URI;

/** A session with Alibaba Cloud Codeup, and the factory methods that open one. */
public final class CodeupGitHost implements GitHost {

    static final String NAME = "codeup";

    private final HttpSession session;
    private final Repositories repositories;
    private final CodeupNamespaces namespaces;
    private final Branches branches;
    private final Tags tags;
    private final Commits commits;
    private final Trees trees;
    private final FileContents fileContents;
    private final Webhooks webhooks;
    private final CodeupRawCalls rawCalls;
    private final RepositoryIds ids;

    private final URI endpoint;

    // A text, since a session that was closed keeps nothing of its credentials.
    private final String credentials;

    private CodeupGitHost(CodeupConfig config) {
        this.session = HttpSession.open(
                NAME,
                BaseUrl.of(config.endpoint(), config.policy()),
                config.credentials().authentication(),
                new CodeupErrorParser(),
                config.policy());
        CodeupApiCaller<CodeupApi> calls = CodeupApiCaller.of(session, config.organization(), CodeupApi.class);
        CodeupRepositories repositories = new CodeupRepositories(calls, config.endpoint());
        this.repositories = repositories;
        this.ids = repositories.ids();
        CodeupRepositoryCaller<CodeupCommitsApi> refs = repositoryCalls(config, CodeupCommitsApi.class);
        this.branches = new CodeupBranches(refs);
        this.tags = new CodeupTags(refs);
        this.commits = new CodeupCommits(refs, repositories::defaultBranchOf);
        CodeupRepositoryCaller<CodeupFilesApi> files = repositoryCalls(config, CodeupFilesApi.class);
        this.trees = new CodeupFiles.TreePort(files);
        this.fileContents = new CodeupFiles.ContentPort(files);
        this.webhooks = new CodeupWebhooks(repositoryCalls(config, CodeupWebhooksApi.class));
        this.namespaces = new CodeupNamespaces(calls);
        this.rawCalls = new CodeupRawCalls(session, config.organization());
        this.endpoint = config.endpoint();
        this.credentials = config.credentials().toString();
    }

    /** Creates a caller of an interface's endpoints that take the id of a repository. */
    private <A> CodeupRepositoryCaller<A> repositoryCalls(CodeupConfig config, Class<A> api) {
        return new CodeupRepositoryCaller<>(CodeupApiCaller.of(session, config.organization(), api), ids);
    }

    /**
     * Opens a session with Codeup; sends nothing yet.
     *
     * @throws IllegalArgumentException if the policy does not allow the endpoint, or contradicts itself
     * @throws IllegalStateException if the application brings a Jackson that is too old, or whose jars do not fit together
     */
    public static CodeupGitHost connect(CodeupConfig config) {
        return new CodeupGitHost(config);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return CodeupOperations.TABLE.capabilities();
    }

    /** Returns this session itself, since no read request would tell more about its capabilities. */
    @Override
    public CodeupGitHost probed() {
        return this;
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

    /** Returns the session's cache of repository ids. */
    RepositoryIds ids() {
        return ids;
    }

    /**
     * Gets the organization as a namespace, which contains all others.
     *
     * @throws io.github.forgeport.port.failure.GitHostException whatever went wrong
     */
    public Namespace organization() {
        return namespaces.organization();
    }

    /**
     * Sends a raw request, for an operation that no port has, with the session's credentials, retries and deadlines. In
     * failures and events it is called {@code raw call}.
     *
     * <p>The session adds {@code organizationId}, {@code accessToken} if it has one, and {@code x-acs-version}, each unless
     * the request leaves it out by name. A response with {@code "success": false} is a failure.
     *
     * @param operation the vendor's name of the operation, such as {@code ListRepositories}; it is sent and signed as {@code
     *     x-acs-action}
     * @throws IllegalArgumentException if the operation is no name of letters and digits
     * @throws io.github.forgeport.port.failure.GitHostException if the call fails
     */
    public RawResponse raw(String operation, RawRequest request) {
        return rawCalls.send(operation, request);
    }

    @Override
    public void close() {
        session.close();
    }

    /** Returns the vendor, the endpoint and the kind of credential as text. */
    @Override
    public String toString() {
        return "CodeupGitHost[" + NAME + " at " + SafeAddress.of(endpoint) + ", " + credentials + "]";
    }
}
