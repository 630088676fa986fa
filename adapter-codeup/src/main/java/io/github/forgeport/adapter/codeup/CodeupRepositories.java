package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;

/** Codeup's implementation of the port {@code Repositories}, for one organization. */
final class CodeupRepositories extends ListingPort<RepositoryQuery, Repository> implements Repositories {

    private final CodeupContext context;

    CodeupRepositories(CodeupContext context) {
        super(CodeupOperations.TABLE);
        this.context = context;
    }

    @Override
    public Repository get(RepositoryId id) {
        if (!CodeupContext.isOfVendor(id.value())) {
            throw new Rejected(
                    context.session().notSent(Operation.GET_REPOSITORY_BY_ID),
                    "Codeup's repository ids are numbers above 0.");
        }
        return context.calls()
                .run(
                        Operation.GET_REPOSITORY_BY_ID,
                        (api, unreadable) -> requireSameId(
                                id,
                                CodeupMapper.repository(
                                        api.getRepository(context.organization(), id.value()), unreadable)));
    }

    @Override
    public Repository get(RepositoryPath path) {
        return context.calls()
                .run(
                        Operation.GET_REPOSITORY_BY_PATH,
                        (api, unreadable) -> CodeupMapper.repository(
                                api.getRepository(context.organization(), path.toString()), unreadable));
    }

    /** Fails if a response is of another repository; not used for paths, whose accepted and returned forms are not known. */
    private static Repository requireSameId(RepositoryId id, Repository received) {
        if (!received.id().equals(id)) {
            throw new BadResponse(Reason.MISMATCH, "/repository/id");
        }
        return received;
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
        return context.numbered(
                Operation.LIST_REPOSITORIES,
                query.filters(),
                query.pageSize(),
                place -> context.calls()
                        .run(
                                Operation.LIST_REPOSITORIES,
                                (api, unreadable) -> CodeupMapper.repositories(
                                        api.listRepositories(
                                                context.organization(),
                                                query.archived().orElse(null),
                                                order.by(),
                                                place.number(),
                                                place.size(),
                                                query.search().orElse(null),
                                                order.sort()),
                                        unreadable)));
    }

    /** Creates the listing of a namespace's repositories, which the vendor neither filters nor sorts. */
    private Listing<?, Repository> ofNamespace(RepositoryQuery query, Namespace namespace) {
        String id = context.id(Operation.LIST_REPOSITORIES, namespace);
        if (query.search().isPresent() || query.archived().isPresent() || query.order() != RepositoryQuery.Order.HOST) {
            throw context.unsupported(
                    Operation.LIST_REPOSITORIES,
                    "Codeup filters and orders only the repositories of the whole organization; leave out the namespace.");
        }
        return context.numbered(
                Operation.LIST_REPOSITORIES,
                query.filters(),
                query.pageSize(),
                place -> context.calls()
                        .run(
                                Operation.LIST_REPOSITORIES,
                                (api, unreadable) -> CodeupMapper.repositoriesOfGroup(
                                        api.listGroupRepositories(
                                                id, context.organization(), place.number(), place.size()),
                                        unreadable)));
    }
}
