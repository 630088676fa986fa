package io.github.forgeport.port;

import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The port that reads and changes files in a repository.
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
 *   <li><b>n6</b> A created file is read with the same bytes; an existing path is {@link GitHostException.Conflict}, where
 *       the host tells so.
 *   <li><b>n7</b> An updated file is read with the new bytes. Where the host has revisions, an update or deletion of a file
 *       that has changed since it was read is {@link GitHostException.Conflict}, and changes nothing.
 *   <li><b>n8</b> A deleted file is missing; deleting or updating a missing one is {@link GitHostException.NotFound}, where
 *       the host tells so.
 *   <li><b>n9</b> Several changes are made in one commit, or none is made.
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

    /**
     * Opens a stream of the content of a file; the caller closes it. By default, the whole content is read at once.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default InputStream open(RepositoryPath repository, FilePath path, GitRef ref) {
        return new ByteArrayInputStream(get(repository, path, ref).bytes());
    }

    /**
     * Creates a file by a commit to a branch.
     *
     * @throws GitHostException.Conflict if the branch has a file at the path, where the host tells so
     */
    default WrittenFile create(
            RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
        throw Unsupported.of(capabilities(), Operation.CREATE_FILE);
    }

    /**
     * Updates a file by a commit to a branch.
     *
     * @param content the new content, as {@link FileContent#withBytes} makes it of the one that was read: its revision, where
     *     the host has one, makes the host refuse the update if the file has changed since. Without a revision, a host that
     *     requires one is asked for it first
     * @throws GitHostException.Conflict if the file has changed since it was read
     * @throws GitHostException.NotFound if there is no such file, where the host tells so
     * @throws GitHostException.Unsupported before anything is sent, if the content has a revision and the host has none
     */
    default WrittenFile update(
            RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
        throw Unsupported.of(capabilities(), Operation.UPDATE_FILE);
    }

    /**
     * Deletes a file by a commit to a branch.
     *
     * @param content the content as it was read; its revision is used as {@link #update} does
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids destructive operations
     * @throws GitHostException.Conflict if the file has changed since it was read
     * @throws GitHostException.NotFound if there is no such file, where the host tells so
     * @throws GitHostException.Unsupported before anything is sent, if the content has a revision and the host has none
     */
    default WrittenFile delete(
            RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
        throw Unsupported.of(capabilities(), Operation.DELETE_FILE);
    }

    /**
     * Changes several files by one commit to a branch, and returns the commit.
     *
     * @throws GitHostException.Rejected before anything is sent, if a file is deleted and the session's policy forbids
     *     destructive operations
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a kind of change or its revision
     */
    default Commit commit(
            RepositoryPath repository, BranchName branch, List<FileChange> changes, CommitMessage message) {
        throw Unsupported.of(capabilities(), Operation.COMMIT_FILES);
    }
}
