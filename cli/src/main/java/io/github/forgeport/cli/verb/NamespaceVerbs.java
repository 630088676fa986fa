package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.ProbeTargets.ABSENT_ID;
import static io.github.forgeport.cli.verb.ProbeTargets.ABSENT_NAMESPACE;
import static io.github.forgeport.cli.verb.SharedArguments.DESCRIPTION;
import static io.github.forgeport.cli.verb.SharedArguments.NAMESPACE;
import static io.github.forgeport.cli.verb.SharedArguments.NAMESPACE_ID;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;
import static io.github.forgeport.cli.verb.SharedArguments.VISIBILITY;
import static io.github.forgeport.cli.verb.SharedArguments.existingNamespace;
import static io.github.forgeport.cli.verb.SharedArguments.namespace;
import static io.github.forgeport.cli.verb.SharedArguments.order;
import static io.github.forgeport.port.capability.Operation.CREATE_NAMESPACE;
import static io.github.forgeport.port.capability.Operation.DELETE_NAMESPACE;
import static io.github.forgeport.port.capability.Operation.GET_NAMESPACE_BY_ID;
import static io.github.forgeport.port.capability.Operation.GET_NAMESPACE_BY_PATH;
import static io.github.forgeport.port.capability.Operation.LIST_NAMESPACES;
import static io.github.forgeport.port.capability.Operation.UPDATE_NAMESPACE;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import java.util.List;
import java.util.Optional;

/** The subcommands of {@code namespaces}. */
final class NamespaceVerbs {

    static final EntityKind<Namespace> KIND = EntityKind.of("namespace", "namespaces", Namespace.parts())
            .describedAs("The namespaces, such as groups, that the account may see.")
            .withColumns("path", "id", "name", "visibility", "updated");

    private static final Argument<NamespacePath> PATH = Argument.positional(
            "PATH", NamespacePath.class, "Its path, such as group/team.", NamespacePath.parse(ABSENT_NAMESPACE));

    private static final Argument<NamespaceId> ID = Argument.option(
                    "--id", "ID", NamespaceId.class, "What the host calls it for good.")
            .probedWith(new NamespaceId(ABSENT_ID));

    private static final Argument<NamespacePath> EITHER_PATH = PATH.alternative();
    private static final Argument<NamespaceId> OR_ID = ID.alternative();

    private static final Argument<NamespaceId> PARENT_ID = Argument.option(
            "--parent-id", "ID", NamespaceId.class, "Its parent by its id, which saves looking it up by the path.");

    private static final Argument<String> NAME =
            Argument.option("--name", "TEXT", String.class, "Its display name, which is not in its path.");

    private static final FieldOptions<NamespaceQuery> QUERY = new FieldOptions<>(List.of(
            SEARCH.sets((query, words) -> query.withSearch(words.text())),
            order(NamespaceQuery.Order.class).sets(NamespaceQuery::withOrder)));

    private static final FieldOptions<NewNamespace> CREATED = new FieldOptions<>(
            List.of(NAME.sets(NewNamespace::withName), DESCRIPTION.sets(NewNamespace::withDescription)));

    private static final FieldOptions<NamespaceUpdate> UPDATE = new FieldOptions<>(List.of(
            NAME.sets(NamespaceUpdate::withName),
            DESCRIPTION.sets(NamespaceUpdate::withDescription),
            VISIBILITY.sets(NamespaceUpdate::withVisibility)));

    static final List<Verb> ALL = List.of(
            Verb.get(KIND, GET_NAMESPACE_BY_PATH, PATH)
                    .examples("codeup --host codeup")
                    .shows((host, given) -> host.namespaces().get(given.get(PATH))),
            Verb.get(KIND, GET_NAMESPACE_BY_ID, ID)
                    .examples("--id 100 --host codeup")
                    .shows((host, given) -> host.namespaces().get(given.get(ID))),
            Verb.list(KIND, LIST_NAMESPACES, NAMESPACE, NAMESPACE_ID, QUERY)
                    .examples("--host codeup")
                    .lists((host, given) -> from -> host.namespaces().list(query(given), from)),
            Verb.create(KIND, CREATE_NAMESPACE, PATH, PARENT_ID, VISIBILITY.required(), CREATED)
                    .examples("codeup/team --visibility private --host codeup")
                    .shows((host, given) -> host.namespaces().create(created(host, given))),
            Verb.update(KIND, UPDATE_NAMESPACE, EITHER_PATH, OR_ID, UPDATE)
                    .examples("codeup/team --visibility internal --host codeup")
                    .shows((host, given) -> {
                        NamespaceUpdate update = UPDATE.applyAny(NamespaceUpdate.none(), given);
                        return host.namespaces().update(existingNamespace(host, given, EITHER_PATH, OR_ID), update);
                    }),
            Verb.delete(KIND, DELETE_NAMESPACE, EITHER_PATH, OR_ID)
                    .examples("codeup/team --host codeup")
                    .deletes((host, given) ->
                            host.namespaces().delete(existingNamespace(host, given, EITHER_PATH, OR_ID))));

    private NamespaceVerbs() {}

    /** Returns the query for the children of the namespace in the arguments, or for the top-level namespaces if there is none. */
    private static NamespaceQuery query(ArgumentValues given) {
        Optional<Namespace> parent = namespace(given, NAMESPACE, NAMESPACE_ID);
        return QUERY.apply(parent.map(NamespaceQuery::in).orElse(NamespaceQuery.top()), given);
    }

    private static NewNamespace created(GitHost host, ArgumentValues given) {
        String path = given.get(PATH).toString();
        int end = path.lastIndexOf('/');
        NewNamespace created = NewNamespace.of(path.substring(end + 1), given.get(VISIBILITY.required()));
        if (end >= 0 || given.has(PARENT_ID)) {
            Optional<NamespacePath> parent =
                    end < 0 ? Optional.empty() : Optional.of(NamespacePath.parse(path.substring(0, end)));
            created = created.withParent(existingNamespace(host, parent, given.find(PARENT_ID)));
        }
        return CREATED.apply(created, given);
    }
}
