package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.view.EntityView;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A verb that gets one entity by its key. */
public class GetVerb<E, K> extends Verb {

    private final EntityKind<E> kind;
    private final Argument<K> key;
    private final BiFunction<GitHost, K, E> get;
    private final Function<ProbeTargets, K> absent;

    /**
     * Declares one.
     *
     * @param absent a key that nobody has, for the doctor
     */
    public GetVerb(
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
    public String name() {
        return "get";
    }

    @Override
    public String description() {
        return "Shows one.";
    }

    @Override
    public VerbResult call(GitHost host, ArgumentValues given) {
        return new SingleEntity<>(kind, get.apply(host, given.get(key)));
    }

    @Override
    public String probe(GitHost host, ProbeTargets targets) {
        E found = get.apply(host, absent.apply(targets));
        return "found "
                + EntityView.of(kind.parts(), found, ValueFormat.MASKED)
                        .text(kind.columns().get(0));
    }

    @Override
    public ArgumentValues probed(ProbeTargets targets) {
        return ArgumentValues.of(key, absent.apply(targets));
    }
}
