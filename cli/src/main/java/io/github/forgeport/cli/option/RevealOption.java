package io.github.forgeport.cli.option;

import io.github.forgeport.cli.view.ValueFormat;
import picocli.CommandLine.Option;

/** The option {@code --reveal}, which shows the credentials in clone URLs. */
public final class RevealOption {

    @Option(names = "--reveal", description = "Shows clone URLs with the credentials in them.")
    private boolean reveal;

    /** Returns the value format that the option selects: revealed if it is given, else masked. */
    public ValueFormat format() {
        return reveal ? ValueFormat.REVEALED : ValueFormat.MASKED;
    }
}
