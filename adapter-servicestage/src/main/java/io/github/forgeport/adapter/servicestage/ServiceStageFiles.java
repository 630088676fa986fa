package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.ServiceStageApiCaller.InRepository;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
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

/** ServiceStage's implementations of the ports {@code Trees} and {@code FileContents}, for one authorization. */
final class ServiceStageFiles {

    private ServiceStageFiles() {}

    /** The port {@code Trees}, which lists all paths of a commit at once. */
    static final class TreePort extends RepositoryListingPort<TreeQuery, TreeEntry> implements Trees {

        private final InRepository serviceStage;

        TreePort(InRepository serviceStage) {
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

    /** The port {@code FileContents}. */
    record ContentPort(InRepository serviceStage) implements FileContents {

        /** The word that an address of the trees has in the place of a path. */
        private static final String TREES = "trees";

        @Override
        public Capabilities capabilities() {
            return serviceStage.serviceStage().operations().capabilities();
        }

        @Override
        public FileContent get(RepositoryPath repository, FilePath path, GitRef ref) {
            if (path.value().equals(TREES)) {
                throw serviceStage.rejected(
                        Operation.GET_FILE_CONTENT,
                        "ServiceStage cannot return a file named trees in the root: the address is that of the tree.");
            }
            String segment = serviceStage.segment(Operation.GET_FILE_CONTENT, "file's path", path.value());
            return serviceStage.call(
                    Operation.GET_FILE_CONTENT,
                    repository,
                    (api, namespace, project) -> api.showContent(namespace, project, segment, ref.toString()),
                    (json, lenient) -> ServiceStageContentMapper.content(path, json, lenient));
        }
    }
}
