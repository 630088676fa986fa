package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.ServiceStageApiCaller.RepositoryCaller;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.http.paging.Unpaged;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.Commits;
import io.github.forgeport.port.capability.Operation;

/** ServiceStage's implementation of the port {@code Commits}, for one authorization, which lists the latest ten commits. */
final class ServiceStageCommits extends RepositoryListingPort<CommitQuery, Commit> implements Commits {

    private static final Unpaged LATEST = new Unpaged(10);

    private final RepositoryCaller serviceStage;

    ServiceStageCommits(RepositoryCaller serviceStage) {
        super(serviceStage.serviceStage().operations());
        this.serviceStage = serviceStage;
    }

    @Override
    protected Listing<?, Commit> listing(RepositoryPath repository, CommitQuery query) {
        CommitQuery possible = query.ref().map(CommitQuery.all()::withRef).orElse(CommitQuery.all());
        if (!query.equals(possible)) {
            throw serviceStage.unsupported(
                    Operation.LIST_COMMITS,
                    "ServiceStage lists the latest ten commits of a reference; leave out the path, the times and the page size.");
        }
        String ref = query.ref().map(GitRef::toString).orElse(null);
        return serviceStage.listing(
                Operation.LIST_COMMITS,
                repository,
                LATEST,
                (api, namespace, project) -> api.listCommits(namespace, project, ref),
                ServiceStageContentMapper::commits);
    }
}
