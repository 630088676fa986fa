package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.ProbeTargets.ABSENT_NAME;
import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;
import static io.github.forgeport.cli.verb.SharedArguments.order;
import static io.github.forgeport.port.capability.Operation.CREATE_TAG;
import static io.github.forgeport.port.capability.Operation.DELETE_TAG;
import static io.github.forgeport.port.capability.Operation.GET_TAG;
import static io.github.forgeport.port.capability.Operation.LIST_TAGS;

import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.change.NewTag;
import java.util.List;

/** The subcommands of {@code tags}. */
final class TagVerbs {

    static final EntityKind<Tag> KIND = EntityKind.of("tag", "tags", Tag.parts())
            .describedAs("The tags of a repository.")
            .withColumns("name", "commit", "message");

    private static final Argument<TagName> TAG =
            Argument.positional("TAG", TagName.class, "The tag's name, such as v1.0.", new TagName(ABSENT_NAME));

    private static final Argument<String> MESSAGE =
            Argument.option("--message", "TEXT", String.class, "Its message; one without has none.");

    private static final FieldOptions<TagQuery> QUERY = new FieldOptions<>(List.of(
            SEARCH.sets((query, words) -> query.withSearch(words.text())),
            order(TagQuery.Order.class).sets(TagQuery::withOrder)));

    static final List<Verb> ALL = List.of(
            Verb.list(KIND, LIST_TAGS, REPOSITORY, QUERY)
                    .examples("codeup/codeup-demo --host codeup")
                    .lists((host, given) ->
                            from -> host.tags().list(given.get(REPOSITORY), QUERY.apply(TagQuery.all(), given), from)),
            Verb.get(KIND, GET_TAG, REPOSITORY, TAG)
                    .examples("codeup/codeup-demo v1.0 --host codeup")
                    .shows((host, given) -> host.tags().get(given.get(REPOSITORY), given.get(TAG))),
            Verb.create(KIND, CREATE_TAG, REPOSITORY, TAG, REQUIRED_REF, MESSAGE)
                    .examples("codeup/codeup-demo v1.1 --ref master --message Released --host codeup")
                    .shows((host, given) -> {
                        NewTag created = NewTag.of(given.get(TAG), given.get(REQUIRED_REF));
                        return host.tags()
                                .create(given.get(REPOSITORY), given.apply(MESSAGE, created, NewTag::withMessage));
                    }),
            Verb.delete(KIND, DELETE_TAG, REPOSITORY, TAG)
                    .examples("codeup/codeup-demo v1.1 --host codeup")
                    .deletes((host, given) -> host.tags().delete(given.get(REPOSITORY), given.get(TAG))));

    private TagVerbs() {}
}
