package io.github.forgeport.matrix;

/**
 * One way to misbehave, whose outcome stands in the {@link MatrixTable}.
 *
 * @param id the row's stable id
 * @param title what happens
 * @param scene sets it up
 */
record Row(String id, String title, Scene scene) {

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
