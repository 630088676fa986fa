package io.github.forgeport.faults;

/**
 * One way to misbehave.
 *
 * @param id the row's stable id
 * @param title what happens
 * @param scene sets it up
 * @param expected what it must come to
 */
record Row(String id, String title, Scene scene, Expected expected) {

    /** Sets a row up for one subject. */
    @FunctionalInterface
    interface Scene {
        void set(Setting setting);
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
