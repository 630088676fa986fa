package io.github.forgeport.faults;

import java.io.IOException;
import java.util.List;

/**
 * A list of steps that a {@link FaultServer} executes on one connection, or in response to one request.
 *
 * <p>A connection whose script ends is closed in order; after a request's script the connection serves on.
 */
public final class Script implements Step {

    private final String name;
    private final List<Step> steps;

    private Script(String name, List<Step> steps) {
        this.name = name;
        this.steps = steps;
    }

    /** Returns a script of these steps without a name of its own. */
    public static Script of(Step... steps) {
        return named("script", steps);
    }

    /** Returns a script of these steps whose {@code toString} is this name, for lists of faults and parameterised tests. */
    public static Script named(String name, Step... steps) {
        return new Script(name, List.of(steps));
    }

    /** Returns a script that sends this response to a request already read. */
    public static Script answer(ScriptedResponse answer) {
        return named("answer " + answer, Steps.send(answer));
    }

    /** Executes the steps of the script in order; ends early if the connection is closed. */
    @Override
    public void execute(ServerConnection connection) throws IOException {
        for (Step step : steps) {
            connection.stopIfHealed();
            if (!connection.isOpen()) {
                return;
            }
            step.execute(connection);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
