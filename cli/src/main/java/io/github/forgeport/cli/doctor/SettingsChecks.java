package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.host.ProfileLookup;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.settings.SettingValue;
import io.github.forgeport.http.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks of the profile file and of a host's settings; their results include where each setting is set. */
final class SettingsChecks {

    private static final String PROFILE = "profile";
    private static final String SETTINGS = "settings";

    private SettingsChecks() {}

    /**
     * Returns the passed result of the check that the profile file can be read.
     *
     * @throws CommandFailure if it cannot
     */
    static CheckResult checkProfile(Map<String, String> environment, @Nullable Path named) {
        Optional<ProfileFile> file = ProfileLookup.find(environment, named);
        file.ifPresent(ProfileLookup::requireReadable);
        return CheckResult.ok(
                PROFILE,
                file.map(found -> ProfileLookup.printablePath(found) + ", which only its owner may read")
                        .orElse("none; it would be " + ProfileLookup.LOCATION));
    }

    /** Returns the failed result of the profile check. */
    static CheckResult profileFailed(CommandFailure ofProfile) {
        return failed(PROFILE, ofProfile);
    }

    /** Returns the passed result of the settings check, with the location where each setting is set. */
    static CheckResult settingsPassed(Settings settings) {
        return CheckResult.ok(SETTINGS, SettingValue.where(settings.all()));
    }

    /** Returns the failed result of the settings check. */
    static CheckResult failed(CommandFailure ofSettings) {
        return failed(SETTINGS, ofSettings);
    }

    /** Returns the failed result of the check with this name, with the failure's problem and advice. */
    private static CheckResult failed(String name, CommandFailure failure) {
        FailureMessage text = FailureMessage.of(failure);
        return CheckResult.fail(
                failure.code(), name, text.problem(), text.advice().lines().toArray(String[]::new));
    }
}
