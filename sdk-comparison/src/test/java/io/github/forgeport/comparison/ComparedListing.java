package io.github.forgeport.comparison;

import static java.util.stream.Collectors.toMap;

import io.github.forgeport.port.GitHost;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A listing as read by our adapter or a vendor's SDK, as a map from the name of each entry to its other values. */
record ComparedListing(Reading<GitHost> ours, Reading<SdkSession> sdks) {

    /** A function that reads the listing with a client. */
    interface Reading<C> {
        SortedMap<String, String> with(C client);
    }

    /** Returns listed entries as a map from the text of each entry to its other values. */
    static <T> SortedMap<String, String> map(Stream<T> listed, Function<T, String> entry, Function<T, ?> more) {
        return listed.collect(
                toMap(entry, each -> more.apply(each).toString(), (one, other) -> one + " and " + other, TreeMap::new));
    }
}
