package io.github.forgeport.cli;

import picocli.CommandLine.Option;

/** The option that shows credentials. */
final class RevealOption {

    @Option(names = "--reveal", description = "Shows clone URLs with the credentials in them.")
    private boolean reveal;

    Shown shown() {
        return reveal ? Shown.REVEALED : Shown.MASKED;
    }
}
