package io.github.forgeport.contract;

/** ServiceStage, through an authorization, passes the kit. */
class ServiceStageContractTest extends GitHostContract {

    ServiceStageContractTest() {
        super(Vendors.SERVICESTAGE);
    }
}
