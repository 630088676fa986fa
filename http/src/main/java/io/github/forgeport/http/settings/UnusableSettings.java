package io.github.forgeport.http.settings;

/**
 * Thrown when a setting is invalid, misspelled or missing; the message names the variable or the line of the profile, never
 * a value.
 */
public sealed class UnusableSettings extends IllegalArgumentException permits MissingSettings {

    private static final long serialVersionUID = 1L;

    UnusableSettings(String message) {
        super(message);
    }
}
