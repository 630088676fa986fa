package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.requireSame;

import io.github.forgeport.adapter.codeup.CodeupCommitsApi.NewBranchJson;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.Branches;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget.BranchExistence;

/** Codeup's implementation of the port {@code Branches}, for one organization. */
final class CodeupBranches extends RepositoryListingPort<BranchQuery, Branch> implements Branches {

    private final CodeupRepositoryCaller<CodeupCommitsApi> codeup;

    CodeupBranches(CodeupRepositoryCaller<CodeupCommitsApi> codeup) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
    }

    @Override
    protected Listing<?, Branch> listing(RepositoryPath repository, BranchQuery query) {
        return codeup.pagedListing(
                Operation.LIST_BRANCHES,
                repository,
                query,
                (api, id, page) -> api.listRepositoryBranches(
                        id, page.number(), page.size(), query.search().orElse(null), CodeupOrder.of(query.order())),
                CodeupCommitsMapper::branch,
                Branch::name);
    }

    @Override
    public Branch get(RepositoryPath repository, BranchName branch) {
        return codeup.call(
                Operation.GET_BRANCH,
                repository,
                (api, id) -> api.getBranchInfo(id, branch.value()),
                (json, lenient) ->
                        requireSame("/name", branch, CodeupCommitsMapper.branch(json, lenient), Branch::name));
    }

    @Override
    public Branch create(RepositoryPath repository, BranchName branch, GitRef start) {
        return codeup.write(
                Operation.CREATE_BRANCH,
                repository,
                new BranchExistence(repository, branch, true),
                (api, id) -> api.createBranch(id, new NewBranchJson(branch.value(), start.toString())),
                CodeupCommitsMapper::branch);
    }

    @Override
    public void delete(RepositoryPath repository, BranchName branch) {
        codeup.remove(
                Operation.DELETE_BRANCH,
                repository,
                new BranchExistence(repository, branch, false),
                (api, id) -> api.deleteBranch(id, branch.value()));
    }
}
