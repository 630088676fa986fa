package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;

/**
 * A value or query of a specimen together with the repository that it belongs to.
 *
 * @param ref the branch, tag or commit from which a call starts, if it needs one
 * @param <V> the type of the value
 */
public record InRepository<V>(RepositoryPath repository, GitRef ref, V value) {

    /**
     * The path of the repository of all specimens; declared here, since the registry depends on the classes that need
     * it.
     */
    static final RepositoryPath PATH = RepositoryPath.parse("tools/anvil");

    /** Creates a value with the default branch of all specimens. */
    public InRepository(RepositoryPath repository, V value) {
        this(repository, GitRef.of(new BranchName("main")), value);
    }

    /** Returns a value or query together with the repository of all specimens. */
    static <W> InRepository<W> of(W value) {
        return new InRepository<>(PATH, value);
    }

    /** Returns another value of the same repository. */
    public <W> InRepository<W> with(W other) {
        return new InRepository<>(repository, ref, other);
    }
}
