package io.github.forgeport.cli.vendor;

import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.ACCESS_KEY_ID;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.ACCESS_KEY_SECRET;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.AUTHORIZATION;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.DOMAIN;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.ENDPOINT;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.IAM_ENDPOINT;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.PASSWORD;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.PROJECT;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.REGION;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.SECURITY_TOKEN;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.TOKEN;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.USER;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageSettings;
import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.ConfiguredEndpoint;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.HostSetup;
import io.github.forgeport.cli.host.SandboxCredential;
import io.github.forgeport.cli.host.SignInServer;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ServiceStage's entry in the command's registry of hosts: its settings, sessions and sandbox data. */
final class ServiceStageHostEntry extends HostEntry {

    private static final SignInServer SIGN_IN = new SignInServer(
            "IAM",
            "Check account, user and password, or the access key; IAM locks who tries too often.",
            "Check " + REGION.variable() + ", or " + PROJECT.variable()
                    + " if it is set: the account has no such project.");

    ServiceStageHostEntry() {
        super("Huawei Cloud", "ServiceStage", ServiceStageSettings.DECLARED);
    }

    @Override
    protected GitHost open(Settings settings, @Nullable Operation purpose) {
        if (purpose != null
                && !settings.has(AUTHORIZATION)
                && operationsNeedingAuthorization().contains(purpose)) {
            List<Set<Setting>> needed = new ArrayList<>(ServiceStageSettings.required(settings));
            needed.add(Set.of(AUTHORIZATION));
            settings.require(needed);
        }
        return ServiceStageGitHost.connect(ServiceStageSettings.config(settings));
    }

    /** Returns the operations that need an authorization, by the capabilities of the adapter; sends nothing. */
    private static Set<Operation> operationsNeedingAuthorization() {
        ServiceStageConfig config =
                ServiceStageConfig.of("cn-north-4", "0".repeat(32), ServiceStageCredentials.token(Secret.of("none")));
        try (ServiceStageGitHost without = ServiceStageGitHost.connect(config);
                GitHost through = without.through(new AuthorizationName("none"))) {
            return Arrays.stream(Operation.values())
                    .filter(operation -> without.capabilities().of(operation).support() == Support.UNSUPPORTED)
                    .filter(operation -> through.capabilities().of(operation).support() != Support.UNSUPPORTED)
                    .collect(Collectors.toSet());
        }
    }

    /** Sends a raw call, a request composed by the user, to ServiceStage; the path alone names the operation. */
    @Override
    public RawResponse sendRaw(GitHost session, @Nullable String operation, RawRequest request) {
        if (operation != null) {
            throw new CommandFailure(ExitCode.USAGE, "--operation is Codeup's; ServiceStage goes by the path");
        }
        return ((ServiceStageGitHost) session).raw(request);
    }

    @Override
    protected HostSetup setupOf(Settings settings) {
        ServiceStageConfig config = ServiceStageSettings.config(settings);
        String ofRegion = "The address is of the region " + config.region().orElse("") + ", which " + REGION.variable()
                + " names";
        List<ConfiguredEndpoint> endpoints = new ArrayList<>();
        endpoints.add(
                ConfiguredEndpoint.of(HostSetup.API_ENDPOINT_NAME, config.endpoint(), settings, ENDPOINT, ofRegion));
        if (ServiceStageSettings.usesIam(settings)) {
            config.iam()
                    .map(iam -> ConfiguredEndpoint.of(SIGN_IN.name(), iam, settings, IAM_ENDPOINT, ofRegion))
                    .ifPresent(endpoints::add);
        }
        return new HostSetup(
                endpoints, ServiceStageCredentialDescriber.describe(settings), SIGN_IN, missingSettingHints(settings));
    }

    /** Returns a hint for each operation that needs an authorization, unless one is set. */
    private static Map<Operation, String> missingSettingHints(Settings settings) {
        String hint = "Set " + AUTHORIZATION.variable() + " to the name of an authorization;"
                + " 'forgeport authorizations list --host servicestage' shows them.";
        return settings.has(AUTHORIZATION)
                ? Map.of()
                : operationsNeedingAuthorization().stream()
                        .collect(Collectors.toMap(Function.identity(), operation -> hint));
    }

    @Override
    public List<String> credentialHelp() {
        return List.of(
                "At ServiceStage the first of these is taken: token, access key, password, the vendor's key.",
                "With a key or a password the project may be left out: it is the region's own.");
    }

    @Override
    public Map<Setting, String> sandboxSettings(String url) {
        return Map.of(
                ENDPOINT, url,
                IAM_ENDPOINT, url,
                REGION, SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                PROJECT, SandboxAccounts.SERVICESTAGE_PROJECT,
                AUTHORIZATION, SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
    }

    @Override
    public List<SandboxCredential> sandboxCredentials() {
        return List.of(
                new SandboxCredential("an IAM token", Map.of(TOKEN, SandboxAccounts.SERVICESTAGE_TOKEN)),
                new SandboxCredential(
                        "an access key",
                        Map.of(
                                ACCESS_KEY_ID, SandboxAccounts.SERVICESTAGE_ACCESS_KEY,
                                ACCESS_KEY_SECRET, SandboxAccounts.SERVICESTAGE_SECRET_KEY)),
                new SandboxCredential(
                        "a temporary access key",
                        Map.of(
                                ACCESS_KEY_ID, SandboxAccounts.SERVICESTAGE_TEMPORARY_ACCESS_KEY,
                                ACCESS_KEY_SECRET, SandboxAccounts.SERVICESTAGE_TEMPORARY_SECRET_KEY,
                                SECURITY_TOKEN, SandboxAccounts.SERVICESTAGE_SECURITY_TOKEN)),
                new SandboxCredential(
                        "the password of an IAM user",
                        Map.of(
                                DOMAIN, SandboxAccounts.IAM_DOMAIN,
                                USER, SandboxAccounts.IAM_USER,
                                PASSWORD, SandboxAccounts.IAM_PASSWORD)));
    }

    @Override
    public RepositoryPath sandboxRepository() {
        return RepositoryPath.parse("zmg/gradle_custom_gradledir");
    }
}
