package io.github.forgeport.jackson;

import io.github.forgeport.port.AuthorizationQuery;
import java.io.IOException;
import java.util.List;

/** The queries of listings. */
final class QueryForms {

    static final List<ObjectForm<?>> ALL = List.of(new ObjectForm<>(
            AuthorizationQuery.class,
            query -> new WrittenFields().put("order", query.order()).put("pageSize", query.pageSize()),
            QueryForms::authorizations));

    private QueryForms() {}

    private static AuthorizationQuery authorizations(ReadFields fields) throws IOException {
        fields.find("order", AuthorizationQuery.Order.class); // There is one alone.
        AuthorizationQuery all = AuthorizationQuery.all();
        return fields.find("pageSize", Integer.class).map(all::withPageSize).orElse(all);
    }
}
