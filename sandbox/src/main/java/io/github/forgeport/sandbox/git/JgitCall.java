package io.github.forgeport.sandbox.git;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A call of JGit, which fails in memory only if the sandbox is broken. */
interface JgitCall<T> {

    T run() throws IOException;

    /** Returns the value of a call. */
    static <T> T checked(JgitCall<T> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write a repository in memory", e);
        }
    }
}
