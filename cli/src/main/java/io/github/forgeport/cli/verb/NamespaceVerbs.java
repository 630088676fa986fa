package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.DESCRIPTION;
import static io.github.forgeport.cli.verb.SharedArguments.NAMESPACE;
import static io.github.forgeport.cli.verb.SharedArguments.NAMESPACE_ID;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;
import static io.github.forgeport.cli.verb.SharedArguments.VISIBILITY;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
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

    private static final Argument<NamespacePath> PATH = Argument.positional(
                    "PATH", NamespacePath.class, "Its path, such as group/team.")
            .probedWith(NamespacePath.parse(ProbeTargets.ABSENT_NAMESPACE));

    private static final Argument<NamespaceId> ID = Argument.option(
                    "--id", "ID", NamespaceId.class, "What the host calls it for good.")
            .probedWith(new NamespaceId(ProbeTargets.ABSENT_ID));

    private static final Argument<NamespacePath> EITHER_PATH = PATH.alternative();
    private static final Argument<NamespaceId> OR_ID = ID.alternative();

    private static final Argument<NamespaceId> PARENT_ID = Argument.option(
            "--parent-id", "ID", NamespaceId.class, "Its parent by its id, which saves looking it up by the path.");

    private static final Argument<String> NAME =
            Argument.option("--name", "TEXT", String.class, "Its display name, which is not in its path.");

    static final List<Verb> ALL = List.of(
            Verb.get(
                    Operation.GET_NAMESPACE_BY_PATH,
                    KIND,
                    List.of(PATH),
                    (host, given) -> host.namespaces().get(given.get(PATH)),
                    "namespaces get codeup --host codeup"),
            Verb.get(
                    Operation.GET_NAMESPACE_BY_ID,
                    KIND,
                    List.of(ID),
                    (host, given) -> host.namespaces().get(given.get(ID)),
                    "namespaces get --id 100 --host codeup"),
            Verb.list(
                    Operation.LIST_NAMESPACES,
                    KIND,
                    List.of(NAMESPACE, NAMESPACE_ID, SEARCH, ORDER),
                    Optional::of,
                    (host, given, from) -> host.namespaces().list(query(given), from),
                    "namespaces list --host codeup"),
            Verb.create(
                    Operation.CREATE_NAMESPACE,
                    KIND,
                    List.of(PATH, PARENT_ID, VISIBILITY.required(), NAME, DESCRIPTION),
                    (host, given) -> host.namespaces().create(created(host, given)),
                    "namespaces create codeup/team --visibility private --host codeup"),
            Verb.update(
                    Operation.UPDATE_NAMESPACE,
                    KIND,
                    List.of(EITHER_PATH, OR_ID, NAME, DESCRIPTION, VISIBILITY),
                    (host, given) -> {
                        NamespaceUpdate update = update(given);
                        return host.namespaces().update(named(host, given), update);
                    },
                    "namespaces update codeup/team --visibility internal --host codeup"),
            Verb.delete(
                    Operation.DELETE_NAMESPACE,
                    KIND,
                    List.of(EITHER_PATH, OR_ID),
                    (host, given) -> host.namespaces().delete(named(host, given)),
                    "namespaces delete codeup/team --host codeup"));

    private NamespaceVerbs() {}

    /** Returns the namespace that the arguments name by path or id. */
    private static Namespace named(GitHost host, ArgumentValues given) {
        return SharedArguments.existingNamespace(host, given.find(EITHER_PATH), given.find(OR_ID));
    }

    private static NewNamespace created(GitHost host, ArgumentValues given) {
        String path = given.get(PATH).toString();
        int end = path.lastIndexOf('/');
        NewNamespace created = NewNamespace.of(path.substring(end + 1), given.get(VISIBILITY.required()));
        if (end >= 0 || given.has(PARENT_ID)) {
            Optional<NamespacePath> parent =
                    end < 0 ? Optional.empty() : Optional.of(NamespacePath.parse(path.substring(0, end)));
            created = created.withParent(SharedArguments.existingNamespace(host, parent, given.find(PARENT_ID)));
        }
        created = given.apply(NAME, created, NewNamespace::withName);
        return given.apply(DESCRIPTION, created, NewNamespace::withDescription);
    }

    private static NamespaceUpdate update(ArgumentValues given) {
        SharedArguments.requireAny(given, NAME, DESCRIPTION, VISIBILITY);
        NamespaceUpdate update = given.apply(NAME, NamespaceUpdate.none(), NamespaceUpdate::withName);
        update = given.apply(DESCRIPTION, update, NamespaceUpdate::withDescription);
        return given.apply(VISIBILITY, update, NamespaceUpdate::withVisibility);
    }

    /** Returns the query for the children of the namespace in the arguments, or for the top-level namespaces if there is none. */
    private static NamespaceQuery query(ArgumentValues given) {
        NamespaceQuery query = SharedArguments.namespace(given, NAMESPACE, NAMESPACE_ID)
                .map(NamespaceQuery::in)
                .orElse(NamespaceQuery.top());
        query = given.apply(SEARCH, query, (before, words) -> before.withSearch(words.text()));
        return given.apply(ORDER, query, NamespaceQuery::withOrder);
    }
}
