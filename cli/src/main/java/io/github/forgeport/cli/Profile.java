package io.github.forgeport.cli;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import io.github.forgeport.domain.SafeText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of {@code key=value} lines that keeps settings, secrets included, between runs. */
final class Profile {

    /** Where it is, in words. */
    static final String PLACE = "~/.config/forgeport/profile.properties or the file that --profile names";

    private static final Set<?> OWNERS = Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

    private Profile() {}

    /** Reads the named file, which must be there, or the one in the home directory, which need not. */
    static Map<String, String> load(Map<String, String> environment, @Nullable Path named) {
        return file(environment, named).map(Profile::read).orElse(Map.of());
    }

    /** The named file, or the one in the home directory if it is there. */
    static Optional<Path> file(Map<String, String> environment, @Nullable Path named) {
        if (named != null) {
            return Optional.of(named);
        }
        return Optional.ofNullable(environment.get("HOME"))
                .map(home -> Path.of(home, ".config", "forgeport", "profile.properties"))
                .filter(Files::exists);
    }

    private static Map<String, String> read(Path file) {
        try {
            requirePrivate(file);
            Properties properties = new Properties();
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            Map<String, String> values = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
            return values;
        } catch (NoSuchFileException absent) {
            throw unusable(file, "does not exist");
        } catch (CharacterCodingException | IllegalArgumentException garbled) {
            throw unusable(file, "is no properties file in UTF-8");
        } catch (IOException unreadable) {
            throw unusable(file, "cannot be read");
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && !OWNERS.containsAll(posix.readAttributes().permissions())) {
            throw unusable(file, "is open to other users; run: chmod 600 '" + shown(file) + "'");
        }
    }

    private static CommandFailure unusable(Path file, String why) {
        return new CommandFailure(ExitCode.USAGE, "the profile " + shown(file) + " " + why);
    }

    static String shown(Path file) {
        return SafeText.of(file.toString(), 1000);
    }
}
