package io.github.forgeport.cli.option;

import io.github.forgeport.cli.console.StreamState;
import java.util.Map;

/** The place where the value of an option is read, which the option names. */
public interface ValueSource<T> {

    /** Whether the place is stdin, which is read once. */
    boolean isStdin();

    /**
     * Reads the value.
     *
     * @throws io.github.forgeport.cli.console.CommandFailure if it cannot be read
     */
    T read(Map<String, String> environment, StreamState streams);
}
