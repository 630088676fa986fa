package io.github.forgeport.adapter.servicestage;

import static io.github.forgeport.http.response.ResponseFields.present;

import io.github.forgeport.adapter.servicestage.ServiceStageApiCaller.RepositoryCaller;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.FileJson;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.http.paging.Unpaged;
import io.github.forgeport.port.FileContents;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.Trees;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.WriteTarget;
import java.util.Base64;
import java.util.List;

/** ServiceStage's implementations of the ports {@code Trees} and {@code FileContents}, for one authorization. */
final class ServiceStageFiles {

    private ServiceStageFiles() {}

    /** ServiceStage's implementation of the port {@code Trees}, which lists all paths of a commit at once. */
    static final class TreePort extends RepositoryListingPort<TreeQuery, TreeEntry> implements Trees {

        private final RepositoryCaller serviceStage;

        TreePort(RepositoryCaller serviceStage) {
            super(serviceStage.serviceStage().operations());
            this.serviceStage = serviceStage;
        }

        @Override
        protected Listing<?, TreeEntry> listing(RepositoryPath repository, TreeQuery query) {
            if (!query.equals(TreeQuery.of(query.ref()).withRecursive(true))) {
                throw serviceStage.unsupported(
                        Operation.LIST_TREE,
                        "ServiceStage lists all paths at once; ask recursively, without a directory or a page size.");
            }
            return serviceStage.listing(
                    Operation.LIST_TREE,
                    repository,
                    new Unpaged(),
                    (api, namespace, project) ->
                            api.listTrees(namespace, project, query.ref().toString()),
                    ServiceStageContentMapper::tree);
        }
    }

    /** ServiceStage's implementation of the port {@code FileContents}. */
    record ContentPort(RepositoryCaller serviceStage) implements FileContents {

        /** The word that stands in place of a path in the URL of the trees. */
        private static final String TREES = "trees";

        @Override
        public Capabilities capabilities() {
            return serviceStage.serviceStage().operations().capabilities();
        }

        @Override
        public FileContent get(RepositoryPath repository, FilePath path, GitRef ref) {
            String segment = segment(Operation.GET_FILE_CONTENT, path);
            return serviceStage.call(
                    Operation.GET_FILE_CONTENT,
                    repository,
                    (api, namespace, project) -> api.showContent(namespace, project, segment, ref.toString()),
                    (json, lenient) -> ServiceStageContentMapper.content(path, json, lenient));
        }

        @Override
        public WrittenFile create(
                RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
            String segment = segment(Operation.CREATE_FILE, content.path());
            FileJson body = new FileJson(message.value(), base64(content), null);
            return serviceStage.write(
                    Operation.CREATE_FILE,
                    repository,
                    target(repository, branch, new FileChange.Create(content)),
                    (api, namespace, project) -> api.createFile(namespace, project, segment, branch.value(), body),
                    (json, lenient) -> ServiceStageContentMapper.written(branch, json));
        }

        @Override
        public WrittenFile update(
                RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
            String segment = segment(Operation.UPDATE_FILE, content.path());
            String sha = sha(Operation.UPDATE_FILE, repository, branch, content, segment);
            FileJson body = new FileJson(message.value(), base64(content), sha);
            return serviceStage.write(
                    Operation.UPDATE_FILE,
                    repository,
                    target(repository, branch, new FileChange.Update(content)),
                    (api, namespace, project) -> api.updateFile(namespace, project, segment, branch.value(), body),
                    (json, lenient) -> ServiceStageContentMapper.written(branch, json));
        }

        @Override
        public WrittenFile delete(
                RepositoryPath repository, BranchName branch, FileContent content, CommitMessage message) {
            String segment = segment(Operation.DELETE_FILE, content.path());
            String sha = sha(Operation.DELETE_FILE, repository, branch, content, segment);
            return serviceStage.write(
                    Operation.DELETE_FILE,
                    repository,
                    target(repository, branch, new FileChange.Delete(content.path())),
                    (api, namespace, project) ->
                            api.deleteFile(namespace, project, segment, branch.value(), message.value(), sha),
                    (json, lenient) ->
                            WrittenFile.builder(content.path()).branch(branch).build());
        }

        /** Returns the revision of a file's content, which is requested if missing, since the vendor requires it. */
        private String sha(
                Operation operation,
                RepositoryPath repository,
                BranchName branch,
                FileContent content,
                String segment) {
            return content.revision()
                    .map(Revision::value)
                    .orElseGet(() -> serviceStage.lookUp(
                            operation,
                            repository,
                            (api, namespace, project) -> api.showContent(namespace, project, segment, branch.value()),
                            (json, lenient) -> present("/sha", json.sha())));
        }

        private static WriteTarget target(RepositoryPath repository, BranchName branch, FileChange change) {
            return new WriteTarget.Files(repository, branch, List.of(change));
        }

        private static String base64(FileContent content) {
            return Base64.getEncoder().encodeToString(content.bytes());
        }

        /** Encodes the path of a file as one URL path segment; rejects a path that cannot be sent. */
        private String segment(Operation operation, FilePath path) {
            if (path.value().equals(TREES)) {
                throw serviceStage.rejected(
                        operation,
                        "ServiceStage has no file named trees in the root: the address is that of the tree.");
            }
            return serviceStage.pathSegment(operation, "file's path", path.value());
        }
    }
}
