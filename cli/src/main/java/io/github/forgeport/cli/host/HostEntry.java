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

/**
 * The base class of the entries in the registry of hosts: a host's name and settings, how to open a session, and its sandbox
 * data.
 */
public abstract class HostEntry {

    private final String company;
    private final String product;
    private final DeclaredSettings settings;

    protected HostEntry(String company, String product, DeclaredSettings settings) {
        this.company = company;
        this.product = product;
        this.settings = settings;
    }

    /** Opens a session with this host; see {@link SessionOpener#open}. */
    protected abstract GitHost open(Settings settings, @Nullable Operation purpose);

    /** Returns the endpoints and the credential that result from the settings, for the command {@code doctor}. */
    protected abstract HostSetup setupOf(Settings settings);

    /**
     * Sends a raw call, a request composed by the user, over a session that this entry has opened.
     *
     * @param operation the vendor's name of the operation, if the user gave one
     * @throws CommandFailure if the host wants such a name, or has none
     */
    public abstract RawResponse sendRaw(GitHost session, @Nullable String operation, RawRequest request);

    /** Returns the help lines that explain which of several configured credentials is used. */
    public abstract List<String> credentialHelp();

    /** Returns the settings with which this host's adapter calls the sandbox at a URL, without a credential. */
    public abstract Map<Setting, String> sandboxSettings(String url);

    /** Returns a fake credential of each kind that the sandbox accepts; the first is the default. */
    public abstract List<SandboxCredential> sandboxCredentials();

    /** Returns the path of a repository that the sandbox always has. */
    public abstract RepositoryPath sandboxRepository();

    /**
     * Whether the vendor's error responses have error codes, which distinguish them from the responses of any web server.
     */
    public boolean hasErrorCodes() {
        return true;
    }

    /** Returns the declaration of the host's settings. */
    public DeclaredSettings settings() {
        return settings;
    }

    /** Returns the name of the vendor's product, such as {@code Codeup}. */
    public String product() {
        return product;
    }

    /** Returns company and product, such as {@code Alibaba Cloud Codeup}. */
    public String title() {
        return company + " " + product;
    }

    /**
     * Reads the settings from environment and profile.
     *
     * @param profile the file that the user named, or null for the one in the home directory, if it is there
     * @throws CommandFailure if the profile cannot be used, or a setting is misspelt
     */
    public Settings read(Map<String, String> environment, @Nullable Path profile) {
        return translatingFailures(() -> settings.read(
                environment, ProfileLookup.find(environment, profile).orElse(null)));
    }

    /** Opens a session with this host, as {@link SessionOpener#open} specifies. */
    public GitHost connect(Settings settings, @Nullable Operation purpose) {
        return translatingFailures(() -> open(settings, purpose));
    }

    /**
     * Returns the endpoints and the credential that result from the settings; sends nothing.
     *
     * @throws CommandFailure if a setting is missing or cannot be used
     */
    public HostSetup setup(Settings settings) {
        return translatingFailures(() -> setupOf(settings));
    }

    /** Returns the supplier's value; translates exceptions about missing or unusable settings to {@link CommandFailure}. */
    private <T> T translatingFailures(Supplier<T> made) {
        try {
            return made.get();
        } catch (MissingSettings missing) {
            throw MissingSettingsMessage.failure(this, missing);
        } catch (UnusableSettings refused) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(ExitCode.USAGE, this + ": " + refused.getMessage());
        }
    }

    /** Returns the name of the host, as in {@code --host} and as that of its sessions. */
    @Override
    public String toString() {
        return settings.vendor();
    }
}
