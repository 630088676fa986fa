package io.github.forgeport.http.settings;

import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.credentials.ProfileLine;
import io.github.forgeport.http.credentials.SettingText;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.settings.SettingValue.Place;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one vendor's settings, by which they are read from the environment and a profile.
 *
 * @param vendor the vendor's name, with which its keys begin
 * @param own the settings that only this vendor has
 * @param credentials the settings that together form a credential
 */
public record DeclaredSettings(String vendor, List<Setting> own, List<CredentialSettings> credentials) {

    /** Copies the lists of settings and of credentials. */
    public DeclaredSettings {
        own = List.copyOf(own);
        credentials = List.copyOf(credentials);
    }

    /** Returns the set of these alternative settings, of which one is required; messages name them in this order. */
    public static Set<Setting> choice(Setting... settings) {
        return new LinkedHashSet<>(List.of(settings));
    }

    /** Returns the settings of the vendor, and those that all vendors share. */
    public List<Setting> all() {
        return Stream.concat(own.stream(), Stream.of(Setting.ALLOW_PLAIN_HTTP)).toList();
    }

    /**
     * Reads the values of the settings from the environment, else from the profile, else from the variables of the vendor's
     * own tools. The parts of one credential are read from one place, the first that has any of them.
     *
     * @param environment all variables, such as {@code System.getenv()}
     * @param profile the file, which must exist; null for none
     * @throws UnusableSettings if the profile cannot be used, or a variable or a key is misspelt
     */
    public Settings read(Map<String, String> environment, @Nullable ProfileFile profile) {
        Map<String, ProfileLine> lines = readLines(profile);
        MisspellingCheck misspellings = new MisspellingCheck(this);
        misspellings.refuseVariables(environment.entrySet().stream()
                .filter(variable -> SettingText.stripped(variable.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
        lines.forEach((key, line) -> misspellings.refuseKey(key, line + " of " + profile));
        SettingLookup places = new SettingLookup(environment, lines, String.valueOf(profile));
        Map<Setting, SettingValue> values = new HashMap<>();
        for (Setting setting : all()) {
            places.firstValue(setting).ifPresent(value -> values.put(setting, value));
        }
        Set<Setting> incomplete = new LinkedHashSet<>();
        for (CredentialSettings credential : credentials) {
            values.keySet().removeAll(credential.all());
            Optional<Place> place = places.firstPlaceOf(credential);
            if (place.isPresent()) {
                values.putAll(places.partsIn(credential, place.get()));
                incomplete.addAll(places.missing(vendor, credential, place.get()));
            }
        }
        return new Settings(this, values, incomplete, HttpPolicy.defaults());
    }

    private static Map<String, ProfileLine> readLines(@Nullable ProfileFile profile) {
        try {
            return profile == null ? Map.of() : profile.lines();
        } catch (IllegalStateException unusable) {
            throw new UnusableSettings(String.valueOf(unusable.getMessage()));
        }
    }
}
