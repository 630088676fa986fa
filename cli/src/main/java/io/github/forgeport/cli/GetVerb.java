package io.github.forgeport.cli;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A verb that gets one entity by its key. */
class GetVerb<E, K> extends Verb {

    private final EntityKind<E> kind;
    private final Argument<K> key;
    private final BiFunction<GitHost, K, E> get;
    private final Function<ProbeTargets, K> absent;

    /**
     * Declares one.
     *
     * @param absent a key that nobody has, for the doctor
     */
    GetVerb(
            Operation operation,
            EntityKind<E> kind,
            Argument<K> key,
            BiFunction<GitHost, K, E> get,
            Function<ProbeTargets, K> absent,
            String... examples) {
        super(operation, kind, List.of(key), examples);
        this.kind = kind;
        this.key = key;
        this.get = get;
        this.absent = absent;
    }

    @Override
    String name() {
        return "get";
    }

    @Override
    String description() {
        return "Shows one.";
    }

    @Override
    VerbResult call(GitHost host, ArgumentValues given) {
        return new SingleEntity<>(kind, get.apply(host, given.get(key)));
    }

    @Override
    String probe(GitHost host, ProbeTargets targets) {
        E found = get.apply(host, absent.apply(targets));
        return "found "
                + Parts.of(kind.parts(), found, Shown.MASKED)
                        .text(kind.columns().get(0));
    }

    @Override
    ArgumentValues probed(ProbeTargets targets) {
        return ArgumentValues.of(key, absent.apply(targets));
    }
}
