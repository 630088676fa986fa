package io.github.forgeport.cli.option;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.host.SessionOpener;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of every command that sends requests to a host: {@code --host}, {@code --profile} and the {@link CallOptions}.
 */
public final class HostOptions {

    /** The names of all hosts, which are the accepted values of {@code --host}, for help and completion. */
    static final class HostNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return HostRegistry.ALL.stream().map(HostEntry::toString).iterator();
        }
    }

    @Option(
            names = "--host",
            required = true,
            paramLabel = "HOST",
            completionCandidates = HostNames.class,
            description = "Whom to ask: ${COMPLETION-CANDIDATES}.")
    private @Nullable HostEntry host;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Settings as key=value lines; default: ~/.config/forgeport/profile.properties.")
    private @Nullable Path profile;

    @Mixin
    private CallOptions calls = new CallOptions();

    /**
     * Opens a session with the selected host, using its settings; see {@link SessionOpener#open}.
     *
     * @param writes what the session may send beside what reads, unless {@code --read-only} is given
     */
    public GitHost connect(RunContext context, @Nullable Operation purpose, AllowedWrites writes) {
        Settings settings = host().read(context.environment(), profile).with(policy(context, writes));
        return context.sessions().open(host(), settings, purpose);
    }

    /** Returns the host that {@code --host} selects. */
    public HostEntry host() {
        return requireNonNull(host, "picocli requires it");
    }

    /** Returns the file that {@code --profile} names; null if the option is not given. */
    @Nullable
    public Path profile() {
        return profile;
    }

    /** Returns the HTTP policy of the run, changed by the options. */
    public HttpPolicy policy(RunContext context, AllowedWrites writes) {
        return calls.policy(context, writes);
    }

    /** Whether {@code --read-only} is given. */
    public boolean isReadOnly() {
        return calls.isReadOnly();
    }
}
