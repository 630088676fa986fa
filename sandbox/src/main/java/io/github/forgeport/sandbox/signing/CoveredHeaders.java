package io.github.forgeport.sandbox.signing;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the headers that a signature covers, in lower case and sorted. */
public record CoveredHeaders(SortedSet<String> names) {

    /** Returns the signed headers of these names, in lower case and sorted. */
    public static CoveredHeaders of(List<String> names) {
        SortedSet<String> sorted = new TreeSet<>();
        names.forEach(name -> sorted.add(name.toLowerCase(Locale.ROOT)));
        return new CoveredHeaders(sorted);
    }

    /** Parses a list of names such as {@code host;x-sdk-date}. */
    public static CoveredHeaders parse(String joined) {
        return of(List.of(joined.split(";")));
    }

    /** Whether the signature covers the header of this lower-case name. */
    public boolean contains(String name) {
        return names.contains(name);
    }

    /** Whether the signature covers the headers of all these lower-case names. */
    public boolean containsAll(List<String> all) {
        return names.containsAll(all);
    }

    /** Whether the request has each signed header exactly once. */
    public boolean arePresentIn(UndecodedRequest request) {
        return names.stream().allMatch(name -> request.header(name).isPresent());
    }

    /** Returns the headers in canonical form: a line of name, colon and value for each, ended by a line feed. */
    public String canonicalLines(UndecodedRequest request) {
        return names.stream()
                .map(name -> name + ":" + request.header(name).orElse("").strip() + "\n")
                .collect(joining());
    }

    @Override
    public String toString() {
        return String.join(";", names);
    }
}
