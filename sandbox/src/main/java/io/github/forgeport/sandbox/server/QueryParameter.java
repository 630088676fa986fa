package io.github.forgeport.sandbox.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A decoded query parameter; one without a value has an empty text. */
public record QueryParameter(String name, String value) {

    private static final Comparator<QueryParameter> BY_NAME = Comparator.comparing(QueryParameter::name);

    /**
     * Decodes the parameters of a query in their order; a plus sign is a space.
     *
     * @throws IllegalArgumentException if an escape is broken
     */
    public static List<QueryParameter> parse(String rawQuery) {
        return Arrays.stream(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(QueryParameter::parsePair)
                .toList();
    }

    /** Decodes the parameters of a query and sorts them by name, upper case first; equal names keep their order. */
    public static List<QueryParameter> parseSorted(String rawQuery) {
        return parse(rawQuery).stream().sorted(BY_NAME).toList();
    }

    /** Decodes one parameter, {@code name=value} or a name alone. */
    private static QueryParameter parsePair(String pair) {
        String[] halves = pair.replace('+', ' ').split("=", 2);
        String value = halves.length == 1 ? "" : PercentCoder.decode(halves[1]);
        return new QueryParameter(PercentCoder.decode(halves[0]), value);
    }

    /** Returns the parameter percent-encoded as {@code name=value}, with the equals sign even if the value is empty. */
    public String encoded() {
        return PercentCoder.encode(name) + "=" + PercentCoder.encode(value);
    }
}
