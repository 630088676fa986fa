package io.github.forgeport.comparison;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The table of known differences between raw calls and an SDK's requests. */
final class RawDifferences {

    /**
     * A known difference.
     *
     * @param seenIn the operations whose requests have it
     */
    record Known(SigningSdk sdk, Predicate<DocumentedOperation> seenIn, String difference, String reason) {}

    // spotless:off
    static final List<Known> TABLE = List.of(
            new Known(SigningSdk.CODEUP_ACS3, operation -> !operation.body().isEmpty(), "header content-type",
                    "the SDK adds charset=utf-8, which JSON does not have; both sign what they send"),
            new Known(SigningSdk.SERVICESTAGE, operation -> true, "header accept",
                    "we say that we read JSON"),
            new Known(SigningSdk.SERVICESTAGE, operation -> true, "header content-type",
                    "the vendor's pages ask for charset=utf8, which the SDK leaves out; neither signs it"));
    // spotless:on

    private static final List<String> HEADERS =
            List.of("accept", "content-type", "x-acs-action", "x-acs-version", "x-repo-auth", "x-project-id");

    private static final ObjectMapper JSON = new ObjectMapper();

    private RawDifferences() {}

    /**
     * Returns the differences between two requests; parameters are compared decoded and in any order, and bodies as
     * JSON.
     */
    static SortedSet<String> between(SentRequest sdk, SentRequest ours) throws JsonProcessingException {
        SortedSet<String> found = new TreeSet<>();
        note(found, "method", sdk.method(), ours.method());
        note(found, "path", sdk.path(), ours.path());
        note(found, "parameters", sdk.parameters(), ours.parameters());
        note(found, "body", JSON.readTree(sdk.body()), JSON.readTree(ours.body()));
        for (String name : HEADERS) {
            note(
                    found,
                    "header " + name,
                    sdk.headers().get(name),
                    ours.headers().get(name));
        }
        return found;
    }

    private static void note(SortedSet<String> found, String what, Object sdks, Object our) {
        if (!Objects.equals(sdks, our)) {
            found.add(what);
        }
    }

    /** Returns the known differences for an operation. */
    static SortedSet<String> knownOf(SigningSdk sdk, DocumentedOperation operation) {
        return TABLE.stream()
                .filter(known -> known.sdk() == sdk && known.seenIn().test(operation))
                .map(Known::difference)
                .collect(toCollection(TreeSet::new));
    }
}
