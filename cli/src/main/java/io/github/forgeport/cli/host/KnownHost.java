package io.github.forgeport.cli.host;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.settings.DeclaredSettings;
import io.github.forgeport.http.settings.MissingSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.http.settings.UnusableSettings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A host that the command can ask: its name and settings, how to open a session, and what the sandbox has of it. */
public abstract class KnownHost {

    private final String company;
    private final String product;
    private final DeclaredSettings settings;

    protected KnownHost(String company, String product, DeclaredSettings settings) {
        this.company = company;
        this.product = product;
        this.settings = settings;
    }

    /** Opens a session; see {@link SessionOpener#open}. */
    protected abstract GitHost open(Settings settings, @Nullable Operation purpose);

    /** Describes what the settings amount to, for the doctor. */
    protected abstract HostSetup describe(Settings settings);

    /**
     * Sends a raw call over a session that this host has opened.
     *
     * @param operation the vendor's name of the operation, if the user gave one
     * @throws CommandFailure if the host wants such a name, or has none
     */
    public abstract RawResponse raw(GitHost session, @Nullable String operation, RawRequest request);

    /** How the host chooses among credentials, as lines of the help. */
    public abstract List<String> credentialHelp();

    /** The values of the settings that lead to the sandbox, credentials apart. */
    public abstract Map<Setting, String> sandboxSettings(String url);

    /** A fake credential of each kind that the sandbox takes; the first is the one that is used by default. */
    public abstract List<SandboxCredential> sandboxCredentials();

    /** A repository that the sandbox always has. */
    public abstract RepositoryPath sandboxRepository();

    /** Whether its errors have codes of the vendor's own, by which its answers can be told from any web server's. */
    public boolean hasCodes() {
        return true;
    }

    public DeclaredSettings settings() {
        return settings;
    }

    public String product() {
        return product;
    }

    /** The product with the name of its company. */
    public String title() {
        return company + " " + product;
    }

    /**
     * Reads the settings from environment and profile.
     *
     * @param profile the file that the user named, or null for the one in the home directory, if it is there
     * @throws CommandFailure if the profile cannot be used, or something is misspelt
     */
    public Settings read(Map<String, String> environment, @Nullable Path profile) {
        return usable(() -> settings.read(
                environment, ProfileLookup.find(environment, profile).orElse(null)));
    }

    /** Opens a session as {@link SessionOpener#open} does. */
    public GitHost connect(Settings settings, @Nullable Operation purpose) {
        return usable(() -> open(settings, purpose));
    }

    /**
     * Describes what the settings amount to, before anything is sent.
     *
     * @throws CommandFailure if a setting is missing or cannot be used
     */
    public HostSetup setup(Settings settings) {
        return usable(() -> describe(settings));
    }

    private <T> T usable(Supplier<T> made) {
        try {
            return made.get();
        } catch (MissingSettings missing) {
            throw MissingSettingsText.failure(this, missing);
        } catch (UnusableSettings refused) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(ExitCode.USAGE, this + ": " + refused.getMessage());
        }
    }

    /** The name by which the user chooses it, which is that of its sessions. */
    @Override
    public String toString() {
        return settings.vendor();
    }
}
