package io.github.forgeport.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.Header;
import io.github.forgeport.faults.ReceivedRequest;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A parsed request, with the parts that are compared. */
record SentRequest(String method, String path, String query, SortedMap<String, List<String>> headers, String body) {

    static SentRequest of(ReceivedRequest received) {
        String[] target = received.target().split("\\?", 2);
        SortedMap<String, List<String>> headers = new TreeMap<>();
        for (Header header : received.headers()) {
            headers.computeIfAbsent(header.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.value());
        }
        return new SentRequest(
                received.method(), target[0], target.length == 1 ? "" : target[1], headers, received.bodyText());
    }

    /** Returns the value of a header, which must be there exactly once. */
    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new IllegalStateException(values.size() + " headers " + name);
        }
        return values.get(0);
    }

    /** Returns the segments of the path, decoded as by a server. */
    List<String> segments() {
        return Stream.of(path.split("/"))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), UTF_8))
                .toList();
    }

    /** Returns the query's parameters, decoded as by a server, each {@code name=value}, sorted. */
    List<String> parameters() {
        return Stream.of(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> URLDecoder.decode(parameter, UTF_8))
                .sorted()
                .toList();
    }

    SentAuthorization authorization() {
        return SentAuthorization.parse(header("authorization"));
    }
}
