package io.github.forgeport.comparison;

import static io.github.forgeport.comparison.SigningSdk.CODEUP_ACS3;
import static io.github.forgeport.comparison.SigningSdk.CODEUP_ROA;
import static io.github.forgeport.comparison.SigningSdk.SERVICESTAGE;
import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The table of all known differences between the requests of adapters and SDKs, each with its reason. */
final class KnownDifferences {

    /**
     * A known difference.
     *
     * @param question the one question that it is seen in; {@link #ANY} if in all
     */
    record Known(Set<SigningSdk> sdk, String question, String difference, String reason) {

        boolean isSeenIn(Comparison comparison) {
            return sdk.contains(comparison.sdk()) && (question.equals(ANY) || question.equals(comparison.name()));
        }
    }

    private static final String ANY = "";
    private static final Set<SigningSdk> ALL = Set.of(SigningSdk.values());
    private static final Set<SigningSdk> HUAWEI = Set.of(SERVICESTAGE);
    private static final Set<SigningSdk> ALIBABA = Set.of(CODEUP_ACS3, CODEUP_ROA);

    // spotless:off
    static final List<Known> TABLE = List.of(
            new Known(ALL, ANY, "header user-agent",
                    "each says who it is"),
            new Known(ALL, ANY, "header accept-encoding, the SDK's only",
                    "OkHttp asks for gzip; we read it and do not ask"),
            new Known(ALL, ANY, "header connection, the SDK's only",
                    "OkHttp asks for what HTTP/1.1 does anyway"),

            new Known(HUAWEI, ANY, "header accept, ours only",
                    "we say that we read JSON"),
            new Known(HUAWEI, ANY, "header content-type",
                    "the vendor's pages ask for charset=utf8, which the SDK leaves out; neither signs it"),
            new Known(HUAWEI, ANY, "signed header accept, ours only",
                    "the vendor's guide says to sign the date and leaves the rest open"),
            new Known(HUAWEI, ANY, "signed header user-agent, the SDK's only",
                    "the guide leaves it open; we put ours on after signing"),
            new Known(HUAWEI, ANY, "signature",
                    "it covers those headers; the SDK's signer, given ours, signs as we do, which is a test"),
            new Known(HUAWEI, ServiceStageComparisons.PROJECT, "header x-sdk-date",
                    "the SDK asks IAM by itself, and takes no date for that"),
            new Known(HUAWEI, ServiceStageComparisons.RESERVED, "path as written",
                    "the SDK escapes what a path cannot hold, we all that is reserved; both sign the same path"),
            new Known(HUAWEI, ServiceStageComparisons.SLASH, "path",
                    "the SDK leaves a slash, which names something else; the vendor's page asks for it escaped"),
            new Known(HUAWEI, ServiceStageComparisons.SLASH, "path as written",
                    "follows from that"),

            new Known(ALIBABA, CodeupComparisons.RESERVED, "query as written",
                    "the SDK writes a form, so '+', '*' and '%7E'; both sign the same query"));
    // spotless:on

    private KnownDifferences() {}

    /** Returns the known differences that a comparison must find. */
    static SortedSet<String> in(Comparison comparison) {
        return TABLE.stream()
                .filter(known -> known.isSeenIn(comparison))
                .map(Known::difference)
                .collect(toCollection(TreeSet::new));
    }
}
