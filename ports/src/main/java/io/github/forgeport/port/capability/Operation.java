package io.github.forgeport.port.capability;

import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.Repositories;

/** The operations that the ports offer, one constant each. */
public enum Operation {
    /** {@link Repositories#get(io.github.forgeport.domain.repository.RepositoryId)} and {@code find} by id. */
    GET_REPOSITORY_BY_ID("get repository by id"),

    /** {@link Repositories#get(io.github.forgeport.domain.repository.RepositoryPath)} and {@code find} by path. */
    GET_REPOSITORY_BY_PATH("get repository by path"),

    /** {@link Repositories#list(RepositoryQuery, Cursor)}. */
    LIST_REPOSITORIES("list repositories"),

    /** {@link Namespaces#list(NamespaceQuery, Cursor)}. */
    LIST_NAMESPACES("list namespaces"),

    /** {@link Authorizations#list(AuthorizationQuery, Cursor)}. */
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
