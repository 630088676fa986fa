package io.github.forgeport.contract;

import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The description of one vendor for the test suite: how to connect to its host, and what the host responds. */
public interface HostUnderTest {

    /** Opens a session with the server that simulates the host; its response timeout must be at most three seconds. */
    GitHost connect(URI standIn, Secret credential);

    /** Opens a session that repeats failed requests where it may, as those of applications do. */
    default GitHost connectWithRetries(URI standIn, Secret credential) {
        return connect(standIn, credential);
    }

    /**
     * Opens a session that may do nothing more dangerous than this kind of operation: only read, or destroy nothing. It knows
     * nothing of the host yet that another session would look up, such as the id of a repository.
     */
    default GitHost connectAllowing(Operation.Kind most, URI standIn, Secret credential) {
        return connect(standIn, credential);
    }

    /**
     * Whether an operation that changes something is sent again after its response was lost, since that leaves the same state, on
     * a session {@link #connectWithRetries with retries}.
     */
    default boolean isRepeatable(Operation operation) {
        return false;
    }

    /**
     * Returns the number of requests of an operation that changes something, including those that only read what it
     * needs.
     */
    default int requestsOf(Operation operation) {
        return 1;
    }

    /** Opens one session for each set of capabilities that the host's sessions can have; most vendors have one such set. */
    default List<GitHost> sessions(URI standIn, Secret credential) {
        return List.of(connect(standIn, credential));
    }

    /** Returns the host's responses to the example calls of all operations that it supports. */
    List<ResponseShapes<?>> shapes();

    /** Returns the host's response to a wrong credential. */
    ScriptedResponse wrongCredential();

    /** Returns the host's response to a call that creates what is there already; HTTP 409, unless a code of its own decides. */
    default ScriptedResponse nameTaken() {
        return CorrectResponses.status(409, "{}");
    }

    /** Returns the host's response to a call with an outdated revision of a file; by default that to a taken name. */
    default ScriptedResponse staleRevision() {
        return nameTaken();
    }

    /** Returns the vendor's error code in {@link #wrongCredential()}; empty if its error responses have none. */
    default Optional<String> vendorCode() {
        return Optional.empty();
    }

    /** Returns the request id in {@link #wrongCredential()}; empty if it has none. */
    default Optional<String> requestId() {
        return Optional.empty();
    }

    /** Returns the host's response to the request that {@link GitHost#probed()} sends; most adapters send none. */
    default ScriptedResponse probeResponse() {
        return wrongCredential();
    }

    /**
     * Returns the decoded path segments and parameter values, in order, of the request that finds a repository by its path.
     */
    default List<String> requestPartsOf(RepositoryPath path) {
        return List.of(path.toString());
    }

    /** Returns the path segments and parameters of the request that finds a branch or tag; none where a list of all is searched. */
    default List<String> requestPartsOf(GitRef ref) {
        return List.of(ref.toString());
    }

    /** Returns the path segments and parameters of the request that gets a file. */
    default List<String> requestPartsOf(FilePath path) {
        return List.of(path.value());
    }
}
