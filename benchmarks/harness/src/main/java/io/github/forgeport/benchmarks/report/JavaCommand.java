package io.github.forgeport.benchmarks.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A command line that starts a Java process; immutable. */
record JavaCommand(List<String> before, String classPath, List<String> options) {

    static JavaCommand with(String classPath) {
        return new JavaCommand(List.of(), classPath, List.of());
    }

    /** Returns a copy that runs the process on the pinned core. */
    JavaCommand pinned(CorePinning pin) {
        return new JavaCommand(pin.command(), classPath, options);
    }

    JavaCommand options(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(Arrays.asList(more));
        return new JavaCommand(before, classPath, all);
    }

    static String tool(String name) {
        return System.getProperty("java.home") + "/bin/" + name;
    }

    ProcessBuilder command(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(tool("java"));
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }

    /** Runs a main class to its end, and returns its output. */
    String run(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        Process process = command(main, arguments).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output;
        try (BufferedReader lines = process.inputReader()) {
            output = lines.lines().collect(Collectors.joining("\n"));
        }
        if (process.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " failed:\n" + output);
        }
        return output;
    }
}
