package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;

/**
 * A value of a specimen together with the file that it belongs to, at a Git reference of a repository.
 *
 * @param <V> the type of the value
 */
public record InFile<V>(RepositoryPath repository, FilePath path, GitRef ref, V value) {}
