package io.github.forgeport.cli;

import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.http.credentials.ProfileFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profile of one run. */
final class Profile {

    /** Where it is, in words. */
    static final String PLACE = ProfileFile.PLACE + " or the file that --profile names";

    private Profile() {}

    /** The named file, which must be there, or the one in the home directory, which need not. */
    static Optional<ProfileFile> find(Map<String, String> environment, @Nullable Path named) {
        if (named == null) {
            return ProfileFile.inHome(environment);
        }
        ProfileFile file = ProfileFile.at(named);
        if (!file.exists()) {
            // What is no name of a file may be a secret that was meant for somewhere else.
            throw new CommandFailure(ExitCode.USAGE, "the profile that --profile names does not exist");
        }
        return Optional.of(file);
    }

    /** Refuses one that cannot be used. */
    static void require(ProfileFile file) {
        try {
            file.read();
        } catch (IllegalStateException unusable) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(unusable.getMessage()));
        }
    }

    static String shown(ProfileFile file) {
        return SafeText.of(file.path().toString(), 1000);
    }
}
