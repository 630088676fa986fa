package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.http.OperationTable;

/** Lets tests read the table of the adapter's operations, of a session through an authorization. */
public final class ServiceStageTable {

    public static final OperationTable TABLE = ServiceStageOperations.THROUGH_A_NAME;

    private ServiceStageTable() {}
}
