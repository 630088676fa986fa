package io.github.forgeport.sandbox.stub;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.DecodedRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The stubs of one simulated server, ordered by priority. */
public final class Stubs {

    /** The stubs by their folders, read once for all sandboxes of a JVM. */
    private static final Map<Set<String>, Stubs> BY_FOLDERS = new ConcurrentHashMap<>();

    private final List<Stub> stubs;

    private Stubs(List<Stub> all) {
        this.stubs = all;
    }

    /**
     * Returns the stubs of these folders, such as {@code codeup}.
     *
     * @throws IllegalArgumentException if a stub has a condition that is not evaluated here
     */
    public static Stubs of(String... folders) {
        return BY_FOLDERS.computeIfAbsent(Set.of(folders), Stubs::read);
    }

    /** Reads the stubs of these folders, ordered by priority. */
    private static Stubs read(Set<String> wanted) {
        return new Stubs(PinnedPayload.all().stream()
                .filter(payload -> wanted.contains(payload.name().split("/")[0]))
                .map(Stub::of)
                .sorted(Comparator.comparingInt(Stub::priority))
                .toList());
    }

    /** Returns the first stub, by priority, whose conditions a request meets. */
    public Optional<Stub> find(DecodedRequest request) {
        return stubs.stream().filter(stub -> stub.matches(request)).findFirst();
    }

    /**
     * Returns the stub of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Stub named(String name) {
        return stubs.stream()
                .filter(stub -> stub.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such stub: " + name));
    }
}
