package io.github.forgeport.matrix;

import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes one call of each kind at an {@link Echo} and tells how it ended; a function of the JDK's types, to be loaded apart. */
public final class EndingOfEachCall implements Function<URI, List<String>> {

    /** Is made by reflection. */
    public EndingOfEachCall() {}

    @Override
    public List<String> apply(URI url) {
        List<String> endings = new ArrayList<>();
        for (Echo.Caller caller : Echo.callers(url, TestScale.POLICY)) {
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
