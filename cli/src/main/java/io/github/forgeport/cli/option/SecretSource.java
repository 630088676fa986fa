package io.github.forgeport.cli.option;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.console.StreamState;
import io.github.forgeport.domain.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** The place where a secret is read: an environment variable, a file or stdin; never the command line, which others can see. */
public final class SecretSource implements ValueSource<Secret> {

    /** The description of the accepted values, for help and error messages. */
    public static final String ACCEPTED_FORM = "env:VARIABLE, file:FILE or stdin";

    private static final String STDIN = "stdin";
    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final String text;

    private SecretSource(String text) {
        this.text = text;
    }

    /**
     * Parses the name of the place.
     *
     * @throws IllegalArgumentException if it is another text, which may be the secret itself and is not repeated
     */
    public static SecretSource parse(String text) {
        if (text.equals(STDIN) || text.matches("(env|file):.+")) {
            return new SecretSource(text);
        }
        throw new IllegalArgumentException(ACCEPTED_FORM);
    }

    @Override
    public boolean isStdin() {
        return text.equals(STDIN);
    }

    /**
     * Reads the secret, without the end of its line.
     *
     * @throws CommandFailure if there is none
     */
    @Override
    public Secret read(Map<String, String> environment, StreamState streams) {
        String read;
        try {
            if (text.startsWith(VARIABLE)) {
                read = environment.getOrDefault(text.substring(VARIABLE.length()), "");
            } else {
                read = text.equals(STDIN)
                        ? streams.readInput()
                        : Files.readString(Path.of(text.substring(FILE.length())));
            }
        } catch (IOException | InvalidPathException unread) {
            throw new CommandFailure(ExitCode.USAGE, "the secret cannot be read");
        }
        String secret = read.replaceFirst("\\R\\z", "");
        if (secret.isBlank()) {
            throw new CommandFailure(ExitCode.USAGE, "the secret is empty or not set");
        }
        return Secret.of(secret);
    }
}
