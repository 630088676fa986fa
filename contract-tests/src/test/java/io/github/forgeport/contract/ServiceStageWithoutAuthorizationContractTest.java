package io.github.forgeport.contract;

import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;

/**
 * ServiceStage without an authorization passes the kit: it manages authorizations, and refuses the rest before sending.
 */
class ServiceStageWithoutAuthorizationContractTest extends GitHostContract {

    ServiceStageWithoutAuthorizationContractTest() {
        super(new ServiceStageUnderTest() {
            @Override
            public GitHost connect(URI standIn, Secret credential) {
                return open(standIn, credential, TestPolicy.QUICK);
            }

            @Override
            public GitHost connectAllowing(Operation.Kind most, URI standIn, Secret credential) {
                return open(standIn, credential, TestPolicy.allowing(most));
            }
        });
    }

    private static GitHost open(URI standIn, Secret credential, HttpPolicy policy) {
        return ServiceStageGitHost.connect(
                ServiceStageCredentialKinds.config(standIn, policy, ServiceStageCredentials.token(credential)));
    }
}
