package io.github.forgeport.http.settings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;

/** The value of a setting, and where it was found. */
public final class SettingValue {

    /** Where settings may be. */
    public enum Place {
        /** The variable of Forgeport. */
        ENVIRONMENT,
        /** The file. */
        PROFILE,
        /** The variable that the vendor's own tools read. */
        VENDORS_ENVIRONMENT
    }

    // Transient, since a serialiser of fields shall not find a secret.
    private final transient String text;
    private final Place place;
    private final String name;
    private final String spot;

    SettingValue(String text, Place place, String name, String spot) {
        this.text = text;
        this.place = place;
        this.name = name;
        this.spot = spot;
    }

    /** The value itself, which may be a secret. */
    String text() {
        return text;
    }

    /** The kind of place where it was found. */
    public Place place() {
        return place;
    }

    /** The variable or the key. */
    public String name() {
        return name;
    }

    /** Where it was found, for a message: the variable, or the line of the profile. */
    String spot() {
        return spot;
    }

    /** Where it was found, in words. */
    public String where() {
        return name + " in " + words();
    }

    private String words() {
        return place == Place.PROFILE ? "the profile" : "the environment";
    }

    /** That it is set, in words. */
    public String isSet() {
        return name + " is set in " + words();
    }

    /** Where several were found, each place once. */
    public static String where(List<SettingValue> all) {
        return all.stream()
                .collect(
                        groupingBy(SettingValue::words, LinkedHashMap::new, mapping(SettingValue::name, joining(", "))))
                .entrySet()
                .stream()
                .map(of -> of.getValue() + " in " + of.getKey())
                .collect(joining("; "));
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return where();
    }
}
