package io.github.forgeport.sandbox.signing;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.sandbox.server.RawRequest;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The headers that a signature claims to cover, checked to be lower-case and sorted. */
public record SignedHeaders(SortedSet<String> names) {

    public static SignedHeaders of(List<String> names) {
        SortedSet<String> sorted = new TreeSet<>();
        names.forEach(name -> sorted.add(name.toLowerCase(Locale.ROOT)));
        return new SignedHeaders(sorted);
    }

    /** Parses names such as {@code host;x-sdk-date}. */
    public static SignedHeaders parse(String joined) {
        return of(List.of(joined.split(";")));
    }

    public boolean cover(String name) {
        return names.contains(name);
    }

    public boolean cover(List<String> all) {
        return names.containsAll(all);
    }

    /** Whether the request has each of them, and once. */
    public boolean areIn(RawRequest request) {
        return names.stream().allMatch(name -> request.header(name).isPresent());
    }

    /** Returns a line per header, each ending in a line feed. */
    public String lines(RawRequest request) {
        return names.stream()
                .map(name -> name + ":" + request.header(name).orElse("").strip() + "\n")
                .collect(joining());
    }

    @Override
    public String toString() {
        return String.join(";", names);
    }
}
