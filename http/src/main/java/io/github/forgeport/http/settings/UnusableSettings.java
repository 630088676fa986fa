package io.github.forgeport.http.settings;

/** Settings cannot be used; the message names the variable, or the line of the profile, and never a value. */
public sealed class UnusableSettings extends IllegalArgumentException permits MissingSettings {

    private static final long serialVersionUID = 1L;

    UnusableSettings(String message) {
        super(message);
    }
}
