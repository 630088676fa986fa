package io.github.forgeport.sandbox.servicestage;

import java.util.LinkedHashSet;
import java.util.Set;

/** The states of the OAuth pages that a sandbox has shown, each of which is good for one authorization. */
final class OAuthStates {

    /** Thrown where a code is wrong, or a state was never shown or is used. */
    @SuppressWarnings("serial") // It is caught in the sandbox.
    static final class RefusedStateException extends RuntimeException {}

    static final String CODE = "fake-oauth-code";
    static final String FIRST = "fake-oauth-state";

    private final Set<String> unused = new LinkedHashSet<>(Set.of(FIRST));
    private int shown = 1;

    /** Returns a state that can be used. */
    synchronized String unused() {
        if (unused.isEmpty()) {
            shown++;
            unused.add(FIRST + "-" + shown);
        }
        return unused.iterator().next();
    }

    /** Uses a state, with the code that each page of the sandbox gives; throws an exception if one of them is not good. */
    synchronized void use(String code, String state) {
        if (!code.equals(CODE) || !unused.remove(state)) {
            throw new RefusedStateException();
        }
    }
}
