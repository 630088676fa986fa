package io.github.forgeport.cli.command;

import io.github.forgeport.cli.console.Console;
import io.github.forgeport.cli.option.OutputOption;
import io.github.forgeport.cli.view.SafeJsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code forgeport version}, which prints the version, as the option {@code --version} does. */
@Command(name = "version", description = "Prints the version, and that of the Java it runs on.")
public final class VersionCommand implements Runnable {

    @Mixin
    private OutputOption output = new OutputOption();

    private final Console console;

    public VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println(output.isJson() ? SafeJsonWriter.text(Version.json()) : Version.TEXT);
    }
}
