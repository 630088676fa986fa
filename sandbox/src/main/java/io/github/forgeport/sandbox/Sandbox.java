package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.git.InMemoryGitRepository;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.LoopbackListener;
import io.github.forgeport.sandbox.server.SandboxThreads;
import io.github.forgeport.sandbox.server.SandboxVendor;
import io.github.forgeport.sandbox.server.VendorHandler;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A set of servers that simulate the vendors' hosts, each on a loopback port of its own; another port serves Git, and IAM is
 * below {@code /v3} of ServiceStage's address.
 *
 * <p>They accept the {@link SandboxAccounts}, as a token or by a verified signature. They show the same simulated data: the
 * examples of the vendors' documents, which are the {@linkplain PinnedPayload pinned payloads}, and what a {@link WorldSeed}
 * adds, which each of them shows in its own format and which can be cloned. What a request writes, all of them show and Git
 * serves; what only reads can be used by any number of tests at once.
 *
 * <p>A request that is not whole within five seconds ends its connection, a body above 4 MiB is answered by 413, and what no
 * client would send, such as a target of another host, by 400, as plain text.
 */
public final class Sandbox implements AutoCloseable {

    private static final String GIT = "git";

    private final SandboxThreads threads = new SandboxThreads();
    private final Map<String, LoopbackListener> listeners = new LinkedHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final World world;

    private Sandbox(int port, Clock clock, Consumer<WorldSeed> seed) {
        try {
            bindPorts(port);
            this.world = createWorld(seed);
            SandboxVendors.ALL.forEach(vendor -> serve(vendor.name(), vendor.createService(world, clock)));
            serve(GIT, new GitService(world));
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /**
     * Starts a sandbox on free ports, with the examples of the vendors' documents.
     *
     * @throws UncheckedIOException if no port is available
     */
    public static Sandbox start() {
        return start(nothing -> {});
    }

    /**
     * Starts a sandbox on free ports, with the examples of the vendors' documents and the data that this seed callback adds.
     *
     * @throws IllegalArgumentException if the seed uses a name twice, or has a history that Git would refuse
     * @throws UncheckedIOException if no port is available
     */
    public static Sandbox start(Consumer<WorldSeed> seed) {
        return new Sandbox(0, Clock.systemUTC(), seed);
    }

    /**
     * Starts a sandbox on free ports, whose vendors check by this clock whether signatures and tokens are too old.
     *
     * <p>The {@code Date} header of responses is not from this clock: the JDK's server sets it from the system's, and it
     * cannot be replaced.
     *
     * @throws UncheckedIOException if no port is available
     */
    public static Sandbox start(Clock clock) {
        return new Sandbox(0, clock, nothing -> {});
    }

    /**
     * Starts a sandbox on consecutive ports: the {@link #vendors()} in their order from this port on, then Git; 0 means free
     * ports.
     *
     * @throws UncheckedIOException if one of the ports is taken or not allowed
     */
    public static Sandbox start(int port) {
        return start(port, nothing -> {});
    }

    /**
     * Starts a sandbox on consecutive ports, with the data that this seed callback adds.
     *
     * @see #start(int)
     * @see #start(Consumer)
     */
    public static Sandbox start(int port, Consumer<WorldSeed> seed) {
        return new Sandbox(port, Clock.systemUTC(), seed);
    }

    /** Binds all ports, before any of them serves a request. */
    private void bindPorts(int port) {
        int next = port;
        for (String name : Stream.concat(vendors().stream(), Stream.of(GIT)).toList()) {
            listeners.put(name, LoopbackListener.bind(next));
            next = port == 0 ? 0 : next + 1;
        }
    }

    /** Creates the simulated data: the examples of the vendors' documents and the additions of the seed. */
    private World createWorld(Consumer<WorldSeed> seed) {
        WorldSeed added = new WorldSeed(SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
        seed.accept(added);
        return added.build(
                documentedExamples(SandboxVendor::documentedNamespaces),
                documentedExamples(SandboxVendor::documentedRepositories),
                documentedExamples(SandboxVendor::documentedAuthorizations),
                listener(GIT).url(),
                // Not a method reference, which would load the class at once, and JGit with it.
                history -> InMemoryGitRepository.of(history));
    }

    /** Returns the documented examples of all vendors. */
    private static <T> List<T> documentedExamples(Function<SandboxVendor, List<T>> examples) {
        return SandboxVendors.ALL.stream().map(examples).flatMap(List::stream).toList();
    }

    /** Starts to serve requests on the listener of this name. */
    private void serve(String name, VendorService service) {
        listener(name).start(new VendorHandler(service, threads), threads);
    }

    /** Returns the names of the vendors, in the order of their ports. */
    public static List<String> vendors() {
        return SandboxVendors.ALL.stream().map(SandboxVendor::name).toList();
    }

    /**
     * Returns the base URL of a vendor, such as {@code codeup}.
     *
     * @throws IllegalArgumentException if the sandbox simulates no such vendor
     */
    public URI url(String vendor) {
        if (!vendors().contains(vendor)) {
            throw new IllegalArgumentException("the sandbox plays no such vendor; it plays " + vendors());
        }
        return listener(vendor).url();
    }

    /** Returns the listener of a vendor, or of Git. */
    private LoopbackListener listener(String name) {
        return Objects.requireNonNull(listeners.get(name));
    }

    /**
     * Returns the clone URL of a seeded repository, by its path, such as {@code group/app}; a repository that is not public
     * needs {@link SandboxAccounts#GIT_USER}.
     *
     * @throws IllegalArgumentException if no such repository was seeded
     */
    public URI cloneUrl(String repository) {
        return world.clonableRepository(repository)
                .map(there -> URI.create(there.httpUrl()))
                .orElseThrow(() -> new IllegalArgumentException("no such repository was seeded: " + repository));
    }

    /** Stops the sandbox and frees the ports; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            listeners.values().forEach(LoopbackListener::close);
            threads.close();
        }
    }
}
