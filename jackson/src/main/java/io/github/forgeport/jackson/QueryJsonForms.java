package io.github.forgeport.jackson;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import java.io.IOException;
import java.util.List;

/** The codecs of queries, which are written as JSON objects. */
final class QueryJsonForms {

    private static final ObjectJsonForm<AuthorizationQuery> AUTHORIZATIONS = new ObjectJsonForm<>(
            AuthorizationQuery.class,
            query -> new JsonObjectWriter().put("order", query.order()).put("pageSize", query.pageSize()),
            QueryJsonForms::authorizations);

    private static final ObjectJsonForm<NamespaceQuery> NAMESPACES = new ObjectJsonForm<>(
            NamespaceQuery.class,
            query -> new JsonObjectWriter()
                    .put("parent", query.parent())
                    .put("search", query.search())
                    .put("order", query.order())
                    .put("pageSize", query.pageSize()),
            QueryJsonForms::namespaces);

    private static final ObjectJsonForm<RepositoryQuery> REPOSITORIES = new ObjectJsonForm<>(
            RepositoryQuery.class,
            query -> new JsonObjectWriter()
                    .put("namespace", query.namespace())
                    .put("search", query.search())
                    .put("archived", query.archived())
                    .put("order", query.order())
                    .put("pageSize", query.pageSize()),
            QueryJsonForms::repositories);

    static final List<ObjectJsonForm<?>> ALL = List.of(AUTHORIZATIONS, NAMESPACES, REPOSITORIES);

    private QueryJsonForms() {}

    /** Reads a query for authorizations from its JSON fields. */
    private static AuthorizationQuery authorizations(JsonObjectReader fields) throws IOException {
        fields.find("order", AuthorizationQuery.Order.class); // Only checked, since there is only one order.
        AuthorizationQuery all = AuthorizationQuery.all();
        return fields.find("pageSize", Integer.class).map(all::withPageSize).orElse(all);
    }

    /** Reads a query for namespaces from its JSON fields. */
    private static NamespaceQuery namespaces(JsonObjectReader fields) throws IOException {
        NamespaceQuery query =
                fields.find("parent", Namespace.class).map(NamespaceQuery::in).orElse(NamespaceQuery.top());
        query = fields.find("search", String.class).map(query::withSearch).orElse(query);
        query = fields.find("order", NamespaceQuery.Order.class)
                .map(query::withOrder)
                .orElse(query);
        return fields.find("pageSize", Integer.class).map(query::withPageSize).orElse(query);
    }

    /** Reads a query for repositories from its JSON fields. */
    private static RepositoryQuery repositories(JsonObjectReader fields) throws IOException {
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
