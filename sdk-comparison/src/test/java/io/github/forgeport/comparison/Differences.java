package io.github.forgeport.comparison;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The differences between two requests, a line each, in the form of {@link KnownDifferences}. */
final class Differences {

    private final SentRequest sdk;
    private final SentRequest ours;
    private final SortedSet<String> found = new TreeSet<>();

    private Differences(SentRequest sdk, SentRequest ours) {
        this.sdk = sdk;
        this.ours = ours;
    }

    /** Returns the differences between the SDK's request and ours. */
    static SortedSet<String> between(SentRequest sdk, SentRequest ours) {
        Differences differences = new Differences(sdk, ours);
        differences.note("method", sdk.method(), ours.method());
        differences.note("path", sdk.segments(), ours.segments());
        differences.note("path as written", sdk.path(), ours.path());
        differences.note("parameters", sdk.parameters(), ours.parameters());
        differences.note("query as written", sdk.query(), ours.query());
        differences.note("body", sdk.body(), ours.body());
        differences.headers();
        differences.authorization();
        return differences.found;
    }

    private void note(String what, Object sdks, Object our) {
        if (!sdks.equals(our)) {
            found.add(what);
        }
    }

    private void headers() {
        Set<String> sdks = sdk.headers().keySet();
        Set<String> our = ours.headers().keySet();
        oneSided("header ", sdks, our);
        for (String name : sdks) {
            if (our.contains(name) && !name.equals("authorization")) {
                note("header " + name, sdk.headers().get(name), ours.headers().get(name));
            }
        }
    }

    private void authorization() {
        SentAuthorization sdks = sdk.authorization();
        SentAuthorization our = ours.authorization();
        note("scheme and key", sdks.schemeAndKey(), our.schemeAndKey());
        oneSided("signed header ", new HashSet<>(sdks.signedHeaders()), new HashSet<>(our.signedHeaders()));
        note("signature", sdks.signature(), our.signature());
    }

    private void oneSided(String what, Set<String> sdks, Set<String> our) {
        for (String name : sdks) {
            if (!our.contains(name)) {
                found.add(what + name + ", the SDK's only");
            }
        }
        for (String name : our) {
            if (!sdks.contains(name)) {
                found.add(what + name + ", ours only");
            }
        }
    }
}
