package io.github.forgeport.cli.host;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.http.credentials.ProfileFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finder of the profile file that a run reads: the file of {@code --profile}, or the one in the home directory. */
public final class ProfileLookup {

    /** The description of where the profile is, for help and messages. */
    public static final String LOCATION = ProfileFile.PLACE + " or the file that --profile names";

    private ProfileLookup() {}

    /** Returns the profile: the named file, which must exist, or the one in the home directory, which need not. */
    public static Optional<ProfileFile> find(Map<String, String> environment, @Nullable Path named) {
        if (named == null) {
            return ProfileFile.inHome(environment);
        }
        ProfileFile file = ProfileFile.at(named);
        if (!file.exists()) {
            // The name is not repeated, since it may be a misplaced secret.
            throw new CommandFailure(ExitCode.USAGE, "the profile that --profile names does not exist");
        }
        return Optional.of(file);
    }

    /**
     * Checks that a profile can be read.
     *
     * @throws CommandFailure if it cannot
     */
    public static void requireReadable(ProfileFile file) {
        try {
            file.read();
        } catch (IllegalStateException unusable) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(unusable.getMessage()));
        }
    }

    /** Returns the path of a profile for a message, without characters that could control a terminal. */
    public static String printablePath(ProfileFile file) {
        return SafeText.of(file.path().toString(), 1000);
    }
}
