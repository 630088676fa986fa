package io.github.forgeport.faults;

/** Thrown to end a connection's script when the server has healed, that is, stops misbehaving. */
final class ServerHealedSignal extends RuntimeException {

    private static final long serialVersionUID = 1;

    ServerHealedSignal() {
        super("the server has healed", null, false, false);
    }
}
