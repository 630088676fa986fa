package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.requireSame;

import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.Tags;
import io.github.forgeport.port.capability.Operation;

/** Codeup's implementation of the port {@code Tags}, for one organization. */
final class CodeupTags extends RepositoryListingPort<TagQuery, Tag> implements Tags {

    private final CodeupRepositoryCalls<CodeupCommitsApi> codeup;

    CodeupTags(CodeupRepositoryCalls<CodeupCommitsApi> codeup) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
    }

    @Override
    protected Listing<?, Tag> listing(RepositoryPath repository, TagQuery query) {
        return codeup.pages(
                Operation.LIST_TAGS,
                repository,
                query,
                (api, id, page) -> api.listRepositoryTags(
                        id, page.number(), page.size(), query.search().orElse(null), CodeupOrder.of(query.order())),
                CodeupCommitsMapper::tag,
                Tag::name);
    }

    @Override
    public Tag get(RepositoryPath repository, TagName tag) {
        return codeup.call(
                Operation.GET_TAG,
                repository,
                (api, id) -> api.getRepositoryTag(id, tag.value()),
                (json, lenient) -> requireSame("/name", tag, CodeupCommitsMapper.tag(json, lenient), Tag::name));
    }
}
