package io.github.forgeport.matrix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM that runs one program; it begins with options that make it start sooner. */
public final class ChildJvm {

    private ChildJvm() {}

    /** Returns the command line with these words appended, of which the last are a main class and its arguments. */
    public static List<String> running(String... words) {
        List<String> command = withAnyCollector("-XX:+UseSerialGC");
        command.addAll(List.of(words));
        return command;
    }

    /** Returns the command line with the JVM's default collector, for programs whose heap is examined. */
    static List<String> withAnyCollector(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(words));
        return command;
    }
}
