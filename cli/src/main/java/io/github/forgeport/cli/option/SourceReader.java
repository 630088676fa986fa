package io.github.forgeport.cli.option;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.console.StreamState;
import java.lang.reflect.Array;
import java.util.Map;

/**
 * A reader of values from the places that a command line names, such as a file; other values are returned unchanged.
 */
public final class SourceReader {

    private final Map<String, String> environment;
    private final StreamState streams;
    private boolean stdinRead;

    public SourceReader(Map<String, String> environment, StreamState streams) {
        this.environment = environment;
        this.streams = streams;
    }

    /**
     * Reads the value from a place, or an array of values from several places.
     *
     * @param type the type of the value
     * @throws CommandFailure if one cannot be read, or stdin has been read for another
     */
    public Object read(Object value, Class<?> type) {
        if (value instanceof ValueSource<?> source) {
            return read(source);
        }
        if (!(value instanceof ValueSource<?>[] sources)) {
            return value;
        }
        Object values = Array.newInstance(type.getComponentType(), sources.length);
        for (int i = 0; i < sources.length; i++) {
            Array.set(values, i, read(sources[i]));
        }
        return values;
    }

    private Object read(ValueSource<?> source) {
        if (source.isStdin() && stdinRead) {
            throw new CommandFailure(ExitCode.USAGE, "stdin is named twice, and can be read once");
        }
        stdinRead |= source.isStdin();
        return source.read(environment, streams);
    }
}
