package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.AuthorizationName;
import io.github.forgeport.domain.Repository;
import io.github.forgeport.domain.RepositoryPath;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.response.Absent;
import io.github.forgeport.port.Capabilities;
import io.github.forgeport.port.Operation;
import io.github.forgeport.port.Repositories;
import org.jspecify.annotations.Nullable;

/** The repositories that one authorization opens; found by listing their namespace, since the vendor gets none alone. */
final class ServiceStageRepositories implements Repositories {

    private final Calls<ServiceStageApi> calls;
    private final Identity identity;
    private final @Nullable AuthorizationName authorization;
    private final Capabilities capabilities;

    ServiceStageRepositories(
            HttpSession session,
            Identity identity,
            @Nullable AuthorizationName authorization,
            Capabilities capabilities) {
        this.calls = session.calls(ServiceStageApi.class);
        this.identity = identity;
        this.authorization = authorization;
        this.capabilities = capabilities;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Repository get(RepositoryPath path) {
        if (authorization == null) {
            throw capabilities.refusal(Operation.GET_REPOSITORY_BY_PATH);
        }
        String name = authorization.value();
        return calls.run(
                Operation.GET_REPOSITORY_BY_PATH,
                Repetition.READ,
                (api, unreadable) -> ServiceStageMapper.repository(
                                path,
                                api.listProjects(
                                        identity.project(), path.namespace().toString(), name),
                                unreadable)
                        .orElseThrow(Absent::new));
    }
}
