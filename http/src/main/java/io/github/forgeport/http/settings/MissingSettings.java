package io.github.forgeport.http.settings;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.http.credentials.ProfileFile;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Thrown when required settings are missing; the message names each one's environment variable and profile key. */
public final class MissingSettings extends UnusableSettings {

    private static final long serialVersionUID = 1L;

    private final transient List<Set<Setting>> missing;

    /** Creates the exception for an incomplete credential in the variables of the vendor's own tools. */
    MissingSettings(String message) {
        super(message);
        this.missing = List.of();
    }

    MissingSettings(String vendor, Collection<Set<Setting>> missing) {
        super(vendor + " is not configured; set in the environment, or in the profile " + ProfileFile.PLACE + ": "
                + missing.stream().map(MissingSettings::describe).collect(joining("; ")));
        this.missing = List.copyOf(missing);
    }

    private static String describe(Set<Setting> settings) {
        return settings.stream()
                .map(setting -> setting.variable() + " (" + setting.key() + ")")
                .collect(joining(" or "));
    }

    /**
     * Returns the missing settings as sets, of each of which one is required; empty if a variable of the vendor's own tools
     * is missing.
     */
    public List<Set<Setting>> missing() {
        return missing;
    }
}
