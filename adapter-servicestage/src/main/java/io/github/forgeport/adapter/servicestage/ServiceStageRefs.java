package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.ServiceStageApiCaller.RepositoryCaller;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.NewTagJson;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.Branches;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.Tags;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.WriteTarget;

/**
 * ServiceStage's implementations of the ports {@code Branches} and {@code Tags}, for one authorization. A branch or tag is
 * found by its name in the list of all.
 */
final class ServiceStageRefs {

    private ServiceStageRefs() {}

    /** ServiceStage's implementation of the port {@code Branches}. */
    static final class BranchPort extends RepositoryListingPort<BranchQuery, Branch> implements Branches {

        private final RepositoryCaller serviceStage;

        BranchPort(RepositoryCaller serviceStage) {
            super(serviceStage.serviceStage().operations());
            this.serviceStage = serviceStage;
        }

        @Override
        protected Listing<?, Branch> listing(RepositoryPath repository, BranchQuery query) {
            return serviceStage.singlePageListing(
                    Operation.LIST_BRANCHES,
                    repository,
                    query.equals(BranchQuery.all()),
                    ServiceStageRepositoriesApi::listBranches,
                    ServiceStageMapper::branches);
        }

        @Override
        public Branch get(RepositoryPath repository, BranchName branch) {
            return serviceStage.call(
                    Operation.GET_BRANCH,
                    repository,
                    ServiceStageRepositoriesApi::listBranches,
                    (json, lenient) ->
                            ServiceStageMapper.branches(json, lenient).require(Branch::name, branch));
        }
    }

    /** ServiceStage's implementation of the port {@code Tags}. */
    static final class TagPort extends RepositoryListingPort<TagQuery, Tag> implements Tags {

        private final RepositoryCaller serviceStage;

        TagPort(RepositoryCaller serviceStage) {
            super(serviceStage.serviceStage().operations());
            this.serviceStage = serviceStage;
        }

        @Override
        protected Listing<?, Tag> listing(RepositoryPath repository, TagQuery query) {
            return serviceStage.singlePageListing(
                    Operation.LIST_TAGS,
                    repository,
                    query.equals(TagQuery.all()),
                    ServiceStageRepositoriesApi::listTags,
                    ServiceStageMapper::tags);
        }

        @Override
        public Tag get(RepositoryPath repository, TagName tag) {
            return serviceStage.call(
                    Operation.GET_TAG,
                    repository,
                    ServiceStageRepositoriesApi::listTags,
                    (json, lenient) -> ServiceStageMapper.tags(json, lenient).require(Tag::name, tag));
        }

        /** Creates a tag; a missing message is sent as an empty description, since the manual requires that field. */
        @Override
        public Tag create(RepositoryPath repository, NewTag tag) {
            NewTagJson body = new NewTagJson(tag.name().value(), tag.message().orElse(""));
            return serviceStage.write(
                    Operation.CREATE_TAG,
                    repository,
                    new WriteTarget.TagExistence(repository, tag.name(), true),
                    (api, namespace, project) ->
                            api.createTag(namespace, project, tag.target().toString(), body),
                    (json, lenient) -> ServiceStageMapper.tag(json));
        }

        @Override
        public void delete(RepositoryPath repository, TagName tag) {
            serviceStage.remove(
                    Operation.DELETE_TAG,
                    repository,
                    new WriteTarget.TagExistence(repository, tag, false),
                    (api, namespace, project) -> api.deleteTag(namespace, project, tag.value()));
        }
    }
}
