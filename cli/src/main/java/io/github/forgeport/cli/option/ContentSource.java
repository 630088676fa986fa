package io.github.forgeport.cli.option;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.console.StreamState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file of this machine, or stdin, from which the content of a repository's file is read. */
public record ContentSource(Path file) implements ValueSource<byte[]> {

    /** The description of the accepted values, for error messages. */
    public static final String ACCEPTED_VALUES = "the name of a file, or - for stdin";

    /** The sentence about stdin in the help. */
    public static final String STDIN_HELP = "- is stdin.";

    private static final Path STDIN = Path.of("-");

    /**
     * Parses the name of the file.
     *
     * @throws IllegalArgumentException if it is blank, such as an unset variable leaves it, or no name of a file
     */
    public static ContentSource parse(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(ACCEPTED_VALUES);
        }
        return new ContentSource(Path.of(name));
    }

    @Override
    public boolean isStdin() {
        return file.equals(STDIN);
    }

    @Override
    public byte[] read(Map<String, String> environment, StreamState streams) {
        try {
            return isStdin() ? streams.readInputBytes() : Files.readAllBytes(file);
        } catch (IOException unread) {
            throw new CommandFailure(ExitCode.USAGE, "a file with a content cannot be read");
        }
    }
}
