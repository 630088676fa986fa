package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;

import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewTag;
import java.util.List;

/** The subcommands of {@code tags}. */
final class TagVerbs {

    static final EntityKind<Tag> KIND = new EntityKind<>(
            "tag", "tags", "The tags of a repository.", Tag.parts(), List.of("name", "commit", "message"));

    private static final Argument<TagName> TAG = Argument.positional(
                    "TAG", TagName.class, "The tag's name, such as v1.0.")
            .probedWith(new TagName(ProbeTargets.ABSENT_NAME));

    private static final Argument<TagQuery.Order> ORDER = SharedArguments.order(TagQuery.Order.class);

    private static final Argument<String> MESSAGE =
            Argument.option("--message", "TEXT", String.class, "Its message; one without has none.");

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
                    "tags get codeup/codeup-demo v1.0 --host codeup"),
            Verb.create(
                    Operation.CREATE_TAG,
                    KIND,
                    List.of(REPOSITORY, TAG, REQUIRED_REF, MESSAGE),
                    (host, given) -> host.tags()
                            .create(
                                    given.get(REPOSITORY),
                                    given.apply(
                                            MESSAGE,
                                            NewTag.of(given.get(TAG), given.get(REQUIRED_REF)),
                                            NewTag::withMessage)),
                    "tags create codeup/codeup-demo v1.1 --ref master --message Released --host codeup"),
            Verb.delete(
                    Operation.DELETE_TAG,
                    KIND,
                    List.of(REPOSITORY, TAG),
                    (host, given) -> host.tags().delete(given.get(REPOSITORY), given.get(TAG)),
                    "tags delete codeup/codeup-demo v1.1 --host codeup"));

    private TagVerbs() {}

    private static TagQuery query(ArgumentValues given) {
        TagQuery query = given.apply(SEARCH, TagQuery.all(), (before, words) -> before.withSearch(words.text()));
        return given.apply(ORDER, query, TagQuery::withOrder);
    }
}
