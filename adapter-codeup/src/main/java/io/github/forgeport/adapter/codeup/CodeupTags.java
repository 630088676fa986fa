package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.requireSame;

import io.github.forgeport.adapter.codeup.CodeupCommitsApi.NewTagJson;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.Tags;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.WriteTarget.TagExistence;

/** Codeup's implementation of the port {@code Tags}, for one organization. */
final class CodeupTags extends RepositoryListingPort<TagQuery, Tag> implements Tags {

    private final CodeupRepositoryCaller<CodeupCommitsApi> codeup;

    CodeupTags(CodeupRepositoryCaller<CodeupCommitsApi> codeup) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
    }

    @Override
    protected Listing<?, Tag> listing(RepositoryPath repository, TagQuery query) {
        return codeup.pagedListing(
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

    @Override
    public Tag create(RepositoryPath repository, NewTag tag) {
        NewTagJson json = new NewTagJson(
                tag.message().orElse(null), tag.target().toString(), tag.name().value());
        return codeup.write(
                Operation.CREATE_TAG,
                repository,
                new TagExistence(repository, tag.name(), true),
                (api, id) -> api.createTag(id, json),
                CodeupCommitsMapper::tag);
    }

    @Override
    public void delete(RepositoryPath repository, TagName tag) {
        codeup.remove(
                Operation.DELETE_TAG,
                repository,
                new TagExistence(repository, tag, false),
                (api, id) -> api.deleteTag(id, tag.value()));
    }
}
