package io.github.forgeport.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** The {@code forgeport} command as the shell starts it. */
public final class Main {

    private static final int BUFFER = 1 << 16;

    private Main() {}

    /** Does what the arguments say and ends the JVM with its exit code. */
    public static void main(String[] args) {
        Context context = new Context(
                System.getenv(), Host::connect, writer(StandardStreams.out()), writer(StandardStreams.err()));
        System.exit(Forgeport.run(context, args));
    }

    /**
     * Always UTF-8: hosts answer in Chinese, whatever the locale the shell happens to have. Most results leave in one
     * piece, so that {@code forgeport ... | head} reads and closes without a broken pipe.
     */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new BufferedWriter(
                new OutputStreamWriter(new BufferedOutputStream(new FileOutputStream(stream), BUFFER), UTF_8), BUFFER));
    }
}
