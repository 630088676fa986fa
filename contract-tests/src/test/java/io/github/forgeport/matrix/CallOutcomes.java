package io.github.forgeport.matrix;

import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A function that makes one call of each kind at an {@link EchoCalls} and returns its result or failure; loaded by a
 * class loader of its own, so its signature has types of the JDK alone.
 */
public final class CallOutcomes implements Function<URI, List<String>> {

    /** Called by reflection. */
    public CallOutcomes() {}

    @Override
    public List<String> apply(URI url) {
        List<String> endings = new ArrayList<>();
        for (EchoCalls.Caller caller : EchoCalls.callers(url, MiniaturePolicy.POLICY)) {
            try (caller) {
                endings.add(caller.call("7"));
            } catch (ProtocolViolation failure) {
                endings.add(failure.reason() + ", " + failure.call().effect() + " after "
                        + failure.call().attempts() + ": " + failure.getMessage() + " for " + failure.getCause());
            }
        }
        return endings;
    }
}
