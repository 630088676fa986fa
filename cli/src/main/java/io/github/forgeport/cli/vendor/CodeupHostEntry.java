package io.github.forgeport.cli.vendor;

import static io.github.forgeport.adapter.codeup.CodeupSettings.ACCESS_KEY_ID;
import static io.github.forgeport.adapter.codeup.CodeupSettings.ACCESS_KEY_SECRET;
import static io.github.forgeport.adapter.codeup.CodeupSettings.ACCESS_TOKEN;
import static io.github.forgeport.adapter.codeup.CodeupSettings.ENDPOINT;
import static io.github.forgeport.adapter.codeup.CodeupSettings.ORGANIZATION;
import static io.github.forgeport.adapter.codeup.CodeupSettings.SECURITY_TOKEN;

import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.codeup.CodeupSettings;
import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.ConfiguredEndpoint;
import io.github.forgeport.cli.host.CredentialChoice;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.HostSetup;
import io.github.forgeport.cli.host.SandboxCredential;
import io.github.forgeport.cli.host.SignInServer;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.SettingValue;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codeup's entry in the command's registry of hosts: its settings, sessions and sandbox data. */
public final class CodeupHostEntry extends HostEntry {

    private static final String UNSIGNED_TOKEN_HINT = "If it is right, Codeup may want a signature beside it: set "
            + ACCESS_KEY_ID.variable() + " and " + ACCESS_KEY_SECRET.variable() + ", too.";

    public CodeupHostEntry() {
        super("Alibaba Cloud", "Codeup", CodeupSettings.DECLARED);
    }

    /** Opens a session with Codeup, which needs the same settings for every operation. */
    @Override
    protected GitHost open(Settings settings, @Nullable Operation purpose) {
        return CodeupGitHost.connect(CodeupSettings.config(settings));
    }

    /** Sends a raw call, a request composed by the user, to Codeup; it needs the vendor's name of the operation. */
    @Override
    public RawResponse sendRaw(GitHost session, @Nullable String operation, RawRequest request) {
        if (operation == null) {
            throw new CommandFailure(ExitCode.USAGE, "needed: --operation=NAME, such as ListRepositories");
        }
        try {
            return ((CodeupGitHost) session).raw(operation, request);
        } catch (IllegalArgumentException noName) {
            throw new CommandFailure(ExitCode.USAGE, "--operation takes " + noName.getMessage());
        }
    }

    @Override
    protected HostSetup setupOf(Settings settings) {
        ConfiguredEndpoint endpoint = ConfiguredEndpoint.of(
                HostSetup.API_ENDPOINT_NAME,
                CodeupSettings.config(settings).endpoint(),
                settings,
                ENDPOINT,
                "The address is Codeup's public one");
        return new HostSetup(List.of(endpoint), describeCredential(settings), SignInServer.NONE, Map.of());
    }

    /** Describes the credential that the settings select: a key, a token or both. */
    private static CredentialChoice describeCredential(Settings settings) {
        List<SettingValue> from = Stream.of(ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN, ACCESS_TOKEN)
                .flatMap(part -> settings.value(part).stream())
                .toList();
        Optional<String> key = CodeupSettings.accessKey(settings).map(held -> "access key " + held.shownId());
        if (key.isEmpty()) {
            String because = CredentialChoice.reason(from.get(0), List.of(ACCESS_KEY_ID));
            return new CredentialChoice(
                    "a personal access token without a signature", because, from, UNSIGNED_TOKEN_HINT, false);
        }
        return settings.has(ACCESS_TOKEN)
                ? new CredentialChoice(
                        key.get() + " and a personal access token",
                        CredentialChoice.reason(from.get(0), List.of()) + ", and so is "
                                + from.get(from.size() - 1).name(),
                        from,
                        "",
                        true)
                : new CredentialChoice(
                        key.get(), CredentialChoice.reason(from.get(0), List.of(ACCESS_TOKEN)), from, "", true);
    }

    @Override
    public List<String> credentialHelp() {
        return List.of("At Codeup a token stands beside a key.");
    }

    @Override
    public Map<Setting, String> sandboxSettings(String url) {
        return Map.of(ENDPOINT, url, ORGANIZATION, SandboxAccounts.CODEUP_ORGANIZATION);
    }

    @Override
    public List<SandboxCredential> sandboxCredentials() {
        return List.of(
                new SandboxCredential(
                        "a personal access token", Map.of(ACCESS_TOKEN, SandboxAccounts.CODEUP_ACCESS_TOKEN)),
                new SandboxCredential(
                        "an access key",
                        Map.of(
                                ACCESS_KEY_ID, SandboxAccounts.CODEUP_ACCESS_KEY_ID,
                                ACCESS_KEY_SECRET, SandboxAccounts.CODEUP_ACCESS_KEY_SECRET)),
                new SandboxCredential(
                        "a temporary access key",
                        Map.of(
                                ACCESS_KEY_ID, SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_ID,
                                ACCESS_KEY_SECRET, SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_SECRET,
                                SECURITY_TOKEN, SandboxAccounts.CODEUP_SECURITY_TOKEN)),
                new SandboxCredential(
                        "an access key and a personal access token",
                        Map.of(
                                ACCESS_KEY_ID, SandboxAccounts.CODEUP_ACCESS_KEY_ID,
                                ACCESS_KEY_SECRET, SandboxAccounts.CODEUP_ACCESS_KEY_SECRET,
                                ACCESS_TOKEN, SandboxAccounts.CODEUP_ACCESS_TOKEN)));
    }

    @Override
    public RepositoryPath sandboxRepository() {
        return RepositoryPath.parse("test/test");
    }
}
