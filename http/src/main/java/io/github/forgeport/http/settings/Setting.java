package io.github.forgeport.http.settings;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The declaration of a setting: its environment variable and its key in the profile. */
public final class Setting {

    /** The setting that allows plain HTTP, which all vendors share. */
    public static final Setting ALLOW_PLAIN_HTTP = of("allow-plain-http", "true: plain HTTP is allowed; for a sandbox");

    private final String key;
    private final String variable;
    private final String meaning;
    private final @Nullable String vendorVariable;

    private Setting(String key, String meaning, @Nullable String vendorVariable) {
        this.key = requireNonNull(key, "key");
        this.variable = "FORGEPORT_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        this.meaning = requireNonNull(meaning, "meaning");
        this.vendorVariable = vendorVariable;
    }

    /**
     * Declares a setting.
     *
     * @param key the key in the profile, such as {@code codeup.access-token}, of which the variable is derived
     */
    public static Setting of(String key, String meaning) {
        return new Setting(key, meaning, null);
    }

    /** Returns a copy of the setting that is also read from an environment variable of the vendor's own tools. */
    public Setting orVendorVariable(String vendorVariable) {
        return new Setting(key, meaning, requireNonNull(vendorVariable, "vendorVariable"));
    }

    /** Returns the setting's key in the profile. */
    public String key() {
        return key;
    }

    /** Returns the setting's environment variable, such as {@code FORGEPORT_CODEUP_ACCESS_TOKEN}. */
    public String variable() {
        return variable;
    }

    /** Returns a short description of the setting, for help texts. */
    public String meaning() {
        return meaning;
    }

    /** Returns the environment variable of the vendor's own tools; empty if there is none. */
    public Optional<String> vendorVariable() {
        return Optional.ofNullable(vendorVariable);
    }

    /** Returns the setting's key. */
    @Override
    public String toString() {
        return key;
    }
}
