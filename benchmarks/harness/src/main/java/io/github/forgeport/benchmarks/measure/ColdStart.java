package io.github.forgeport.benchmarks.measure;

import io.github.forgeport.benchmarks.client.Client;
import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.IOException;
import java.net.URI;

/**
 * The main program of a cold start: prints a line when it has its first result, and ends when its input ends.
 *
 * <p>Arguments: target, call, server; none for a JVM that does nothing.
 */
public final class ColdStart {

    private ColdStart() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            haveResult();
            return;
        }
        Client.open(Target.valueOf(args[0]), MeasuredCall.valueOf(args[1]), URI.create(args[2]));
        haveResult();
        // Neither SDK can be closed, and its threads would live on.
        System.exit(0);
    }

    private static void haveResult() throws IOException {
        System.out.println("=");
        while (System.in.read() >= 0) {}
    }
}
