package io.github.forgeport.contract;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import java.net.URI;

/** ServiceStage without an authorization passes the kit: it lists authorizations and refuses the rest unsent. */
class ServiceStageWithoutAuthorizationContractTest extends GitHostContract {

    ServiceStageWithoutAuthorizationContractTest() {
        super(new ServiceStageUnderTest() {
            @Override
            public GitHost connect(URI standIn, Secret credential) {
                return kindsOfSessions(standIn, credential).get("ServiceStage");
            }
        });
    }
}
