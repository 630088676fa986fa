package io.github.forgeport.cli.command;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.Console;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.SandboxCredential;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code forgeport sandbox}, which runs a server that simulates the hosts until it is interrupted. */
@Command(
        name = "sandbox",
        description = "Plays all hosts on this machine until it is interrupted, and tells how to use it.",
        footer = {"", "Example: forgeport sandbox --port 8787"})
public final class SandboxCommand implements Runnable {

    /** The path of the repository that is added to the sandbox at all hosts. */
    private static final String SEEDED_REPOSITORY = "sandbox/hello";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of the first host; the others and Git have those after it. Default: free ones.")
    private int port;

    private final Console console;

    public SandboxCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (Sandbox sandbox = start()) {
            printUsage(sandbox);
            // Without it, nobody could find the sandbox.
            if (!console.out().checkError()) {
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the sandbox; a port that cannot be used is a usage error. */
    private Sandbox start() {
        try {
            return Sandbox.start(port, SandboxCommand::seed);
        } catch (UncheckedIOException refused) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException outOfRange) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--port=N takes a number from 0 on, and the port of each host is at most 65535");
        }
    }

    /** Adds a small example repository to the sandbox's simulated data. */
    private static void seed(WorldSeed world) {
        world.repository(SEEDED_REPOSITORY)
                .description("A repository of the sandbox, to be cloned")
                .branch("main")
                .file("README.md", "# Hello from the sandbox\n")
                .tag("v1");
    }

    /** Prints instructions for using the sandbox, as comments and commands that a shell can execute. */
    private void printUsage(Sandbox sandbox) {
        PrintWriter out = console.out();
        for (HostEntry host : HostRegistry.ALL) {
            out.println("# The sandbox plays " + host.title() + " at " + sandbox.url(host.toString())
                    + " until interrupted (Ctrl-C).");
        }
        out.println(
                "# To use it, paste into another shell the line of a credential; all are fakes that only it takes.");
        for (HostEntry host : HostRegistry.ALL) {
            for (SandboxCredential credential : host.sandboxCredentials()) {
                out.println("# " + host.title() + ", " + credential.kind() + ":");
                out.println(SandboxEnvironment.shellCommand(host, credential, sandbox.url(host.toString())));
            }
        }
        out.println("# If something fails: forgeport doctor --host " + HostRegistry.ALL.get(0));
        String before = "# Then: ";
        for (HostEntry host : HostRegistry.ALL) {
            out.println(before + "forgeport repositories get " + host.sandboxRepository() + " --host " + host);
            before = "#       ";
        }
        out.println("# To clone a repository that all hosts have: git clone " + sandbox.cloneUrl(SEEDED_REPOSITORY));
    }
}
