package io.github.forgeport.sandbox.world;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions about the two ways in which the simulated data refuse a call. */
public final class WorldRefusals {

    private WorldRefusals() {}

    /** Asserts that a call names a thing of this kind that is not there. */
    public static void assertAbsent(String kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(EntityNotInWorldException.class)
                .hasMessage("the world has no such " + kind);
    }

    /** Asserts that a call gives a thing of this kind a name that another has. */
    public static void assertTaken(String kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(NameTakenException.class)
                .hasMessage("the world has another " + kind + " of that name");
    }
}
