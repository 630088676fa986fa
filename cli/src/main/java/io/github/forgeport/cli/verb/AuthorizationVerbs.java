package io.github.forgeport.cli.verb;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.List;
import java.util.Optional;

/** The subcommands of {@code authorizations}. */
public final class AuthorizationVerbs {

    static final EntityKind<Authorization> KIND = new EntityKind<>(
            "authorization",
            "authorizations",
            "The authorizations to other providers' repositories that a host keeps.",
            Authorization.parts(),
            List.of("name", "provider", "user", "status", "tokenType", "home", "updated"));

    static final List<Verb> ALL = List.of(Verb.list(
            Operation.LIST_AUTHORIZATIONS,
            KIND,
            List.of(),
            AuthorizationVerbs::namespaceOf,
            (host, given, from) -> page(host, from),
            "authorizations list --host servicestage"));

    private AuthorizationVerbs() {}

    /** Lists all authorizations of a host; fails if the host has none. */
    public static VerbResult list(GitHost host) {
        return new Listing<>(KIND, Integer.MAX_VALUE, from -> page(host, from));
    }

    /** Returns the namespace of the user in a listed authorization; empty if it names no user. */
    private static Optional<Namespace> namespaceOf(Authorization authorization) {
        return authorization.user().map(user -> Namespace.builder().path(user).build());
    }

    /** Fetches a page of authorizations; a host without the port is a failure. */
    private static Page<Authorization> page(GitHost host, Cursor from) {
        return host.authorizations()
                .orElseThrow(() -> Unsupported.of(host.capabilities(), Operation.LIST_AUTHORIZATIONS))
                .list(AuthorizationQuery.all(), from);
    }
}
