package io.github.forgeport.cli;

import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.AUTHORIZATION;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.ENDPOINT;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.IAM_ENDPOINT;
import static io.github.forgeport.adapter.servicestage.ServiceStageSettings.REGION;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageSettings;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ServiceStage's settings, made into a session. */
final class ServiceStageSession {

    private ServiceStageSession() {}

    static GitHost open(Settings settings, @Nullable Operation purpose) {
        if (purpose == Operation.GET_REPOSITORY_BY_PATH) {
            List<Set<Setting>> needed = new ArrayList<>(ServiceStageSettings.required(settings));
            needed.add(Set.of(AUTHORIZATION));
            settings.require(needed);
        }
        return ServiceStageGitHost.connect(ServiceStageSettings.config(settings));
    }

    /** Knows what is asked by its path. */
    static RawResponse raw(GitHost host, @Nullable String operation, RawRequest request) {
        if (operation != null) {
            throw new CommandFailure(ExitCode.USAGE, "--operation is Codeup's; ServiceStage goes by the path");
        }
        return ((ServiceStageGitHost) host).raw(request);
    }

    /** Needs what any purpose needs. */
    static Setup setup(Settings settings) {
        ServiceStageConfig config = ServiceStageSettings.config(settings);
        String ofRegion = "The address is of the region " + config.region().orElse("") + ", which " + REGION.variable()
                + " names";
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(Endpoint.of(Setup.ENDPOINT, config.endpoint(), settings, ENDPOINT, ofRegion));
        if (ServiceStageSettings.usesIam(settings)) {
            config.iam()
                    .map(iam -> Endpoint.of("IAM", iam, settings, IAM_ENDPOINT, ofRegion))
                    .ifPresent(endpoints::add);
        }
        Map<Operation, String> missing = config.authorization().isPresent()
                ? Map.of()
                : Map.of(
                        Operation.GET_REPOSITORY_BY_PATH,
                        "Set " + AUTHORIZATION.variable() + " to the name of an authorization;"
                                + " 'forgeport authorizations list --host servicestage' shows them.");
        return new Setup(endpoints, ServiceStageChoice.in(settings), missing);
    }
}
