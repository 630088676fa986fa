package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.repository.RepositoryPath;

/**
 * A value or query of a specimen together with the repository that it belongs to.
 *
 * @param <V> the type of the value
 */
public record InRepository<V>(RepositoryPath repository, V value) {

    /** Returns another value of the same repository. */
    public <W> InRepository<W> with(W other) {
        return new InRepository<>(repository, other);
    }
}
