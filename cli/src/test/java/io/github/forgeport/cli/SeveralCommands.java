package io.github.forgeport.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that runs several commands in one JVM, each with new standard streams. */
final class SeveralCommands {

    private SeveralCommands() {}

    /**
     * Runs the commands.
     *
     * @param args the file for the results, those that stdout and stderr may go to, and the commands; a result is the exit code and
     *     the lengths that the files have then
     */
    public static void main(String[] args) throws IOException {
        List<String> results = new ArrayList<>();
        for (String command : List.of(args).subList(3, args.length)) {
            int code = Forgeport.run(command.split(" "));
            results.add(code + " " + new File(args[1]).length() + " " + new File(args[2]).length());
        }
        Files.write(Path.of(args[0]), results);
        System.exit(0);
    }
}
