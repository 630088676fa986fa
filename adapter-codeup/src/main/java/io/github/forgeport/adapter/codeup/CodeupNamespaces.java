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

    private final CodeupApiCaller<CodeupApi> codeup;
    private volatile @Nullable String top;

    CodeupNamespaces(CodeupApiCaller<CodeupApi> codeup) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
    }

    @Override
    protected Listing<?, Namespace> listing(NamespaceQuery query) {
        Optional<String> parent = query.parent().map(in -> codeup.id(Operation.LIST_NAMESPACES, in));
        CodeupOrder order = CodeupOrder.of(query.order());
        return codeup.numbered(Operation.LIST_NAMESPACES, query.filters(), query.pageSize(), page -> {
            String parentId = parent.orElseGet(this::top);
            return codeup.page(
                    Operation.LIST_NAMESPACES,
                    api -> api.listRepositoryGroups(
                            order.by(),
                            page.number(),
                            page.size(),
                            parentId,
                            query.search().orElse(null),
                            order.sort()),
                    CodeupMapper::namespace,
                    Namespace::id);
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
        return codeup.calls()
                .run(
                        "get organization",
                        Repetition.READ,
                        (api, lenient) -> api.getCodeupOrganization().map(CodeupMapper::organization, lenient));
    }
}
