package io.github.forgeport.jackson;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import java.io.IOException;
import java.util.List;

/** The JSON forms of queries. */
final class QueryForms {

    private static final ObjectForm<AuthorizationQuery> AUTHORIZATIONS = new ObjectForm<>(
            AuthorizationQuery.class,
            query -> new WrittenFields().put("order", query.order()).put("pageSize", query.pageSize()),
            QueryForms::authorizations);

    private static final ObjectForm<NamespaceQuery> NAMESPACES = new ObjectForm<>(
            NamespaceQuery.class,
            query -> new WrittenFields()
                    .put("parent", query.parent())
                    .put("search", query.search())
                    .put("order", query.order())
                    .put("pageSize", query.pageSize()),
            QueryForms::namespaces);

    private static final ObjectForm<RepositoryQuery> REPOSITORIES = new ObjectForm<>(
            RepositoryQuery.class,
            query -> new WrittenFields()
                    .put("namespace", query.namespace())
                    .put("search", query.search())
                    .put("archived", query.archived())
                    .put("order", query.order())
                    .put("pageSize", query.pageSize()),
            QueryForms::repositories);

    static final List<ObjectForm<?>> ALL = List.of(AUTHORIZATIONS, NAMESPACES, REPOSITORIES);

    private QueryForms() {}

    /** Reads a query for authorizations. */
    private static AuthorizationQuery authorizations(ReadFields fields) throws IOException {
        fields.find("order", AuthorizationQuery.Order.class); // Only checked, since there is only one order.
        AuthorizationQuery all = AuthorizationQuery.all();
        return fields.find("pageSize", Integer.class).map(all::withPageSize).orElse(all);
    }

    /** Reads a query for namespaces. */
    private static NamespaceQuery namespaces(ReadFields fields) throws IOException {
        NamespaceQuery query =
                fields.find("parent", Namespace.class).map(NamespaceQuery::in).orElse(NamespaceQuery.top());
        query = fields.find("search", String.class).map(query::withSearch).orElse(query);
        query = fields.find("order", NamespaceQuery.Order.class)
                .map(query::withOrder)
                .orElse(query);
        return fields.find("pageSize", Integer.class).map(query::withPageSize).orElse(query);
    }

    /** Reads a query for repositories. */
    private static RepositoryQuery repositories(ReadFields fields) throws IOException {
        RepositoryQuery query = fields.find("namespace", Namespace.class)
                .map(RepositoryQuery::in)
                .orElse(RepositoryQuery.all());
        query = fields.find("search", String.class).map(query::withSearch).orElse(query);
        query = fields.find("archived", Boolean.class).map(query::withArchived).orElse(query);
        query = fields.find("order", RepositoryQuery.Order.class)
                .map(query::withOrder)
                .orElse(query);
        return fields.find("pageSize", Integer.class).map(query::withPageSize).orElse(query);
    }
}
