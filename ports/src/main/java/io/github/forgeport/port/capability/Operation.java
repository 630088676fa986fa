package io.github.forgeport.port.capability;

import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.Repositories;

/** The operations that the ports offer, such as getting a repository by its id. */
public enum Operation {
    /**
     * Gets or finds a repository by its id, as {@link Repositories#get(io.github.forgeport.domain.repository.RepositoryId)}
     * does.
     */
    GET_REPOSITORY_BY_ID("get repository by id"),

    /**
     * Gets or finds a repository by its path, as
     * {@link Repositories#get(io.github.forgeport.domain.repository.RepositoryPath)} does.
     */
    GET_REPOSITORY_BY_PATH("get repository by path"),

    /** Lists repositories, as {@link Repositories#list(RepositoryQuery, Cursor)} does. */
    LIST_REPOSITORIES("list repositories"),

    /** Lists namespaces, as {@link Namespaces#list(NamespaceQuery, Cursor)} does. */
    LIST_NAMESPACES("list namespaces"),

    /** Lists authorizations, as {@link Authorizations#list(AuthorizationQuery, Cursor)} does. */
    LIST_AUTHORIZATIONS("list authorizations");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** Returns the operation's name for messages, such as {@code get repository by id}. */
    @Override
    public String toString() {
        return label;
    }
}
