package io.github.forgeport.matrix;

import io.github.forgeport.contract.VendorUnderTest;
import java.util.function.Predicate;

/**
 * A case of the fault matrix: a fault, whose expected outcome is in the {@link MatrixTable}.
 *
 * @param id the row's stable id
 * @param title what happens
 * @param setUp sets it up
 * @param isFor whether it can be played for a subject
 */
record FaultCase(String id, String title, SetUp setUp, Predicate<Subject> isFor) {

    /** Creates a case for all subjects. */
    FaultCase(String id, String title, SetUp setUp) {
        this(id, title, setUp, everyone -> true);
    }

    /** Returns this case only for hosts whose errors have codes. */
    FaultCase ofCodes() {
        return new FaultCase(id, title, setUp, Subject::hasCodes);
    }

    /** Returns this case only for calls with a result, for which an empty response is invalid. */
    FaultCase ofResults() {
        return new FaultCase(id, title, setUp, subject -> !subject.goodBody().equals(VendorUnderTest.NO_RESULT));
    }

    /** A function that sets up a case for one subject. */
    @FunctionalInterface
    interface SetUp {
        void set(RowFixture fixture);
    }

    /** Returns the line of the table for this case. */
    MatrixLine line() {
        return MatrixTable.READ.line(id, title);
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
