package io.github.forgeport.faults;

/** Ends the script of a connection whose server has healed. */
final class Healed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Healed() {
        super("the server has healed", null, false, false);
    }
}
