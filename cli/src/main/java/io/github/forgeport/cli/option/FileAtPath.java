package io.github.forgeport.cli.option;

import io.github.forgeport.cli.console.StreamState;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.FilePath;
import java.util.Map;

/** A path in a repository, and the file of this machine that has its content. */
public record FileAtPath(FilePath path, ContentSource source) implements ValueSource<FileContent> {

    /** The description of the accepted values, for error messages. */
    public static final String ACCEPTED_FORM = "PATH=FILE, a path from the repository's root and the name of a file";

    /**
     * Parses path and file, which the last equals sign separates.
     *
     * @throws IllegalArgumentException if one of them is missing or malformed
     */
    public static FileAtPath parse(String text) {
        int end = text.lastIndexOf('=');
        if (end < 0) {
            throw new IllegalArgumentException(ACCEPTED_FORM);
        }
        return new FileAtPath(new FilePath(text.substring(0, end)), ContentSource.parse(text.substring(end + 1)));
    }

    @Override
    public boolean isStdin() {
        return source.isStdin();
    }

    @Override
    public FileContent read(Map<String, String> environment, StreamState streams) {
        return FileContent.builder(path, source.read(environment, streams)).build();
    }
}
