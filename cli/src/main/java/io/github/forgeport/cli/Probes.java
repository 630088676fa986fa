package io.github.forgeport.cli;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.Optional;
import java.util.function.Supplier;

/** A harmless question per operation; writes have none, and are not tried. */
final class Probes {

    private static final String NAMESPACE = "forgeport-doctor";
    private static final String NAME = "no-such-repository";

    /** The greatest that any host has, and none has come to. */
    private static final RepositoryId ID = new RepositoryId(Long.toString(Long.MAX_VALUE));

    private final GitHost host;
    private RepositoryPath path = RepositoryPath.parse(NAMESPACE + "/" + NAME);

    Probes(GitHost host) {
        this.host = host;
    }

    /** What asks, and tells what was answered; empty for what changes something. */
    Optional<Supplier<String>> of(Operation operation) {
        return Optional.of(
                switch (operation) {
                    case LIST_AUTHORIZATIONS -> this::listed;
                    case GET_REPOSITORY_BY_PATH ->
                        () -> "found " + host.repositories().get(path).path();
                    case GET_REPOSITORY_BY_ID ->
                        () -> "found " + host.repositories().get(ID).path();
                    case LIST_NAMESPACES -> () -> counted(namespaces(), "namespace");
                    case LIST_REPOSITORIES -> this::listedRepositories;
                });
    }

    /** What is asked for although it is not there. */
    String absent(Operation operation) {
        return operation == Operation.GET_REPOSITORY_BY_ID ? ID.value() : path.toString();
    }

    /** A user whom the host lists has a namespace; one that nobody has might be refused instead of not found. */
    private String listed() {
        Page<Authorization> page = AuthorizationsCommand.authorizations(host).list();
        page.items().stream()
                .flatMap(authorization -> authorization.user().stream())
                .findFirst()
                .ifPresent(this::lookAmong);
        return counted(page, "authorization");
    }

    private Page<Namespace> namespaces() {
        return host.namespaces().list(NamespaceQuery.top(), Cursor.START);
    }

    /** Of one namespace, since not every host lists those of all. */
    private String listedRepositories() {
        Page<Namespace> page = namespaces();
        return page.items().isEmpty()
                ? "no namespace to list them of"
                : counted(
                        host.repositories().list(RepositoryQuery.in(page.items().get(0)), Cursor.START), "repository");
    }

    private static String counted(Page<?> page, String what) {
        int count = page.items().size();
        return count + " " + (count == 1 ? what : what.replaceFirst("y$", "ie") + "s")
                + (page.next().isPresent() ? " on the first page" : "");
    }

    private void lookAmong(String user) {
        try {
            path = RepositoryPath.parse(user + "/" + NAMESPACE + "-" + NAME);
        } catch (IllegalArgumentException noNamespace) {
            // It stays the one that nobody has.
        }
    }
}
