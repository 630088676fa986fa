package io.github.forgeport.http.settings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;

/** The value of a setting, with the variable or the line of the profile from which it was read. */
public final class SettingValue {

    /** The places from which a setting can be read. */
    public enum Place {
        /** Forgeport's environment variable. */
        ENVIRONMENT,
        /** The profile file. */
        PROFILE,
        /** The environment variable of the vendor's own tools. */
        VENDORS_ENVIRONMENT
    }

    // Transient, since a serialiser of fields shall not find a secret.
    private final transient String text;
    private final Place place;
    private final String name;
    private final String origin;

    SettingValue(String text, Place place, String name, String spot) {
        this.text = text;
        this.place = place;
        this.name = name;
        this.origin = spot;
    }

    /** Returns the text of the value, which may be a secret. */
    String text() {
        return text;
    }

    /** Returns the kind of place from which the value was read. */
    public Place place() {
        return place;
    }

    /** Returns the name of the environment variable or the profile key from which the value was read. */
    public String name() {
        return name;
    }

    /** Returns the variable or the line of the profile from which the value was read, for a message. */
    String origin() {
        return origin;
    }

    /** Returns the name and the place of the value, such as {@code codeup.region in the profile}. */
    public String where() {
        return name + " in " + placeName();
    }

    private String placeName() {
        return place == Place.PROFILE ? "the profile" : "the environment";
    }

    /**
     * Returns a clause for a message that says where the value is set, such as {@code codeup.region is set in the profile}.
     */
    public String isSetClause() {
        return name + " is set in " + placeName();
    }

    /** Returns names and places of several values for a message, grouped by place. */
    public static String where(List<SettingValue> all) {
        return all.stream()
                .collect(groupingBy(
                        SettingValue::placeName, LinkedHashMap::new, mapping(SettingValue::name, joining(", "))))
                .entrySet()
                .stream()
                .map(of -> of.getValue() + " in " + of.getKey())
                .collect(joining("; "));
    }

    /** Returns the name and the place, without the value. */
    @Override
    public String toString() {
        return where();
    }
}
