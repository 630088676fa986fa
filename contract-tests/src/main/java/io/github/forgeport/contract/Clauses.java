package io.github.forgeport.contract;

import io.github.forgeport.contract.specimen.Specimen;
import java.util.function.Consumer;

/** Contract tests, one for each numbered clause in a Javadoc, on the fixture of the running test. */
interface Clauses {

    /** Returns the fixture of the running test. */
    HostFixture fixture();

    /** Runs a clause on the example call of one operation, as {@link HostFixture#runForOperation} does. */
    default <T> void run(Specimen<T> specimen, Consumer<? super ResponseShapes<T>> clause) {
        fixture().runForOperation(specimen, clause);
    }

    /** Runs a clause on the example call of each operation. */
    default void runEach(Consumer<ResponseShapes<?>> clause) {
        fixture().runForEachOperation(clause);
    }
}
