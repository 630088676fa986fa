package io.github.forgeport.http;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A session's cache of the ids of repositories by their paths, for a host whose endpoints take an id; of the 1,000 used
 * last.
 */
public final class RepositoryIds {

    private static final int LARGEST = 1000;

    private final BiFunction<Operation, RepositoryPath, String> resolve;
    private final Map<RepositoryPath, String> known = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Creates an empty cache.
     *
     * @param resolve requests the id of a repository, for an operation that needs it
     */
    public RepositoryIds(BiFunction<Operation, RepositoryPath, String> resolve) {
        this.resolve = resolve;
    }

    /**
     * Makes a call with the id of a repository, which is requested unless it is known.
     *
     * <p>If the host does not find a known id, the repository may be another one by now: its id is requested again, and the call
     * repeated if it differs.
     */
    public <T> T call(Operation operation, RepositoryPath path, Function<String, T> call) {
        Optional<String> cached = find(path);
        if (cached.isEmpty()) {
            return call.apply(resolve(operation, path));
        }
        String id = cached.get();
        try {
            return call.apply(id);
        } catch (NotFound absent) {
            if (!isRefusal(absent)) {
                throw absent;
            }
            forget(path);
            String now = resolve(operation, path);
            if (now.equals(id)) {
                throw absent;
            }
            return call.apply(now);
        }
    }

    /**
     * Makes a call that writes, with the id of a repository, which is requested unless it is known.
     *
     * <p>If the host does not find a known id, that is forgotten, and the call fails: a write is sent to one repository only.
     */
    public <T> T write(Operation operation, RepositoryPath path, Function<String, T> call) {
        Optional<String> cached = find(path);
        try {
            return call.apply(cached.isPresent() ? cached.get() : resolve(operation, path));
        } catch (NotFound absent) {
            forget(path);
            throw absent;
        }
    }

    /** Whether the host refused the request, and did not only leave something out of a list. */
    private static boolean isRefusal(NotFound absent) {
        return absent.call().status().orElse(0) == 404
                || absent.call().vendorCode().isPresent();
    }

    private String resolve(Operation operation, RepositoryPath path) {
        String id = resolve.apply(operation, path);
        put(path, id);
        return id;
    }

    private synchronized Optional<String> find(RepositoryPath path) {
        return Optional.ofNullable(known.get(path));
    }

    private synchronized void forget(RepositoryPath path) {
        known.remove(path);
    }

    /** Adds the id of a repository, and removes the one used least recently if there are too many. */
    public synchronized void put(RepositoryPath path, String id) {
        known.put(path, id);
        if (known.size() > LARGEST) {
            Iterator<RepositoryPath> eldest = known.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
