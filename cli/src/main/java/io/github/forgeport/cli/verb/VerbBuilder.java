package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.option.ListLimit;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A builder of a subcommand, which lacks only the call that it makes.
 *
 * @param shown the kind of entity that the call returns
 */
record VerbBuilder<E>(
        EntityKind<E> shown,
        Operation operation,
        EntityKind<?> group,
        String name,
        String description,
        List<Argument<?>> arguments,
        List<String> examples) {

    static <E> VerbBuilder<E> of(
            EntityKind<E> kind, Operation operation, String name, String description, ArgumentSet... arguments) {
        List<Argument<?>> all = Arrays.stream(arguments)
                .flatMap(each -> each.arguments().stream())
                .toList();
        return new VerbBuilder<>(kind, operation, kind, name, description, all, List.of());
    }

    /** Returns a copy of the builder with another group and name. */
    VerbBuilder<E> renamed(EntityKind<?> otherGroup, String otherName, String otherDescription) {
        return new VerbBuilder<>(shown, operation, otherGroup, otherName, otherDescription, arguments, examples);
    }

    /** Returns a copy of the builder with example command lines, given by the words after the subcommand's name. */
    VerbBuilder<E> examples(String... words) {
        List<String> lines = Arrays.stream(words)
                .map(each -> group.plural() + " " + name + " " + each)
                .toList();
        return new VerbBuilder<>(shown, operation, group, name, description, arguments, lines);
    }

    /** Returns the subcommand that makes a call and shows the entity that it returns. */
    Verb shows(BiFunction<GitHost, ArgumentValues, E> call) {
        return calls(arguments, (host, given) -> new SingleEntity<>(shown, call.apply(host, given)));
    }

    /** Returns the subcommand that lists entities, whose pages it fetches. */
    Verb lists(BiFunction<GitHost, ArgumentValues, Function<Cursor, Page<E>>> pages) {
        List<Argument<?>> limited = Stream.concat(arguments.stream(), Stream.of(Verb.ALL, Verb.LIMIT))
                .toList();
        return calls(limited, (host, given) -> {
            int limit = given.find(Verb.LIMIT).map(ListLimit::number).orElse(Integer.MAX_VALUE);
            return new Listing<>(shown, limit, pages.apply(host, given));
        });
    }

    /** Returns the subcommand that asks for confirmation, and then deletes the entity that its arguments name. */
    Verb deletes(BiConsumer<GitHost, ArgumentValues> call) {
        Verb deleting = calls(arguments, (host, given) -> {
            call.accept(host, given);
            return new Deletion(shown, arguments, given).result();
        });
        return deleting.asking(given -> Optional.of("Delete " + new Deletion(shown, arguments, given).subject()));
    }

    private Verb calls(List<Argument<?>> all, BiFunction<GitHost, ArgumentValues, VerbResult> call) {
        return new Verb(operation, group, name, description, all, examples, call, given -> Optional.empty());
    }
}
