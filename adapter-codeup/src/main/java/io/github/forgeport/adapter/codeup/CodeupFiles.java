package io.github.forgeport.adapter.codeup;

import io.github.forgeport.adapter.codeup.CodeupFilesApi.ActionJson;
import io.github.forgeport.adapter.codeup.CodeupFilesApi.NewCommitJson;
import io.github.forgeport.adapter.codeup.CodeupFilesApi.NewFileJson;
import io.github.forgeport.adapter.codeup.CodeupFilesApi.UpdatedFileJson;
import io.github.forgeport.adapter.codeup.CodeupFilesApi.WrittenFileJson;
import io.github.forgeport.adapter.codeup.response.CodeupEnvelope;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.port.FileContents;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.Trees;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.util.List;
import java.util.function.BiFunction;

/** Codeup's implementations of the ports {@code Trees} and {@code FileContents}, for one organization. */
final class CodeupFiles {

    private CodeupFiles() {}

    /** Codeup's implementation of the port {@code Trees}. */
    static final class TreePort extends RepositoryListingPort<TreeQuery, TreeEntry> implements Trees {

        private final CodeupRepositoryCaller<CodeupFilesApi> codeup;

        TreePort(CodeupRepositoryCaller<CodeupFilesApi> codeup) {
            super(CodeupOperations.TABLE);
            this.codeup = codeup;
        }

        /** Creates the listing of a tree's entries; always sends {@code type}, whose default the manual leaves unclear. */
        @Override
        protected Listing<?, TreeEntry> listing(RepositoryPath repository, TreeQuery query) {
            return codeup.singlePageListing(
                    Operation.LIST_TREE,
                    repository,
                    query.filters(),
                    query.pageSize(),
                    (api, id) -> api.listRepositoryTree(
                            id,
                            query.directory().map(FilePath::value).orElse(null),
                            query.ref().toString(),
                            query.isRecursive() ? "RECURSIVE" : "DIRECT"),
                    CodeupFilesMapper::entry,
                    TreeEntry::path);
        }
    }

    /** Codeup's implementation of the port {@code FileContents}. */
    static final class ContentPort implements FileContents {

        private final CodeupRepositoryCaller<CodeupFilesApi> codeup;

        ContentPort(CodeupRepositoryCaller<CodeupFilesApi> codeup) {
            this.codeup = codeup;
        }

        @Override
        public Capabilities capabilities() {
            return CodeupOperations.TABLE.capabilities();
        }

        @Override
        public FileContent get(RepositoryPath repository, FilePath path, GitRef ref) {
            return codeup.call(
                    Operation.GET_FILE_CONTENT,
                    repository,
                    (api, id) -> api.getFileBlobs(id, path.value(), ref.toString()),
                    (json, lenient) -> CodeupFilesMapper.content(path, json));
        }

        @Override
        public Commit lastCommit(RepositoryPath repository, FilePath path, GitRef ref) {
            return codeup.call(
                    Operation.GET_LAST_COMMIT,
                    repository,
                    (api, id) -> api.getFileLastCommit(id, path.value(), ref.toString()),
                    CodeupCommitsMapper::commit);
        }

        @Override
        public WrittenFile create(
                RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
            NewFileJson json = new NewFileJson(
                    branch.value(),
                    message.value(),
                    CodeupFilesMapper.content(content),
                    CodeupFilesMapper.encoding(content),
                    content.path().value());
            FileChange change = new FileChange.Create(content);
            return write(Operation.CREATE_FILE, repository, branch, change, (api, id) -> api.createFile(id, json));
        }

        @Override
        public WrittenFile update(
                RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
            requireNoRevision(Operation.UPDATE_FILE, content);
            UpdatedFileJson json = new UpdatedFileJson(
                    branch.value(),
                    message.value(),
                    CodeupFilesMapper.content(content),
                    CodeupFilesMapper.encoding(content),
                    content.path().value(),
                    content.path().value());
            FileChange change = new FileChange.Update(content);
            return write(Operation.UPDATE_FILE, repository, branch, change, (api, id) -> api.updateFile(id, json));
        }

        @Override
        public WrittenFile delete(
                RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
            requireNoRevision(Operation.DELETE_FILE, content);
            String path = content.path().value();
            return write(
                    Operation.DELETE_FILE,
                    repository,
                    branch,
                    new FileChange.Delete(content.path()),
                    (api, id) -> api.deleteFile(id, branch.value(), message.value(), path));
        }

        /** Calls an endpoint that changes one file. */
        private WrittenFile write(
                Operation operation,
                RepositoryPath repository,
                BranchName branch,
                FileChange change,
                BiFunction<CodeupFilesApi, String, CodeupEnvelope<WrittenFileJson>> call) {
            return codeup.write(
                    operation,
                    repository,
                    new WriteTarget.Files(repository, branch, List.of(change)),
                    call,
                    CodeupFilesMapper::written);
        }

        @Override
        public Commit commit(
                RepositoryPath repository, BranchName branch, List<FileChange> changes, CommitMessage message) {
            if (changes.isEmpty()) {
                throw new Rejected(
                        codeup.codeup().session().unsentCall(Operation.COMMIT_FILES), "A commit changes some file.");
            }
            NewCommitJson json = new NewCommitJson(
                    changes.stream().map(this::toActionJson).toList(), branch.value(), message.value());
            return codeup.write(
                    Operation.COMMIT_FILES,
                    repository,
                    new WriteTarget.Files(repository, branch, changes),
                    (api, id) -> api.createCommitWithMultipleFiles(id, json),
                    CodeupCommitsMapper::commit);
        }

        /** Returns the JSON of a file's change in a commit; the manual documents only {@code create}, of text. */
        private ActionJson toActionJson(FileChange change) {
            if (change instanceof FileChange.Create create) {
                return create.content()
                        .text()
                        .map(text ->
                                new ActionJson("create", text, create.path().value()))
                        .orElseThrow(() -> codeup.unsupported(
                                Operation.COMMIT_FILES,
                                "Codeup commits several files only as text in UTF-8; create the others one by one."));
            }
            throw codeup.unsupported(
                    Operation.COMMIT_FILES,
                    "Codeup documents no commit that updates, moves or deletes several files; change them one by one.");
        }

        private void requireNoRevision(Operation operation, FileContent content) {
            if (content.revision().isPresent()) {
                throw codeup.unsupported(
                        operation, "Codeup has no revisions of files; leave it out, and the last writer wins.");
            }
        }
    }
}
