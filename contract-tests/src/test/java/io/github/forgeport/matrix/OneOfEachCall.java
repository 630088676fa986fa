package io.github.forgeport.matrix;

import java.net.URI;
import java.util.function.Function;

/**
 * A function that makes one call of each kind at an {@link EchoCalls} and closes the sessions; loaded by a class
 * loader of its own, so its signature has types of the JDK alone.
 */
public final class OneOfEachCall implements Function<URI, String> {

    /** Called by reflection. */
    public OneOfEachCall() {}

    @Override
    public String apply(URI url) {
        StringBuilder answers = new StringBuilder();
        for (EchoCalls.Caller caller : EchoCalls.callers(url, MiniaturePolicy.POLICY)) {
            try (caller) {
                answers.append(caller.call("7"));
            }
        }
        return answers.toString();
    }
}
