package io.github.forgeport.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which build this is; the same as the option {@code --version}. */
@Command(name = "version", description = "Prints the version, and that of the Java it runs on.")
final class VersionCommand implements Runnable {

    @Mixin
    private OutputOption output = new OutputOption();

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println(output.isJson() ? Json.text(Version.json()) : Version.TEXT);
    }
}
