package io.github.forgeport.cli.host;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.settings.DeclaredSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The base class of the entries of hosts whose settings are an endpoint and one token, which signs nothing. */
public abstract class SingleTokenHost extends HostEntry {

    private static final String CREDENTIAL = "an access token";

    private final Setting endpoint;
    private final Setting token;

    /**
     * Creates the entry.
     *
     * @param endpoint the setting that names the address of the API
     * @param token the setting that holds the token
     */
    protected SingleTokenHost(
            String company, String product, DeclaredSettings settings, Setting endpoint, Setting token) {
        super(company, product, settings);
        this.endpoint = endpoint;
        this.token = token;
    }

    /** Returns the address to which requests are sent, by the settings. */
    protected abstract URI endpointOf(Settings settings);

    /** Sends a raw call over a session that this entry of the registry has opened. */
    protected abstract RawResponse sendRaw(GitHost session, RawRequest request);

    /** Returns the fake token that the sandbox accepts. */
    protected abstract String sandboxToken();

    @Override
    public RawResponse sendRaw(GitHost session, @Nullable String operation, RawRequest request) {
        if (operation != null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--operation is not known to " + product() + ", which goes by the path");
        }
        return sendRaw(session, request);
    }

    @Override
    protected HostSetup setupOf(Settings settings) {
        ConfiguredEndpoint api = ConfiguredEndpoint.of(
                HostSetup.API_ENDPOINT_NAME,
                endpointOf(settings),
                settings,
                endpoint,
                "The address is the public one of " + product());
        CredentialChoice credential = settings.value(token)
                .map(value -> new CredentialChoice(
                        CREDENTIAL, CredentialChoice.reason(value, List.of()), List.of(value), "", false))
                .orElseThrow();
        return new HostSetup(List.of(api), credential, SignInServer.NONE, Map.of());
    }

    @Override
    public List<String> credentialHelp() {
        return List.of();
    }

    @Override
    public Map<Setting, String> sandboxSettings(String url) {
        return Map.of(endpoint, url);
    }

    @Override
    public List<SandboxCredential> sandboxCredentials() {
        return List.of(new SandboxCredential(CREDENTIAL, Map.of(token, sandboxToken())));
    }
}
