package io.github.forgeport.port.capability;

import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.Repositories;

/** What can be asked through the ports; hosts say of each whether they can do it. */
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

    private final String words;

    Operation(String words) {
        this.words = words;
    }

    /** What is asked, in words for a message. */
    @Override
    public String toString() {
        return words;
    }
}
