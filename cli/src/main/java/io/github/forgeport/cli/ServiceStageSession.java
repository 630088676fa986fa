package io.github.forgeport.cli;

import static io.github.forgeport.cli.Setting.SERVICESTAGE_ACCESS_KEY_ID;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_AUTHORIZATION;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_ENDPOINT;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_PROJECT;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_REGION;
import static io.github.forgeport.cli.Setting.SERVICESTAGE_TOKEN;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.AuthorizationName;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** ServiceStage's settings, made into a session. */
final class ServiceStageSession {

    private ServiceStageSession() {}

    static GitHost open(Settings settings, Operation purpose) {
        settings.require("servicestage", needed(purpose));
        ServiceStageConfig config = config(settings);
        return ServiceStageGitHost.connect(settings.find(SERVICESTAGE_AUTHORIZATION)
                .map(name -> config.withAuthorization(new AuthorizationName(name)))
                .orElse(config));
    }

    private static List<Set<Setting>> needed(Operation purpose) {
        List<Set<Setting>> needed = new ArrayList<>();
        needed.add(EnumSet.of(SERVICESTAGE_REGION, SERVICESTAGE_ENDPOINT));
        needed.add(Set.of(SERVICESTAGE_PROJECT));
        needed.add(EnumSet.of(SERVICESTAGE_TOKEN, SERVICESTAGE_ACCESS_KEY_ID));
        if (purpose == Operation.GET_REPOSITORY_BY_PATH) {
            needed.add(Set.of(SERVICESTAGE_AUTHORIZATION));
        }
        return needed;
    }

    private static ServiceStageConfig config(Settings settings) {
        String project = settings.get(SERVICESTAGE_PROJECT);
        ServiceStageCredentials credentials = settings.find(SERVICESTAGE_TOKEN)
                .map(token -> ServiceStageCredentials.token(Secret.of(token)))
                .or(() -> settings.accessKey(AccessKeySettings.SERVICESTAGE).map(ServiceStageCredentials::accessKey))
                .orElseThrow();
        return settings.endpoint(SERVICESTAGE_ENDPOINT)
                .map(endpoint -> ServiceStageConfig.at(endpoint, project, credentials, settings.policy()))
                .orElseGet(() -> ServiceStageConfig.of(settings.get(SERVICESTAGE_REGION), project, credentials));
    }
}
