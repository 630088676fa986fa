package io.github.forgeport.http.settings;

import io.github.forgeport.http.credentials.ProfileLine;
import io.github.forgeport.http.credentials.SettingText;
import io.github.forgeport.http.settings.SettingValue.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lookup of settings: in the environment, then in the profile, then in the variables of the vendor's own tools. */
final class SettingLookup {

    private final Map<String, String> environment;
    private final Map<String, ProfileLine> lines;
    private final String profile;

    SettingLookup(Map<String, String> environment, Map<String, ProfileLine> lines, String profile) {
        this.environment = environment;
        this.lines = lines;
        this.profile = profile;
    }

    /** Returns the value of a setting from the first place that has one; empty if none has. */
    Optional<SettingValue> firstValue(Setting setting) {
        return Arrays.stream(Place.values())
                .flatMap(place -> find(setting, place).stream())
                .findFirst();
    }

    /** Returns the first place that has any part of a credential; empty if none has. */
    Optional<Place> firstPlaceOf(CredentialSettings credential) {
        return Arrays.stream(Place.values())
                .filter(place -> !partsIn(credential, place).isEmpty())
                .findFirst();
    }

    /** Returns the values of a credential's parts that one place has. */
    Map<Setting, SettingValue> partsIn(CredentialSettings credential, Place place) {
        Map<Setting, SettingValue> found = new LinkedHashMap<>();
        credential.all().forEach(part -> find(part, place).ifPresent(value -> found.put(part, value)));
        return found;
    }

    /**
     * Returns the required parts of a credential that one place lacks.
     *
     * @throws MissingSettings if parts are missing and the place is the variables of the vendor's own tools
     */
    List<Setting> missing(String vendor, CredentialSettings credential, Place place) {
        Map<Setting, SettingValue> found = partsIn(credential, place);
        List<Setting> missing = credential.missing(found::containsKey);
        if (place == Place.VENDORS_ENVIRONMENT && !missing.isEmpty()) {
            throw new MissingSettings(vendor + ": " + SettingValue.where(List.copyOf(found.values()))
                    + " is one part of a credential; set "
                    + String.join(
                            " and ",
                            missing.stream()
                                    .flatMap(part -> part.vendorVariable().stream())
                                    .toList())
                    + " beside it, or none of them");
        }
        return missing;
    }

    private Optional<SettingValue> find(Setting setting, Place place) {
        return switch (place) {
            case ENVIRONMENT -> findVariable(setting, setting.variable(), place);
            case VENDORS_ENVIRONMENT ->
                setting.vendorVariable().flatMap(variable -> findVariable(setting, variable, place));
            case PROFILE -> findInProfile(setting.key());
        };
    }

    private Optional<SettingValue> findVariable(Setting setting, String name, Place place) {
        String spot = name + (place == Place.ENVIRONMENT ? " (in a profile: " + setting.key() + ")" : "");
        return SettingText.stripped(environment.get(name)).map(text -> new SettingValue(text, place, name, spot));
    }

    private Optional<SettingValue> findInProfile(String key) {
        @Nullable ProfileLine line = lines.get(key);
        return line == null
                ? Optional.empty()
                : SettingText.stripped(line.value())
                        .map(text ->
                                new SettingValue(text, Place.PROFILE, key, key + " on " + line + " of " + profile));
    }
}
