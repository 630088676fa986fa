package io.github.forgeport.cli.host;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import org.jspecify.annotations.Nullable;

/** Opens sessions with hosts. */
@FunctionalInterface
public interface SessionOpener {

    /**
     * Opens one.
     *
     * @param purpose what will be asked first, null if it is no port's; a host may need a setting for it
     * @throws CommandFailure if a setting is missing or cannot be used
     */
    GitHost open(KnownHost host, Settings settings, @Nullable Operation purpose);
}
