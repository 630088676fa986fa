package io.github.forgeport.cli.option;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.cli.host.KnownHost;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.host.SessionOpener;
import io.github.forgeport.cli.vendor.KnownHosts;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that sends requests to a host: {@code --host}, {@code --profile} and those below. */
public final class HostOptions {

    /** The values of {@code --host}, for help and completion. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return KnownHosts.ALL.stream().map(KnownHost::toString).iterator();
        }
    }

    @Option(
            names = "--host",
            required = true,
            paramLabel = "HOST",
            completionCandidates = Names.class,
            description = "Whom to ask: ${COMPLETION-CANDIDATES}.")
    private @Nullable KnownHost host;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Settings as key=value lines; default: ~/.config/forgeport/profile.properties.")
    private @Nullable Path profile;

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private CallOptions calls = new CallOptions();

    /** Opens a session with the host; see {@link SessionOpener#open}. */
    public GitHost connect(RunContext context, @Nullable Operation purpose) {
        Settings settings = host().read(context.environment(), profile).with(policy(context));
        return context.sessions().open(host(), settings, purpose);
    }

    public KnownHost host() {
        return requireNonNull(host, "picocli requires it");
    }

    /** The file of {@code --profile}, if it is given. */
    @Nullable
    public Path profile() {
        return profile;
    }

    /** The HTTP policy of the run, with the options applied. */
    public HttpPolicy policy(RunContext context) {
        return calls.policy(context);
    }

    public boolean isJson() {
        return output.isJson();
    }
}
