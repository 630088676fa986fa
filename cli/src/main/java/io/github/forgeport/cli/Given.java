package io.github.forgeport.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;

/** The value of a setting, and where it was found. */
record Given(String value, Place place, String name) {

    /** Where settings may be. */
    enum Place {
        /** The variable of this command. */
        ENVIRONMENT,
        /** The file. */
        PROFILE,
        /** The variable that the vendor's own tools read. */
        VENDORS_ENVIRONMENT
    }

    /** Where it was found, in words. */
    String where() {
        return name + " in " + words();
    }

    String isSet() {
        return name + " is set in " + words();
    }

    private String words() {
        return place == Place.PROFILE ? "the profile" : "the environment";
    }

    /** Where several were found, each place once. */
    static String where(List<Given> all) {
        return all.stream()
                .collect(groupingBy(Given::words, LinkedHashMap::new, mapping(Given::name, joining(", "))))
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
