package io.github.forgeport.contract;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The description of one vendor for the test suite: how to connect to it, and what its responses look like. */
public interface HostUnderTest {

    /** Opens a session with the server that simulates the host, with a response timeout of at most three seconds. */
    GitHost connect(URI standIn, Secret credential);

    /** Opens one session for each set of capabilities that the host's sessions can have; one, for most vendors. */
    default List<GitHost> sessions(URI standIn, Secret credential) {
        return List.of(connect(standIn, credential));
    }

    /** Returns the host's responses to the specimens of all operations that it supports. */
    List<ResponseShapes<?>> shapes();

    /** Returns the host's response to a wrong credential. */
    ScriptedResponse wrongCredential();

    /** Returns the vendor's code in {@link #wrongCredential()}; empty if its errors have none. */
    default Optional<String> vendorCode() {
        return Optional.empty();
    }

    /** Returns the request id in {@link #wrongCredential()}; empty if it has none. */
    default Optional<String> requestId() {
        return Optional.empty();
    }

    /** Returns the host's response to the request of {@link GitHost#probed()}; unused for most vendors, which need none. */
    default ScriptedResponse probeResponse() {
        return wrongCredential();
    }

    /** Returns the path segments and parameters of the request that finds a repository by its path, in their order. */
    default List<String> requestPartsOf(RepositoryPath path) {
        return List.of(path.toString());
    }
}
