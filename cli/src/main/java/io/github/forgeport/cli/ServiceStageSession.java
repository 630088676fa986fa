package io.github.forgeport.cli;

import static io.github.forgeport.cli.Setting.SERVICESTAGE_ACCESS_KEY_ID;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_AUTHORIZATION;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_DOMAIN;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_ENDPOINT;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_IAM_ENDPOINT;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_PASSWORD;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_PROJECT;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_REGION;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_TOKEN;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_USER;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.AuthorizationName;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ServiceStage's settings, made into a session. */
final class ServiceStageSession {

    private final Settings settings;
    private final ServiceStageProof proof;

    private ServiceStageSession(Settings settings) {
        this.settings = settings;
        this.proof = ServiceStageProof.in(settings);
    }

    static GitHost open(Settings settings, Operation purpose) {
        return ServiceStageGitHost.connect(new ServiceStageSession(settings).config(purpose));
    }

    /** Needs what any purpose needs. */
    static Setup setup(Settings settings) {
        ServiceStageSession session = new ServiceStageSession(settings);
        ServiceStageConfig config = session.config(Operation.LIST_AUTHORIZATIONS);
        String ofRegion = "The address is of the region " + config.region().orElse("") + ", which "
                + SERVICESTAGE_REGION.variable() + " names";
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(Endpoint.of(Setup.ENDPOINT, config.endpoint(), settings, SERVICESTAGE_ENDPOINT, ofRegion));
        if (session.asksIam()) {
            config.iam()
                    .map(iam -> Endpoint.of("IAM", iam, settings, SERVICESTAGE_IAM_ENDPOINT, ofRegion))
                    .ifPresent(endpoints::add);
        }
        Map<Operation, String> missing = config.authorization().isPresent()
                ? Map.of()
                : Map.of(
                        Operation.GET_REPOSITORY_BY_PATH,
                        "Set " + SERVICESTAGE_AUTHORIZATION.variable() + " to the name of an authorization;"
                                + " 'forgeport authorizations list --host servicestage' shows them.");
        return new Setup(endpoints, session.proof.chosen(settings), missing);
    }

    private ServiceStageConfig config(Operation purpose) {
        settings.require("servicestage", needed(purpose));
        ServiceStageConfig config =
                asksIam() ? askingIam(proof.credentials(settings)) : knowing(proof.credentials(settings));
        return settings.find(SERVICESTAGE_AUTHORIZATION)
                .map(name -> config.withAuthorization(new AuthorizationName(name)))
                .orElse(config);
    }

    /** For the token of a password, and for the id of a project that is not named. */
    private boolean asksIam() {
        return switch (proof) {
            case PASSWORD -> true;
            case ACCESS_KEY -> settings.find(SERVICESTAGE_PROJECT).isEmpty();
            case TOKEN, NONE -> false;
        };
    }

    private List<Set<Setting>> needed(Operation purpose) {
        List<Set<Setting>> needed = new ArrayList<>();
        boolean elsewhere = settings.find(SERVICESTAGE_ENDPOINT).isPresent();
        if (!asksIam()) {
            needed.add(EnumSet.of(SERVICESTAGE_REGION, SERVICESTAGE_ENDPOINT));
            needed.add(Set.of(SERVICESTAGE_PROJECT));
        } else {
            needed.add(Set.of(SERVICESTAGE_REGION));
            if (elsewhere) {
                needed.add(Set.of(SERVICESTAGE_IAM_ENDPOINT));
            }
        }
        switch (proof) {
            case PASSWORD -> {
                needed.add(Set.of(SERVICESTAGE_DOMAIN));
                needed.add(Set.of(SERVICESTAGE_PASSWORD));
            }
            case ACCESS_KEY -> needed.add(Set.of(Setting.SERVICESTAGE_ACCESS_KEY_SECRET));
            case TOKEN, NONE ->
                needed.add(EnumSet.of(SERVICESTAGE_TOKEN, SERVICESTAGE_ACCESS_KEY_ID, SERVICESTAGE_USER));
        }
        if (purpose == Operation.GET_REPOSITORY_BY_PATH) {
            needed.add(Set.of(SERVICESTAGE_AUTHORIZATION));
        }
        return needed;
    }

    private ServiceStageConfig knowing(ServiceStageCredentials credentials) {
        String project = settings.get(SERVICESTAGE_PROJECT);
        return settings.endpoint(SERVICESTAGE_ENDPOINT)
                .map(endpoint -> ServiceStageConfig.at(endpoint, project, credentials, settings.policy()))
                .orElseGet(() -> ServiceStageConfig.of(settings.get(SERVICESTAGE_REGION), project, credentials)
                        .withPolicy(settings.policy()));
    }

    /** A region's IAM is asked about that region's ServiceStage only: elsewhere, both are named. */
    private ServiceStageConfig askingIam(ServiceStageCredentials credentials) {
        String region = settings.get(SERVICESTAGE_REGION);
        ServiceStageConfig own = ServiceStageConfig.inRegion(region, credentials);
        Optional<URI> iam = settings.endpoint(SERVICESTAGE_IAM_ENDPOINT).or(own::iam);
        ServiceStageConfig config = ServiceStageConfig.at(
                settings.endpoint(SERVICESTAGE_ENDPOINT).orElse(own.endpoint()),
                iam.orElseThrow(),
                region,
                credentials,
                settings.policy());
        return settings.find(SERVICESTAGE_PROJECT).map(config::withProject).orElse(config);
    }
}
