package io.github.forgeport.adapter.codeup;

import io.github.forgeport.http.OperationTable;

/** Access for tests to the table of the adapter's operations. */
public final class CodeupTable {

    public static final OperationTable TABLE = CodeupOperations.TABLE;

    private CodeupTable() {}
}
