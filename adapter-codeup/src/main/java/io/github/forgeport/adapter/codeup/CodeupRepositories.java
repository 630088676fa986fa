package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.present;
import static io.github.forgeport.http.response.ResponseFields.requireSame;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.RepositoryIds;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;

/** Codeup's implementation of the port {@code Repositories}, for one organization. */
final class CodeupRepositories extends ListingPort<RepositoryQuery, Repository> implements Repositories {

    private final CodeupApiCaller<CodeupApi> codeup;

    CodeupRepositories(CodeupApiCaller<CodeupApi> codeup) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
    }

    @Override
    public Repository get(RepositoryId id) {
        String number = codeup.id(Operation.GET_REPOSITORY_BY_ID, "repository", id.value());
        return codeup.call(
                Operation.GET_REPOSITORY_BY_ID,
                api -> api.getRepository(number),
                (json, lenient) -> requireSame("/id", id, CodeupMapper.repository(json, lenient), Repository::id));
    }

    /** Gets a repository by its path; not compared, since the forms of paths that are accepted and returned are not known. */
    @Override
    public Repository get(RepositoryPath path) {
        return codeup.call(
                Operation.GET_REPOSITORY_BY_PATH, api -> api.getRepository(path.toString()), CodeupMapper::repository);
    }

    /** Requests the vendor's id of a repository, for an operation that takes the id alone. */
    String idOf(Operation operation, RepositoryPath path) {
        return codeup.read(operation, api -> api.getRepository(path.toString()), CodeupMapper::repository)
                .id()
                .value();
    }

    /** Requests the default branch of a repository, whose response also tells the id, which the cache gets. */
    String defaultBranchOf(RepositoryPath path, RepositoryIds ids) {
        return codeup.call(Operation.LIST_COMMITS, api -> api.getRepository(path.toString()), (json, lenient) -> {
            String branch = present("/defaultBranch", lenient.text(json.defaultBranch()));
            ids.put(path, CodeupMapper.repository(json, lenient).id().value());
            return branch;
        });
    }

    @Override
    protected Listing<?, Repository> listing(RepositoryQuery query) {
        return query.namespace().isPresent()
                ? ofNamespace(query, query.namespace().get())
                : ofOrganization(query);
    }

    /** Creates the listing of all repositories of the organization. */
    private Listing<?, Repository> ofOrganization(RepositoryQuery query) {
        CodeupOrder order = CodeupOrder.of(query.order());
        return codeup.pages(
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
    private Listing<?, Repository> ofNamespace(RepositoryQuery query, Namespace namespace) {
        String id = codeup.id(Operation.LIST_REPOSITORIES, namespace);
        if (query.search().isPresent() || query.archived().isPresent() || query.order() != RepositoryQuery.Order.HOST) {
            throw codeup.unsupported(
                    Operation.LIST_REPOSITORIES,
                    "Codeup filters and orders only the repositories of the whole organization; leave out the namespace.");
        }
        return codeup.pages(
                Operation.LIST_REPOSITORIES,
                query.filters(),
                query.pageSize(),
                (api, page) -> api.listGroupRepositories(id, page.number(), page.size()),
                CodeupMapper::repository,
                Repository::id);
    }
}
