package io.github.forgeport.cli.verb;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A verb that lists entities. */
final class ListVerb<E> extends Verb {

    /** Asks a host for one page. */
    @FunctionalInterface
    interface PageCall<E> {
        Page<E> of(GitHost host, ArgumentValues given, Cursor from);
    }

    private final EntityKind<E> kind;
    private final PageCall<E> page;
    private final Function<ProbeTargets, ArgumentValues> probed;
    private final Function<E, Optional<String>> namespace;

    /**
     * Declares one.
     *
     * @param probed the arguments with which the doctor asks
     * @param namespace the name of a namespace that an entity of the listing tells, for further probes
     */
    ListVerb(
            Operation operation,
            EntityKind<E> kind,
            List<Argument<?>> filters,
            PageCall<E> page,
            Function<ProbeTargets, ArgumentValues> probed,
            Function<E, Optional<String>> namespace,
            String... examples) {
        super(operation, kind, filters, examples);
        this.kind = kind;
        this.page = page;
        this.probed = probed;
        this.namespace = namespace;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String description() {
        return "Lists them all.";
    }

    @Override
    public VerbResult call(GitHost host, ArgumentValues given) {
        return FullListing.of(kind, from -> page.of(host, given, from));
    }

    @Override
    public String probe(GitHost host, ProbeTargets targets) {
        List<E> items = page.of(host, probed(targets), Cursor.START).items();
        items.stream()
                .flatMap(entity -> namespace.apply(entity).stream())
                .findFirst()
                .ifPresent(targets::lookIn);
        return items.size() + " " + (items.size() == 1 ? kind.one() : kind.many());
    }

    @Override
    public ArgumentValues probed(ProbeTargets targets) {
        return probed.apply(targets);
    }

    @Override
    public boolean isListing() {
        return true;
    }
}
