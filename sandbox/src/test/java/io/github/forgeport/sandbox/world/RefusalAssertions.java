package io.github.forgeport.sandbox.world;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions that the simulated data refuse a call: for a missing entity, or for a name in use. */
public final class RefusalAssertions {

    private RefusalAssertions() {}

    /** Asserts that a call fails since the entity of this kind that it names is missing. */
    public static void assertAbsent(String kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(EntityNotInWorldException.class)
                .hasMessage("the world has no such " + kind);
    }

    /** Asserts that a call fails since another entity of this kind has the name. */
    public static void assertTaken(String kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(NameTakenException.class)
                .hasMessage("the world has another " + kind + " of that name");
    }
}
