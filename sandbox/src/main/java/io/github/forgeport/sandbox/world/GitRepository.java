package io.github.forgeport.sandbox.world;

import java.io.IOException;

/** A Git repository whose content can be read and written, and from which clients can fetch. */
public interface GitRepository {

    /** Returns the branches, tags, commits, trees and files. */
    GitContent content();

    /** Makes {@code HEAD} name another branch, which need not exist. */
    void setDefaultBranch(String name);

    /**
     * Returns the ref advertisement of upload-pack over HTTP: the capabilities, and in version 0 the refs.
     *
     * @param protocol the value of the header Git-Protocol, such as {@code version=2}; empty for version 0
     */
    byte[] advertisement(String protocol);

    /**
     * Returns the response of upload-pack to one request of a client that fetches.
     *
     * @param protocol the value of the header Git-Protocol, such as {@code version=2}; empty for version 0
     *
     * @throws IOException if Git cannot read the request
     */
    byte[] uploadPack(String protocol, byte[] request) throws IOException;
}
