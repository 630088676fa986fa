package io.github.forgeport.sandbox.world;

import java.io.IOException;
import java.util.SortedMap;

/** A Git repository that can be read and fetched from. */
public interface GitRepository {

    /** Returns the ids of what refs name, by full names such as {@code refs/heads/main}; {@code HEAD} is not among them. */
    SortedMap<String, String> refs();

    /**
     * Returns what upload-pack tells a client over HTTP before its first request: abilities, and in version 0 the refs.
     *
     * @param protocol the value of the header Git-Protocol, such as {@code version=2}; empty for version 0
     */
    byte[] advertisement(String protocol);

    /**
     * Returns upload-pack's response to one request of a client that fetches.
     *
     * @throws IOException if Git cannot read the request
     */
    byte[] uploadPack(String protocol, byte[] request) throws IOException;
}
