package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.option.ListLimit;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one subcommand, such as {@code repositories get}: its name and arguments, the operation that it calls,
 * and a probe of that operation.
 *
 * @param group the kind of entity whose plural is the first word of the command
 * @param name the word after that, such as {@code get}; subcommands of the same name differ in their argument
 * @param probe null for a subcommand that changes something, or that no harmless call checks
 * @param removal returns what is removed, in words such as {@code Delete tag v1.0 of group/app}; empty if nothing is
 * @param examples command lines for the help, without {@code forgeport}
 */
public record Verb(
        Operation operation,
        EntityKind<?> group,
        String name,
        String description,
        List<Argument<?>> arguments,
        VerbCall call,
        @Nullable Probe probe,
        Function<ArgumentValues, Optional<String>> removal,
        List<String> examples) {

    /** The flag of a listing that shows all entities, which is also the default. */
    public static final Argument<Boolean> ALL = Argument.flag("--all", "Lists all of them, which is the default.");

    /** The option of a listing that shows the first entities only. */
    public static final Argument<ListLimit> LIMIT =
            Argument.option("--limit", "N", ListLimit.class, "Lists the first N, and asks for no more pages.");

    /** The flag of a removal that is not asked about. */
    public static final Argument<Boolean> YES =
            Argument.flag("--yes", "Does it without a question, which only a terminal can be asked.");

    /** The flag of a file that prints its bytes. */
    public static final Argument<Boolean> RAW =
            Argument.flag("--raw", "Prints the bytes of the file as they are, and nothing else.");

    /** The function of a subcommand. */
    @FunctionalInterface
    public interface VerbCall {
        /** Makes the calls to the host and returns the result; a listing calls the host for each page when it is printed. */
        VerbResult run(GitHost host, ArgumentValues given);
    }

    /**
     * A call without side effects, by which the command {@code doctor} checks whether an operation works.
     *
     * @param arguments creates the arguments of the call from the probe targets
     * @param call makes the call and describes the response
     */
    public record Probe(Function<ProbeTargets, ArgumentValues> arguments, ProbeCall call) {}

    /** The function of a probe, which makes one call to the host. */
    @FunctionalInterface
    public interface ProbeCall {
        /** Makes the call to the host and returns a description of the response in a few words. */
        String run(GitHost host, ArgumentValues given, ProbeTargets targets);
    }

    /** The function that fetches one page of a listing. */
    @FunctionalInterface
    interface PageCall<E> {
        /** Fetches the page of the listing at a cursor. */
        Page<E> run(GitHost host, ArgumentValues given, Cursor from);
    }

    /** Returns the definition of a subcommand that gets one entity, such as a tag by its name. */
    static <E> Verb get(
            Operation operation,
            EntityKind<E> kind,
            List<Argument<?>> arguments,
            BiFunction<GitHost, ArgumentValues, E> get,
            String... examples) {
        Probe probe = new Probe(
                targets -> ArgumentValues.probing(arguments, targets),
                (host, given, targets) -> describe(kind, get.apply(host, given)));
        VerbCall call = (host, given) -> new SingleEntity<>(kind, get.apply(host, given));
        return of(operation, kind, "get", "Shows one.", arguments, call, probe, examples);
    }

    /** Describes a found entity by its first column. */
    private static <E> String describe(EntityKind<E> kind, E found) {
        return "found "
                + kind.view(found, ValueFormat.MASKED).partText(kind.columns().get(0));
    }

    /** Returns the definition of a subcommand that lists entities. */
    static <E> Verb list(
            Operation operation, EntityKind<E> kind, List<Argument<?>> filters, PageCall<E> page, String... examples) {
        return list(operation, kind, filters, entity -> Optional.empty(), page, examples);
    }

    /**
     * Returns the definition of a subcommand that lists entities which name namespaces.
     *
     * @param namespace the namespace that a listed entity names, in which further probes look
     */
    static <E> Verb list(
            Operation operation,
            EntityKind<E> kind,
            List<Argument<?>> filters,
            Function<E, Optional<Namespace>> namespace,
            PageCall<E> page,
            String... examples) {
        VerbCall call = (host, given) -> new Listing<>(
                kind,
                given.find(LIMIT).map(ListLimit::number).orElse(Integer.MAX_VALUE),
                from -> page.run(host, given, from));
        Probe probe = new Probe(targets -> ArgumentValues.probing(filters, targets), (host, given, targets) -> {
            Page<E> first = page.run(host, given, Cursor.START);
            first.items().stream()
                    .flatMap(entity -> namespace.apply(entity).stream())
                    .findFirst()
                    .ifPresent(targets::setNamespace);
            int size = first.items().size();
            return size + " " + (size == 1 ? kind.singular() : kind.plural())
                    + (first.next().isPresent() ? " on the first page" : "");
        });
        return of(operation, kind, "list", "Lists them.", with(filters, ALL, LIMIT), call, probe, examples);
    }

    /** Returns the definition of a subcommand that creates an entity and shows it. */
    static <E> Verb create(
            Operation operation,
            EntityKind<E> kind,
            List<Argument<?>> arguments,
            BiFunction<GitHost, ArgumentValues, E> create,
            String... examples) {
        VerbCall call = (host, given) -> new SingleEntity<>(kind, create.apply(host, given));
        return of(operation, kind, "create", "Creates one and shows it.", arguments, call, null, examples);
    }

    /** Returns the definition of a subcommand that changes an entity and shows it. */
    static <E> Verb update(
            Operation operation,
            EntityKind<E> kind,
            List<Argument<?>> arguments,
            BiFunction<GitHost, ArgumentValues, E> update,
            String... examples) {
        return create(operation, kind, arguments, update, examples)
                .as(kind, "update", "Changes one and shows it; what is left out stays as it is.");
    }

    /** Returns the definition of a subcommand that deletes an entity, which positional arguments name, after a question. */
    static Verb delete(
            Operation operation,
            EntityKind<?> kind,
            List<Argument<?>> arguments,
            BiConsumer<GitHost, ArgumentValues> delete,
            String... examples) {
        VerbCall call = (host, given) -> {
            delete.accept(host, given);
            return new Deletion(kind, arguments, given);
        };
        return of(operation, kind, "delete", "Deletes one.", arguments, call, null, examples)
                .asking(given -> Optional.of("Delete " + new Deletion(kind, arguments, given).subject()));
    }

    /** Returns the definition of a subcommand that removes nothing. */
    private static Verb of(
            Operation operation,
            EntityKind<?> group,
            String name,
            String description,
            List<Argument<?>> arguments,
            VerbCall call,
            @Nullable Probe probe,
            String... examples) {
        return new Verb(
                operation,
                group,
                name,
                description,
                arguments,
                call,
                probe,
                given -> Optional.empty(),
                List.of(examples));
    }

    /** Returns the same subcommand in the group of another kind, or with another name. */
    Verb as(EntityKind<?> otherGroup, String otherName, String otherDescription) {
        return new Verb(operation, otherGroup, otherName, otherDescription, arguments, call, probe, removal, examples);
    }

    /** Returns the same subcommand as one that the command {@code doctor} does not try. */
    Verb notProbed() {
        return new Verb(operation, group, name, description, arguments, call, null, removal, examples);
    }

    /** Returns the same subcommand as one that asks, unless {@code --yes} is given, about what it removes. */
    Verb asking(Function<ArgumentValues, Optional<String>> about) {
        return new Verb(
                operation,
                group,
                name,
                description,
                arguments.contains(YES) ? arguments : with(arguments, YES),
                call,
                probe,
                about,
                examples);
    }

    /** Returns a list of arguments with further ones behind. */
    private static List<Argument<?>> with(List<Argument<?>> arguments, Argument<?>... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toList();
    }

    /** Whether the subcommand lists entities, which help to probe other operations. */
    public boolean isListing() {
        return arguments.contains(LIMIT);
    }

    /** Whether the subcommand changes something at the host. */
    public boolean writes() {
        return operation.kind() != Operation.Kind.READ;
    }

    /** Returns the question that has to be answered before the subcommand runs; empty if there is none. */
    public Optional<String> question(ArgumentValues given) {
        return given.has(YES) ? Optional.empty() : removal.apply(given).map(removed -> removed + "?");
    }

    /** Returns what the session of a subcommand may send beside what reads: no more than its arguments need. */
    public AllowedWrites writesNeeded(ArgumentValues given) {
        if (!writes()) {
            return AllowedWrites.NONE;
        }
        return removal.apply(given).isPresent() ? AllowedWrites.ALL : AllowedWrites.NON_DESTRUCTIVE;
    }
}
