package io.github.forgeport.cli;

import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.settings.SettingValue;
import io.github.forgeport.http.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is configured, and where. */
final class SettingsChecks {

    private static final String PROFILE = "profile";
    private static final String SETTINGS = "settings";

    private SettingsChecks() {}

    static Check profile(Map<String, String> environment, @Nullable Path named) {
        Optional<ProfileFile> file = Profile.find(environment, named);
        file.ifPresent(Profile::require);
        return Check.ok(
                PROFILE,
                file.map(found -> Profile.shown(found) + ", which only its owner may read")
                        .orElse("none; it would be " + Profile.PLACE));
    }

    static Check unusable(CommandFailure ofProfile) {
        return failed(PROFILE, ofProfile);
    }

    static Check settings(Settings settings) {
        return Check.ok(SETTINGS, SettingValue.where(settings.all()));
    }

    static Check failed(CommandFailure ofSettings) {
        return failed(SETTINGS, ofSettings);
    }

    private static Check failed(String name, CommandFailure failure) {
        Told told = Told.by(failure);
        return Check.fail(
                failure.code(), name, told.what(), told.advice().lines().toArray(String[]::new));
    }
}
