package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;

import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** The subcommands of {@code tags}. */
final class TagVerbs {

    static final EntityKind<Tag> KIND = new EntityKind<>(
            "tag", "tags", "The tags of a repository.", Tag.parts(), List.of("name", "commit", "message"));

    private static final Argument<TagName> TAG = Argument.positional(
                    "TAG", TagName.class, "The tag's name, such as v1.0.")
            .probedWith(new TagName(ProbeTargets.ABSENT_NAME));

    private static final Argument<TagQuery.Order> ORDER = SharedArguments.order(TagQuery.Order.class);

    static final List<Verb> ALL = List.of(
            Verb.list(
                    Operation.LIST_TAGS,
                    KIND,
                    List.of(REPOSITORY, SEARCH, ORDER),
                    (host, given, from) -> host.tags().list(given.get(REPOSITORY), query(given), from),
                    "tags list codeup/codeup-demo --host codeup"),
            Verb.get(
                    Operation.GET_TAG,
                    KIND,
                    List.of(REPOSITORY, TAG),
                    (host, given) -> host.tags().get(given.get(REPOSITORY), given.get(TAG)),
                    "tags get codeup/codeup-demo v1.0 --host codeup"));

    private TagVerbs() {}

    private static TagQuery query(ArgumentValues given) {
        TagQuery query = given.apply(SEARCH, TagQuery.all(), (before, words) -> before.withSearch(words.text()));
        return given.apply(ORDER, query, TagQuery::withOrder);
    }
}
