package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.present;
import static io.github.forgeport.http.response.ResponseFields.requireSame;

import io.github.forgeport.adapter.codeup.CodeupApi.NewRepositoryJson;
import io.github.forgeport.adapter.codeup.CodeupApi.RepositoryUpdateJson;
import io.github.forgeport.adapter.codeup.CodeupApi.WrittenRepositoryJson;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.RepositoryIds;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.TransferState;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Codeup's implementation of the port {@code Repositories}, for one organization. */
final class CodeupRepositories extends ListingPort<RepositoryQuery, Repository> implements Repositories {

    /** The host of the vendor's pages and clone URLs. */
    private static final String WEB_HOST = "codeup.aliyun.com";

    private final CodeupApiCaller<CodeupApi> codeup;
    private final String endpointHost;
    private final RepositoryIds ids = new RepositoryIds(this::idOf);

    CodeupRepositories(CodeupApiCaller<CodeupApi> codeup, URI endpoint) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
        this.endpointHost = endpoint.getHost();
    }

    /** Returns the session's cache of repository ids. */
    RepositoryIds ids() {
        return ids;
    }

    @Override
    public Repository get(RepositoryId id) {
        String number = codeup.requireId(Operation.GET_REPOSITORY_BY_ID, "repository", id.value());
        return codeup.call(
                Operation.GET_REPOSITORY_BY_ID,
                api -> api.getRepository(number),
                (json, lenient) -> requireSame("/id", id, CodeupMapper.repository(json, lenient), Repository::id));
    }

    /** Gets a repository by its path; the path in the response is not compared, since its form may differ. */
    @Override
    public Repository get(RepositoryPath path) {
        return get(Operation.GET_REPOSITORY_BY_PATH, path);
    }

    @Override
    public Repository get(CloneUrl url) {
        return get(Operation.GET_REPOSITORY_BY_CLONE_URL, pathIn(url));
    }

    private Repository get(Operation operation, RepositoryPath path) {
        return codeup.call(operation, api -> api.getRepository(path.toString()), CodeupMapper::repository);
    }

    /**
     * Returns the repository's path in a clone URL, without the organization's id; refuses a URL of another host than the
     * vendor's web host and the endpoint's.
     */
    private RepositoryPath pathIn(CloneUrl url) {
        if (!url.host().equalsIgnoreCase(WEB_HOST) && !url.host().equalsIgnoreCase(endpointHost)) {
            throw rejectedUrl("Codeup's clone URLs have the host " + WEB_HOST + ".");
        }
        String path = url.path().replaceFirst("/?(\\.git)?/?$", "");
        String organization = codeup.organization() + "/";
        try {
            // Only the path in a URL is percent-encoded, not that of SSH's scp form.
            String decoded = url.toString().contains("://")
                    ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : path;
            return RepositoryPath.parse(
                    decoded.startsWith(organization) ? decoded.substring(organization.length()) : decoded);
        } catch (IllegalArgumentException noPath) {
            throw rejectedUrl("Codeup's clone URLs have the path of a namespace and a repository.");
        }
    }

    private Rejected rejectedUrl(String advice) {
        return new Rejected(codeup.session().unsentCall(Operation.GET_REPOSITORY_BY_CLONE_URL), advice);
    }

    @Override
    public Repository create(NewRepository repository) {
        Operation operation = Operation.CREATE_REPOSITORY;
        NewRepositoryJson json = new NewRepositoryJson(
                repository.name(),
                Long.parseLong(codeup.namespaceId(operation, repository.namespace())),
                repository.name(),
                repository.description().orElse(null),
                codeup.visibilityLevelIfPresent(operation, repository.visibility()));
        return codeup.write(
                operation, WriteTarget.of(repository), api -> api.createRepository(json), CodeupMapper::repository);
    }

    @Override
    public Repository update(RepositoryPath repository, RepositoryUpdate update) {
        Operation operation = Operation.UPDATE_REPOSITORY;
        codeup.requireChange(operation, update, RepositoryUpdate.none());
        String name = update.name().orElse(null);
        RepositoryUpdateJson json = new RepositoryUpdateJson(
                name,
                name,
                update.description().orElse(null),
                codeup.visibilityLevelIfPresent(operation, update.visibility()),
                update.defaultBranch().map(BranchName::value).orElse(null));
        CodeupApiCaller<CodeupApi> caller = name == null ? codeup : codeup.once();
        return writeWithId(
                name != null,
                operation,
                repository,
                id -> caller.write(
                        operation,
                        new WriteTarget.RepositoryParts(repository, update),
                        api -> api.updateRepository(id, json),
                        (written, lenient) -> sameId(id, written, lenient)));
    }

    private static Repository sameId(String id, WrittenRepositoryJson json, LenientFields lenient) {
        return requireSame("/id", new RepositoryId(id), CodeupMapper.repository(json, lenient), Repository::id);
    }

    @Override
    public void delete(RepositoryPath repository) {
        Operation operation = Operation.DELETE_REPOSITORY;
        writeWithId(
                true,
                operation,
                repository,
                id -> codeup.remove(
                        operation,
                        new WriteTarget.RepositoryExistence(repository, false),
                        api -> api.deleteRepository(id, CodeupApiCaller.REASON)));
    }

    @Override
    public TransferState transfer(RepositoryPath repository, Namespace target) {
        Operation operation = Operation.TRANSFER_REPOSITORY;
        String group = codeup.namespaceId(operation, target);
        return writeWithId(
                true,
                operation,
                repository,
                id -> codeup.calls()
                        .run(
                                operation,
                                WriteTarget.moved(repository, target),
                                api -> api.transferRepository(group, id),
                                (answer, lenient) -> {
                                    answer.requireSuccess();
                                    return TransferState.DONE;
                                }));
    }

    /** Makes a writing call with a repository's id, and removes the id from the cache if the call may change the path. */
    private <T> T writeWithId(boolean moves, Operation operation, RepositoryPath path, Function<String, T> call) {
        try {
            return ids.write(operation, path, call);
        } finally {
            if (moves) {
                ids.forget(path);
            }
        }
    }

    /** Requests the vendor's id of a repository, for an operation that takes the id alone. */
    private String idOf(Operation operation, RepositoryPath path) {
        return codeup.read(operation, api -> api.getRepository(path.toString()), CodeupMapper::repository)
                .id()
                .value();
    }

    /** Requests the default branch of a repository; also caches the id in the response. */
    String defaultBranchOf(RepositoryPath path) {
        return codeup.call(Operation.LIST_COMMITS, api -> api.getRepository(path.toString()), (json, lenient) -> {
            String branch = present("/defaultBranch", lenient.text(json.defaultBranch()));
            ids.put(path, CodeupMapper.repository(json, lenient).id().value());
            return branch;
        });
    }

    @Override
    protected Listing<?, Repository> listing(RepositoryQuery query) {
        return query.namespace().isPresent()
                ? namespaceListing(query, query.namespace().get())
                : organizationListing(query);
    }

    /** Creates the listing of the organization's repositories. */
    private Listing<?, Repository> organizationListing(RepositoryQuery query) {
        CodeupOrder order = CodeupOrder.of(query.order());
        return codeup.pagedListing(
                Operation.LIST_REPOSITORIES,
                query.filters(),
                query.pageSize(),
                (api, page) -> api.listRepositories(
                        query.archived().orElse(null),
                        order.by(),
                        page.number(),
                        page.size(),
                        query.search().orElse(null),
                        order.sort()),
                CodeupMapper::repository,
                Repository::id);
    }

    /** Creates the listing of a namespace's repositories, which the vendor neither filters nor sorts. */
    private Listing<?, Repository> namespaceListing(RepositoryQuery query, Namespace namespace) {
        String id = codeup.namespaceId(Operation.LIST_REPOSITORIES, namespace);
        if (query.search().isPresent() || query.archived().isPresent() || query.order() != RepositoryQuery.Order.HOST) {
            throw codeup.unsupported(
                    Operation.LIST_REPOSITORIES,
                    "Codeup filters and orders only the repositories of the whole organization; leave out the namespace.");
        }
        return codeup.pagedListing(
                Operation.LIST_REPOSITORIES,
                query.filters(),
                query.pageSize(),
                (api, page) -> api.listGroupRepositories(id, page.number(), page.size()),
                CodeupMapper::repository,
                Repository::id);
    }
}
