package io.github.forgeport.cli.host;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.http.credentials.ProfileFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the profile that a run reads: the file of {@code --profile}, or the one in the home directory. */
public final class ProfileLookup {

    /** The place of the profile, in words. */
    public static final String PLACE = ProfileFile.PLACE + " or the file that --profile names";

    private ProfileLookup() {}

    /** The named file, which must be there, or the one in the home directory, which need not. */
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

    /** Refuses a file that cannot be used. */
    public static void require(ProfileFile file) {
        try {
            file.read();
        } catch (IllegalStateException unusable) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(unusable.getMessage()));
        }
    }

    /** The path of a file for a message, without characters that a terminal would obey. */
    public static String shown(ProfileFile file) {
        return SafeText.of(file.path().toString(), 1000);
    }
}
