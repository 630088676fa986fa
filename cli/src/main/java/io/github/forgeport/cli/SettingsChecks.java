package io.github.forgeport.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is configured, and where. */
final class SettingsChecks {

    private static final String PROFILE = "profile";
    private static final String SETTINGS = "settings";

    private SettingsChecks() {}

    static Check profile(Map<String, String> environment, @Nullable Path named) {
        Optional<Path> file = Profile.file(environment, named);
        return Check.ok(
                PROFILE,
                file.map(path -> Profile.shown(path) + ", which only its owner may read")
                        .orElse("none; it would be " + Profile.PLACE));
    }

    static Check unusable(CommandFailure ofProfile) {
        return failed(PROFILE, ofProfile);
    }

    static Check settings(Host host, Settings settings) {
        List<Given> given = Arrays.stream(Setting.values())
                .filter(setting -> setting.isOf(host))
                .flatMap(setting -> settings.given(setting).stream())
                .toList();
        return Check.ok(SETTINGS, Given.where(given));
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
