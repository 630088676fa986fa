package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one subcommand, such as {@code repositories get}: its name and arguments, the operation that it calls,
 * and a probe of that operation.
 *
 * @param name the word after the plural of the entity, such as {@code get}; subcommands of the same name differ in their
 *     argument
 * @param probe null for a subcommand that changes something
 * @param examples command lines for the help, without {@code forgeport}
 */
public record Verb(
        Operation operation,
        EntityKind<?> kind,
        String name,
        String description,
        List<Argument<?>> arguments,
        VerbCall call,
        @Nullable Probe probe,
        List<String> examples) {

    private static final String LIST = "list";

    /** The function of a subcommand, which makes all the calls to the host that its result needs. */
    @FunctionalInterface
    public interface VerbCall {
        /** Makes the calls to the host and returns the complete result. */
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

    /**
     * Returns the definition of a subcommand that gets one entity by its key, such as an id.
     *
     * @param absent a key that no entity has, for the probe
     */
    static <E, K> Verb get(
            Operation operation,
            EntityKind<E> kind,
            Argument<K> key,
            BiFunction<GitHost, K, E> get,
            Function<ProbeTargets, K> absent,
            String... examples) {
        VerbCall call = (host, given) -> new SingleEntity<>(kind, get.apply(host, given.get(key)));
        Probe probe = new Probe(
                targets -> ArgumentValues.of(key, absent.apply(targets)),
                (host, given, targets) -> describe(kind, get.apply(host, given.get(key))));
        return new Verb(operation, kind, "get", "Shows one.", List.of(key), call, probe, List.of(examples));
    }

    /** The function that gets an entity of a repository by its key. */
    @FunctionalInterface
    interface GetInRepository<E, K> {
        /** Gets the entity. */
        E run(GitHost host, RepositoryPath repository, K key);
    }

    /**
     * Returns a verb that gets one entity of a repository by its key.
     *
     * @param absent a key that no entity has, for the probe, which looks in a repository that is not there
     */
    static <E, K> Verb getIn(
            Argument<RepositoryPath> repository,
            Operation operation,
            EntityKind<E> kind,
            Argument<K> key,
            GetInRepository<E, K> get,
            K absent,
            String... examples) {
        BiFunction<GitHost, ArgumentValues, E> found =
                (host, given) -> get.run(host, given.get(repository), given.get(key));
        VerbCall call = (host, given) -> new SingleEntity<>(kind, found.apply(host, given));
        Probe probe = new Probe(
                targets -> ArgumentValues.of(repository, targets.absentRepositoryPath())
                        .put(key, absent),
                (host, given, targets) -> describe(kind, found.apply(host, given)));
        return new Verb(operation, kind, "get", "Shows one.", List.of(repository, key), call, probe, List.of(examples));
    }

    /** Describes a found entity by its first column. */
    private static <E> String describe(EntityKind<E> kind, E found) {
        return "found "
                + kind.view(found, ValueFormat.MASKED).partText(kind.columns().get(0));
    }

    /**
     * Returns the definition of a subcommand that lists entities.
     *
     * @param probed the arguments of the probe
     * @param namespace the namespace that a listed entity names, in which further probes look
     */
    static <E> Verb list(
            Operation operation,
            EntityKind<E> kind,
            List<Argument<?>> filters,
            PageCall<E> page,
            Function<ProbeTargets, ArgumentValues> probed,
            Function<E, Optional<Namespace>> namespace,
            String... examples) {
        VerbCall call = (host, given) -> FullListing.fetch(kind, from -> page.run(host, given, from));
        Probe probe = new Probe(probed, (host, given, targets) -> {
            Page<E> first = page.run(host, given, Cursor.START);
            first.items().stream()
                    .flatMap(entity -> namespace.apply(entity).stream())
                    .findFirst()
                    .ifPresent(targets::setNamespace);
            int size = first.items().size();
            return size + " " + (size == 1 ? kind.singular() : kind.plural())
                    + (first.next().isPresent() ? " on the first page" : "");
        });
        return new Verb(operation, kind, LIST, "Lists them all.", filters, call, probe, List.of(examples));
    }

    /** Whether the subcommand lists entities, which help to probe other operations. */
    public boolean isListing() {
        return name.equals(LIST);
    }
}
