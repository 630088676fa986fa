package io.github.forgeport.contract;

/** The contract tests, run for ServiceStage with an authorization. */
class ServiceStageContractTest extends GitHostContract {

    ServiceStageContractTest() {
        super(Vendors.SERVICESTAGE);
    }
}
