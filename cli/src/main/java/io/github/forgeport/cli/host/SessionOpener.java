package io.github.forgeport.cli.host;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import org.jspecify.annotations.Nullable;

/** A factory of sessions with hosts, which tests replace. */
@FunctionalInterface
public interface SessionOpener {

    /**
     * Opens a session with a host.
     *
     * @param purpose the operation to be called, for which the host may need a setting; null for a call that is no operation
     *     of a port
     * @throws CommandFailure if a setting is missing or cannot be used
     */
    GitHost open(HostEntry host, Settings settings, @Nullable Operation purpose);
}
