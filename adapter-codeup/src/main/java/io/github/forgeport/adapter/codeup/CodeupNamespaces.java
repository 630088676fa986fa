package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.capability.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codeup's implementation of the port {@code Namespaces}, for one organization, which is itself the top namespace. */
final class CodeupNamespaces extends ListingPort<NamespaceQuery, Namespace> implements Namespaces {

    private final CodeupContext context;
    private volatile @Nullable String top;

    CodeupNamespaces(CodeupContext context) {
        super(CodeupOperations.TABLE);
        this.context = context;
    }

    @Override
    protected Listing<?, Namespace> listing(NamespaceQuery query) {
        Optional<String> parent = query.parent().map(in -> context.id(Operation.LIST_NAMESPACES, in));
        CodeupOrder order = CodeupOrder.of(query.order());
        return context.numbered(Operation.LIST_NAMESPACES, query.filters(), query.pageSize(), place -> {
            String parentId = parent.orElseGet(this::top);
            return context.calls()
                    .run(
                            Operation.LIST_NAMESPACES,
                            (api, unreadable) -> CodeupMapper.namespaces(
                                    api.listRepositoryGroups(
                                            context.organization(),
                                            order.by(),
                                            place.number(),
                                            place.size(),
                                            parentId,
                                            query.search().orElse(null),
                                            order.sort()),
                                    unreadable));
        });
    }

    /** Returns the id of the organization's own namespace, which is requested once, since it does not change. */
    private String top() {
        String known = top;
        if (known == null) {
            known = organization().id().map(NamespaceId::value).orElseThrow();
            top = known;
        }
        return known;
    }

    /** Requests the organization's own namespace. */
    Namespace organization() {
        return context.calls()
                .run(
                        "get organization",
                        Repetition.READ,
                        (api, unreadable) -> CodeupMapper.organization(
                                api.getCodeupOrganization(context.organization()), unreadable));
    }
}
