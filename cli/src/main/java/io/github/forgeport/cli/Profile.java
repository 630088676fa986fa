package io.github.forgeport.cli;

import io.github.forgeport.domain.SafeText;
import io.github.forgeport.http.ProfileFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of {@code key=value} lines that keeps settings, secrets included, between runs. */
final class Profile {

    /** Where it is, in words. */
    static final String PLACE = "~/.config/forgeport/profile.properties or the file that --profile names";

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
        return HomeDirectory.of(environment)
                .map(home -> home.resolve(Path.of(".config", "forgeport", "profile.properties")))
                .filter(file -> ProfileFile.at(file).exists());
    }

    private static Map<String, String> read(Path path) {
        ProfileFile file = ProfileFile.at(path);
        if (!file.exists()) {
            // What is no name of a file may be a secret that was meant for somewhere else.
            throw new CommandFailure(ExitCode.USAGE, "the profile that --profile names does not exist");
        }
        try {
            return file.read();
        } catch (IllegalStateException unusable) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(unusable.getMessage()));
        }
    }

    static String shown(Path file) {
        return SafeText.of(file.toString(), 1000);
    }
}
