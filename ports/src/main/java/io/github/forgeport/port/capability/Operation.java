package io.github.forgeport.port.capability;

import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.Repositories;

/** The operations that the ports offer, one constant each. */
public enum Operation {
    /** {@link Repositories#get(io.github.forgeport.domain.repository.RepositoryId)} and {@code find} by id. */
    GET_REPOSITORY_BY_ID("get repository by id"),

    /** {@link Repositories#get(io.github.forgeport.domain.repository.RepositoryPath)} and {@code find} by path. */
    GET_REPOSITORY_BY_PATH("get repository by path"),

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
