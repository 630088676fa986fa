package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
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

/** Codeup's implementations of the ports {@code Trees} and {@code FileContents}, for one organization. */
final class CodeupFiles {

    private CodeupFiles() {}

    /** The port {@code Trees}. */
    static final class TreePort extends RepositoryListingPort<TreeQuery, TreeEntry> implements Trees {

        private final CodeupRepositoryCalls<CodeupFilesApi> codeup;

        TreePort(CodeupRepositoryCalls<CodeupFilesApi> codeup) {
            super(CodeupOperations.TABLE);
            this.codeup = codeup;
        }

        /** Creates the listing; {@code type} is always sent, since the vendor's texts differ on its default. */
        @Override
        protected Listing<?, TreeEntry> listing(RepositoryPath repository, TreeQuery query) {
            return codeup.whole(
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

    /** The port {@code FileContents}. */
    static final class ContentPort implements FileContents {

        private final CodeupRepositoryCalls<CodeupFilesApi> codeup;

        ContentPort(CodeupRepositoryCalls<CodeupFilesApi> codeup) {
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
    }
}
