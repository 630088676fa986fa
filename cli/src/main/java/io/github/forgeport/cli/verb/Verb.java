package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.option.ListLimit;
import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The definition of one subcommand, such as {@code repositories get}: its name and arguments, and the operation that it calls.
 *
 * @param group the kind of entity whose plural is the first word of the command
 * @param name the word after that, such as {@code get}; subcommands of the same name differ in their argument
 * @param call makes the calls to the host and returns the result; a listing calls the host for each page when it is printed
 * @param removal returns what is removed, in words such as {@code Delete tag v1.0 of group/app}; empty if nothing is
 * @param examples command lines for the help, without {@code forgeport}
 */
public record Verb(
        Operation operation,
        EntityKind<?> group,
        String name,
        String description,
        List<Argument<?>> arguments,
        List<String> examples,
        BiFunction<GitHost, ArgumentValues, VerbResult> call,
        Function<ArgumentValues, Optional<String>> removal) {

    /** The flag of a listing that shows all entities, which is also the default. */
    public static final Argument<Boolean> ALL = Argument.flag("--all", "Lists all of them, which is the default.");

    /** The option of a listing that shows the first entities only. */
    public static final Argument<ListLimit> LIMIT =
            Argument.option("--limit", "N", ListLimit.class, "Lists the first N, and asks for no more pages.");

    /** The flag that skips the question before a removal. */
    public static final Argument<Boolean> YES =
            Argument.flag("--yes", "Does it without a question, which only a terminal can be asked.");

    /** The flag that prints the bytes of a file. */
    public static final Argument<Boolean> RAW =
            Argument.flag("--raw", "Prints the bytes of the file as they are, and nothing else.");

    /** Declares a subcommand that gets one entity, such as a tag by its name. */
    static <E> VerbBuilder<E> get(EntityKind<E> kind, Operation operation, ArgumentSet... arguments) {
        return VerbBuilder.of(kind, operation, "get", "Shows one.", arguments);
    }

    /** Declares a subcommand that lists entities. */
    static <E> VerbBuilder<E> list(EntityKind<E> kind, Operation operation, ArgumentSet... arguments) {
        return VerbBuilder.of(kind, operation, "list", "Lists them.", arguments);
    }

    /** Declares a subcommand that creates an entity and shows it. */
    static <E> VerbBuilder<E> create(EntityKind<E> kind, Operation operation, ArgumentSet... arguments) {
        return VerbBuilder.of(kind, operation, "create", "Creates one and shows it.", arguments);
    }

    /** Declares a subcommand that changes an entity and shows it. */
    static <E> VerbBuilder<E> update(EntityKind<E> kind, Operation operation, ArgumentSet... arguments) {
        String description = "Changes one and shows it; what is left out stays as it is.";
        return VerbBuilder.of(kind, operation, "update", description, arguments);
    }

    /** Declares a subcommand that asks for confirmation, and then deletes the entity that positional arguments name. */
    static <E> VerbBuilder<E> delete(EntityKind<E> kind, Operation operation, ArgumentSet... arguments) {
        return VerbBuilder.of(kind, operation, "delete", "Deletes one.", arguments);
    }

    /**
     * Returns a copy of the subcommand that asks for confirmation of what it removes, unless {@code --yes} is given.
     */
    Verb asking(Function<ArgumentValues, Optional<String>> about) {
        List<Argument<?>> asked =
                Stream.concat(arguments.stream(), Stream.of(YES)).distinct().toList();
        return new Verb(operation, group, name, description, asked, examples, call, about);
    }

    /** Whether the subcommand lists entities, which help to probe other operations. */
    public boolean isListing() {
        return arguments.contains(LIMIT);
    }

    /** Whether the subcommand changes something at the host. */
    public boolean writes() {
        return operation.kind() != Operation.Kind.READ;
    }

    /**
     * Whether the command {@code doctor} makes the subcommand's call, to check whether the operation works. It makes
     * none that changes something, and none for which a probe has no value.
     */
    public boolean isProbed() {
        return !writes() && arguments.stream().allMatch(Argument::isProbed);
    }

    /** Returns the values of the arguments with which the command {@code doctor} makes the call. */
    public ArgumentValues probeValues(ProbeTargets targets) {
        ArgumentValues values = new ArgumentValues();
        arguments.forEach(
                argument -> values.put(argument, argument.probe().apply(targets).orElse(null)));
        return values;
    }

    /** Returns the question that has to be answered before the subcommand runs; empty if there is none. */
    public Optional<String> question(ArgumentValues given) {
        return given.has(YES) ? Optional.empty() : removal.apply(given).map(removed -> removed + "?");
    }

    /** Returns the writes that the subcommand's session must allow: no more than its arguments need. */
    public AllowedWrites writesNeeded(ArgumentValues given) {
        if (!writes()) {
            return AllowedWrites.NONE;
        }
        return removal.apply(given).isPresent() ? AllowedWrites.ALL : AllowedWrites.NON_DESTRUCTIVE;
    }
}
