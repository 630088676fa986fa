package io.github.forgeport.matrix;

import java.net.URI;
import java.util.function.Function;

/** Makes one call of each kind at an {@link Echo} and closes; a function of the JDK's types, to be loaded apart. */
public final class OneOfEachCall implements Function<URI, String> {

    /** Is made by reflection. */
    public OneOfEachCall() {}

    @Override
    public String apply(URI url) {
        StringBuilder answers = new StringBuilder();
        for (Echo.Caller caller : Echo.callers(url, TestScale.POLICY)) {
            try (caller) {
                answers.append(caller.call("7"));
            }
        }
        return answers.toString();
    }
}
