package io.github.forgeport.sandbox.servicestage;

import java.util.LinkedHashSet;
import java.util.Set;

/** The states of the OAuth pages that a sandbox has returned, each valid for the creation of one authorization. */
final class OAuthStates {

    /** Thrown if a code is wrong, or a state was never returned or is already used. */
    @SuppressWarnings("serial") // It is caught in the sandbox.
    static final class RefusedStateException extends RuntimeException {}

    static final String CODE = "fake-oauth-code";
    static final String FIRST = "fake-oauth-state";

    private final Set<String> unused = new LinkedHashSet<>(Set.of(FIRST));
    private int shown = 1;

    /** Returns an unused state. */
    synchronized String unused() {
        if (unused.isEmpty()) {
            shown++;
            unused.add(FIRST + "-" + shown);
        }
        return unused.iterator().next();
    }

    /**
     * Marks a state as used, together with the code that all pages have; throws an exception if one of them is invalid.
     */
    synchronized void use(String code, String state) {
        if (!code.equals(CODE) || !unused.remove(state)) {
            throw new RefusedStateException();
        }
    }
}
