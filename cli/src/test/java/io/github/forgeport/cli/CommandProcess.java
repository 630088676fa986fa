package io.github.forgeport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command in a JVM of its own, as a shell starts it in some folder. */
final class CommandProcess {

    private final Path folder;
    private final Map<String, String> environment;

    CommandProcess(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Runs it with the redirections that the shell reads, such as {@code >&-}. */
    Run run(String redirections, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("forgeport", ".out");
        Path err = Files.createTempFile("forgeport", ".err");
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "exec \"$@\" " + redirections,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("FORGEPORT_"));
        process.environment().putAll(environment);
        try {
            return new Run(process.start().waitFor(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
