package io.github.forgeport.sandbox.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A decoded query parameter; without a value, its value is empty. */
public record QueryParameter(String name, String value) {

    private static final Comparator<QueryParameter> BY_NAME = Comparator.comparing(QueryParameter::name);

    /**
     * Decodes a query in the order given; a plus sign is a space.
     *
     * @throws IllegalArgumentException if an escape is broken
     */
    public static List<QueryParameter> parse(String rawQuery) {
        return Arrays.stream(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(QueryParameter::parsePair)
                .toList();
    }

    /** Decodes a query and sorts it by name, upper case first; values of one name keep their order. */
    public static List<QueryParameter> parseSorted(String rawQuery) {
        return parse(rawQuery).stream().sorted(BY_NAME).toList();
    }

    private static QueryParameter parsePair(String pair) {
        String[] halves = pair.replace('+', ' ').split("=", 2);
        String value = halves.length == 1 ? "" : PercentEncoded.decode(halves[1]);
        return new QueryParameter(PercentEncoded.decode(halves[0]), value);
    }

    /** Returns name and value in percent-encoding, with the equals sign whatever the value. */
    public String encoded() {
        return PercentEncoded.encode(name) + "=" + PercentEncoded.encode(value);
    }
}
