package io.github.forgeport.contract;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.Answer;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The description of one vendor for the test suite: how to connect to it, and what its responses look like. */
public interface HostUnderTest {

    /** Opens a session with a stand-in for the host; it must not wait for an answer longer than three seconds. */
    GitHost connect(URI standIn, Secret credential);

    /** Sessions of each kind that differs from the others in what it can do; one, for most vendors. */
    default List<GitHost> sessions(URI standIn, Secret credential) {
        return List.of(connect(standIn, credential));
    }

    /** How it answers the specimens of what it can do; a specimen of anything else has none. */
    List<Shapes<?>> shapes();

    /** Its answer to a wrong credential. */
    Answer wrongCredential();

    /** The vendor's code in {@link #wrongCredential()}; empty if its errors have none. */
    default Optional<String> vendorCode() {
        return Optional.empty();
    }

    /** The request id in {@link #wrongCredential()}; empty if it gives none. */
    default Optional<String> requestId() {
        return Optional.empty();
    }

    /** Its answer to what {@link GitHost#probed()} asks, which tells something; most vendors are asked nothing. */
    default Answer probeAnswer() {
        return wrongCredential();
    }

    /** What it is sent of a path when a repository is looked for, in the order of the request line: path segments and parameters. */
    default List<String> sentPartsOf(RepositoryPath path) {
        return List.of(path.toString());
    }
}
