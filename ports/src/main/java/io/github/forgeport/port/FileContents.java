package io.github.forgeport.port;

import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.Optional;

/**
 * The port that reads the content of files in a repository.
 *
 * <p>Provisional: its methods may change until an adapter of GitHub implements them.
 *
 * <ul>
 *   <li><b>n1</b> The bytes of a file are those that Git stores; a host that supplies text alone gives the bytes of text
 *       files only.
 *   <li><b>n2</b> A file whose bytes the response does not tell for sure is {@link GitHostException.ProtocolViolation},
 *       never another content.
 *   <li><b>n3</b> A missing file, reference or repository is an empty {@code Optional} from {@code find} and
 *       {@link GitHostException.NotFound} from {@code get}; a directory or submodule is a missing file.
 *   <li><b>n4</b> A path reaches the host exactly as the caller wrote it, or is {@link GitHostException.Rejected} before
 *       anything is sent.
 *   <li><b>n5</b> The last commit of a file is the newest that changed it, as seen from a reference.
 * </ul>
 */
public interface FileContents {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns a file with its content, as a reference has it.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default FileContent get(RepositoryPath repository, FilePath path, GitRef ref) {
        throw Unsupported.of(capabilities(), Operation.GET_FILE_CONTENT);
    }

    /** Returns a file with its content, as a reference has it; empty if there is none or the account may not see it. */
    default Optional<FileContent> find(RepositoryPath repository, FilePath path, GitRef ref) {
        return Absence.orEmpty(() -> get(repository, path, ref));
    }

    /**
     * Returns the newest commit that changed a file, as seen from a reference.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default Commit lastCommit(RepositoryPath repository, FilePath path, GitRef ref) {
        throw Unsupported.of(capabilities(), Operation.GET_LAST_COMMIT);
    }
}
