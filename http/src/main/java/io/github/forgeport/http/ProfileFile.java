package io.github.forgeport.http;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.SafeText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * A file of {@code key=value} lines in UTF-8, secrets among them, which nobody but its owner may read.
 *
 * <p>Unlike in other properties files, a backslash is a character as any other.
 */
public final class ProfileFile {

    private static final int SHOWN = 1000;
    private static final Set<?> OWNERS = Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

    private final Path path;

    private ProfileFile(Path path) {
        this.path = requireNonNull(path, "path");
    }

    /** Names it; it is read when it is asked, and need not be there before. */
    public static ProfileFile at(Path path) {
        return new ProfileFile(path);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whether there is a file at all. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads all of it, anew each time. Where a file system has no permissions of POSIX, who may read it is not checked.
     *
     * @throws IllegalStateException if it is not there, open to others, or no such file; the message tells which, and nothing
     *     that is in it
     */
    public Map<String, String> read() {
        try {
            requirePrivate();
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(path).replace("\\", "\\\\")));
            Map<String, String> values = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
            return values;
        } catch (NoSuchFileException absent) {
            throw unusable("does not exist");
        } catch (CharacterCodingException garbled) {
            throw unusable("is not in UTF-8");
        } catch (IOException unreadable) {
            throw unusable("cannot be read");
        }
    }

    private void requirePrivate() throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null && !OWNERS.containsAll(posix.readAttributes().permissions())) {
            throw unusable("is open to other users; run: chmod 600 '" + shown() + "'");
        }
    }

    private IllegalStateException unusable(String why) {
        return new IllegalStateException("the profile " + shown() + " " + why);
    }

    private String shown() {
        return SafeText.of(path.toString(), SHOWN);
    }

    /** Shows its place and nothing of what is in it. */
    @Override
    public String toString() {
        return "the profile " + shown();
    }
}
