package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.http.OperationTable;

/** Access for tests to the table of the adapter's operations, for a session through an authorization. */
public final class ServiceStageTable {

    public static final OperationTable TABLE = ServiceStageOperations.THROUGH_A_NAME;

    private ServiceStageTable() {}
}
