package io.github.forgeport.jackson;

import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The JSON codecs of list queries, which are written as JSON objects. */
final class QueryJsonCodecs {

    private static final JsonObjectCodec<AuthorizationQuery> AUTHORIZATION_QUERY = new JsonObjectCodec<>(
            AuthorizationQuery.class,
            query -> new JsonObjectWriter().put("order", query.order()).put("pageSize", query.pageSize()),
            QueryJsonCodecs::readAuthorizationQuery);

    private static final JsonObjectCodec<NamespaceQuery> NAMESPACE_QUERY = new JsonObjectCodec<>(
            NamespaceQuery.class,
            query -> new JsonObjectWriter()
                    .put("parent", query.parent())
                    .put("search", query.search())
                    .put("order", query.order())
                    .put("pageSize", query.pageSize()),
            QueryJsonCodecs::readNamespaceQuery);

    private static final JsonObjectCodec<RepositoryQuery> REPOSITORY_QUERY = new JsonObjectCodec<>(
            RepositoryQuery.class,
            query -> new JsonObjectWriter()
                    .put("namespace", query.namespace())
                    .put("search", query.search())
                    .put("archived", query.archived())
                    .put("order", query.order())
                    .put("pageSize", query.pageSize()),
            QueryJsonCodecs::readRepositoryQuery);

    private static final JsonObjectCodec<BranchQuery> BRANCHES = new JsonObjectCodec<>(
            BranchQuery.class,
            query -> new JsonObjectWriter()
                    .put("search", query.search())
                    .put("order", query.order())
                    .put("pageSize", query.pageSize()),
            QueryJsonCodecs::readBranchQuery);

    private static final JsonObjectCodec<TagQuery> TAGS = new JsonObjectCodec<>(
            TagQuery.class,
            query -> new JsonObjectWriter()
                    .put("search", query.search())
                    .put("order", query.order())
                    .put("pageSize", query.pageSize()),
            QueryJsonCodecs::readTagQuery);

    private static final JsonObjectCodec<CommitQuery> COMMITS = new JsonObjectCodec<>(
            CommitQuery.class,
            query -> new JsonObjectWriter()
                    .put("ref", query.ref())
                    .put("path", query.path())
                    .put("since", query.since())
                    .put("until", query.until())
                    .put("pageSize", query.pageSize()),
            QueryJsonCodecs::readCommitQuery);

    private static final JsonObjectCodec<TreeQuery> TREES = new JsonObjectCodec<>(
            TreeQuery.class,
            query -> new JsonObjectWriter()
                    .put("ref", query.ref())
                    .put("directory", query.directory())
                    .put("recursive", query.isRecursive())
                    .put("pageSize", query.pageSize()),
            QueryJsonCodecs::readTreeQuery);

    private static final JsonObjectCodec<WebhookQuery> WEBHOOKS = new JsonObjectCodec<>(
            WebhookQuery.class,
            query -> new JsonObjectWriter().put("pageSize", query.pageSize()),
            QueryJsonCodecs::readWebhookQuery);

    static final List<JsonObjectCodec<?>> CODECS =
            List.of(AUTHORIZATION_QUERY, NAMESPACE_QUERY, REPOSITORY_QUERY, BRANCHES, TAGS, COMMITS, TREES, WEBHOOKS);

    private QueryJsonCodecs() {}

    /** Reads a query for authorizations from its JSON fields. */
    private static AuthorizationQuery readAuthorizationQuery(JsonObjectReader fields) throws IOException {
        fields.find("order", AuthorizationQuery.Order.class); // Only checked, since there is only one order.
        AuthorizationQuery all = AuthorizationQuery.all();
        return fields.find("pageSize", Integer.class).map(all::withPageSize).orElse(all);
    }

    /** Reads a query for namespaces from its JSON fields. */
    private static NamespaceQuery readNamespaceQuery(JsonObjectReader fields) throws IOException {
        NamespaceQuery query =
                fields.find("parent", Namespace.class).map(NamespaceQuery::in).orElse(NamespaceQuery.top());
        query = fields.find("search", String.class).map(query::withSearch).orElse(query);
        query = fields.find("order", NamespaceQuery.Order.class)
                .map(query::withOrder)
                .orElse(query);
        return fields.find("pageSize", Integer.class).map(query::withPageSize).orElse(query);
    }

    /** Reads a query for repositories from its JSON fields. */
    private static RepositoryQuery readRepositoryQuery(JsonObjectReader fields) throws IOException {
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

    /** Reads a query for branches from its JSON fields. */
    private static BranchQuery readBranchQuery(JsonObjectReader fields) throws IOException {
        BranchQuery query = BranchQuery.all();
        query = fields.find("search", String.class).map(query::withSearch).orElse(query);
        query = fields.find("order", BranchQuery.Order.class)
                .map(query::withOrder)
                .orElse(query);
        return fields.find("pageSize", Integer.class).map(query::withPageSize).orElse(query);
    }

    /** Reads a query for tags from its JSON fields. */
    private static TagQuery readTagQuery(JsonObjectReader fields) throws IOException {
        TagQuery query = TagQuery.all();
        query = fields.find("search", String.class).map(query::withSearch).orElse(query);
        query = fields.find("order", TagQuery.Order.class).map(query::withOrder).orElse(query);
        return fields.find("pageSize", Integer.class).map(query::withPageSize).orElse(query);
    }

    /** Reads a query for commits from its JSON fields. */
    private static CommitQuery readCommitQuery(JsonObjectReader fields) throws IOException {
        CommitQuery query = CommitQuery.all();
        query = fields.find("ref", GitRef.class).map(query::withRef).orElse(query);
        query = fields.find("path", FilePath.class).map(query::withPath).orElse(query);
        query = fields.find("since", Instant.class).map(query::withSince).orElse(query);
        query = fields.find("until", Instant.class).map(query::withUntil).orElse(query);
        return fields.find("pageSize", Integer.class).map(query::withPageSize).orElse(query);
    }

    /** Reads a query for the entries of a tree from its JSON fields. */
    private static TreeQuery readTreeQuery(JsonObjectReader fields) throws IOException {
        TreeQuery query = TreeQuery.of(fields.require("ref", GitRef.class));
        query = fields.find("directory", FilePath.class)
                .map(query::withDirectory)
                .orElse(query);
        query = fields.find("recursive", Boolean.class)
                .map(query::withRecursive)
                .orElse(query);
        return fields.find("pageSize", Integer.class).map(query::withPageSize).orElse(query);
    }

    /** Reads a query for webhooks from its JSON fields. */
    private static WebhookQuery readWebhookQuery(JsonObjectReader fields) throws IOException {
        WebhookQuery all = WebhookQuery.all();
        return fields.find("pageSize", Integer.class).map(all::withPageSize).orElse(all);
    }
}
