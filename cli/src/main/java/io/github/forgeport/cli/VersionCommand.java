package io.github.forgeport.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which build this is; the same as the option {@code --version}. */
@Command(name = "version", description = "Prints the version, and that of the Java it runs on.")
final class VersionCommand implements Runnable {

    @Mixin
    private OutputOption output = new OutputOption();

    private final Context context;

    VersionCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.out().println(output.isJson() ? Json.text(Version.json()) : Version.TEXT);
    }
}
