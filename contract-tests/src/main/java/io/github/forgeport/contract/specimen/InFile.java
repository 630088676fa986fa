package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;

/**
 * A value of a specimen together with the file that it belongs to, as a reference of a repository has it.
 *
 * @param <V> the type of the value
 */
public record InFile<V>(RepositoryPath repository, FilePath path, GitRef ref, V value) {}
