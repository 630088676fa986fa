package io.github.forgeport.matrix;

import io.github.forgeport.contract.VendorUnderTest;
import java.util.function.Predicate;

/**
 * A case of the fault matrix: a fault, whose expected outcome is in the {@link MatrixTable}.
 *
 * @param id the row's stable id
 * @param title what happens
 * @param scene sets it up
 * @param isFor whether it can be played for a subject
 */
record Row(String id, String title, Scene scene, Predicate<Subject> isFor) {

    /** A row for all subjects. */
    Row(String id, String title, Scene scene) {
        this(id, title, scene, everyone -> true);
    }

    /** The same row, for hosts alone whose errors have codes. */
    Row ofCodes() {
        return new Row(id, title, scene, Subject::hasCodes);
    }

    /** The same row, for calls alone that return something, so that a response without anything is none. */
    Row ofResults() {
        return new Row(id, title, scene, subject -> !subject.goodBody().equals(VendorUnderTest.NO_RESULT));
    }

    /** Sets a row up for one subject. */
    @FunctionalInterface
    interface Scene {
        void set(Setting setting);
    }

    /** What the table says of it. */
    MatrixLine line() {
        return MatrixTable.READ.line(id, title);
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
