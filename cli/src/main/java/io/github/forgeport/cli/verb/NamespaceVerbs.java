package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.NAMESPACE;
import static io.github.forgeport.cli.verb.SharedArguments.NAMESPACE_ID;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.Optional;

/** The subcommands of {@code namespaces}. */
final class NamespaceVerbs {

    static final EntityKind<Namespace> KIND = new EntityKind<>(
            "namespace",
            "namespaces",
            "The namespaces, such as groups, that the account may see.",
            Namespace.parts(),
            List.of("path", "id", "name", "visibility", "updated"));

    private static final Argument<NamespaceQuery.Order> ORDER = SharedArguments.order(NamespaceQuery.Order.class);

    static final List<Verb> ALL = List.of(Verb.list(
            Operation.LIST_NAMESPACES,
            KIND,
            List.of(NAMESPACE, NAMESPACE_ID, SEARCH, ORDER),
            Optional::of,
            (host, given, from) -> host.namespaces().list(query(given), from),
            "namespaces list --host codeup"));

    private NamespaceVerbs() {}

    /** Returns the query for the children of the namespace in the arguments, or for the top-level namespaces if there is none. */
    private static NamespaceQuery query(ArgumentValues given) {
        NamespaceQuery query = SharedArguments.namespace(given, NAMESPACE, NAMESPACE_ID)
                .map(NamespaceQuery::in)
                .orElse(NamespaceQuery.top());
        query = given.apply(SEARCH, query, (before, words) -> before.withSearch(words.text()));
        return given.apply(ORDER, query, NamespaceQuery::withOrder);
    }
}
