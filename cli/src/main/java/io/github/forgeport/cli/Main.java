package io.github.forgeport.cli;

import io.github.forgeport.http.policy.HttpPolicy;

/** The {@code forgeport} command as the shell starts it. */
public final class Main {

    private Main() {}

    /** Does what the arguments say and ends the JVM with its exit code. */
    public static void main(String[] args) {
        StandardStreams streams = new StandardStreams();
        Context context = new Context(
                System.getenv(), Host::connect, HttpPolicy.defaults(), streams.out(), streams.err(), streams);
        System.exit(Forgeport.run(context, args));
    }
}
