package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.response.Absent;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;

/**
 * The repositories that one authorization gives access to; one is found by listing its namespace, since the vendor has no
 * operation that returns it alone.
 */
final class ServiceStageRepositories implements Repositories {

    private final Calls<ServiceStageApi> calls;
    private final Identity identity;
    private final AuthorizationName authorization;
    private final OperationTable operations;

    ServiceStageRepositories(
            HttpSession session, Identity identity, AuthorizationName authorization, OperationTable operations) {
        this.calls = session.calls(ServiceStageApi.class, operations);
        this.identity = identity;
        this.authorization = authorization;
        this.operations = operations;
    }

    @Override
    public Capabilities capabilities() {
        return operations.capabilities();
    }

    @Override
    public Repository get(RepositoryPath path) {
        String name = authorization.value();
        return calls.run(
                Operation.GET_REPOSITORY_BY_PATH,
                (api, unreadable) -> ServiceStageMapper.repository(
                                path,
                                api.listProjects(
                                        identity.project(), path.namespace().toString(), name),
                                unreadable)
                        .orElseThrow(Absent::new));
    }
}
