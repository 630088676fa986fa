package io.github.forgeport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.port.capability.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The number of Java lines that an operation costs, once and for each vendor, by rooms (groups of source files); the
 * values and shared code that the next operation reuses are counted apart. The figures are printed and written below
 * {@code target}.
 */
class OperationCostTest {

    /** The largest number of lines that an operation may cost once, and an endpoint of a vendor; never raised. */
    private static final long MOST = 60;

    /** A predicate of the files that a vendor needs for its sessions, whatever operations they support. */
    private static final Predicate<String> SESSION = Pattern.compile("/(signing|identity|response)/|/cli/"
                    + "|(Account|ApiCaller|Config|Document|Envelope|Fixture|Fuzz|Gateway|GitHost|OAuthStates|RawCalls"
                    + "|RepositoryCaller|Responses|Simulation|Vendor)(Test)?\\.java"
                    + "|Credential|ErrorParser|Iam|Prob|SdkHmac|Sett|Sign|Vector|Verif")
            .asPredicate();

    /** A pattern of the ports' nouns, after which the files for their operations are named. */
    private static final String NOUN =
            "(Authorizations?|Branch(es)?|Commits?|Files?|FileContents|Namespaces?|Refs|Repositor(y|ies)|Tags?|Trees?|Webhooks?)";

    private static final Map<String, String> ONCE_ROOMS = rooms(
            "ports",
                    "ports/src/main/.*/(port/(" + NOUN
                            + "|EffectCheck)|change/WriteTarget|capability/Operation)\\.java",
            "kit: specimens", "contract-tests/src/main/.*/specimen/" + NOUN + "?Specimens\\.java",
            "kit: clauses", "contract-tests/src/main/.*/" + NOUN + "Clauses\\.java",
            "sandbox: world", "sandbox/src/main/.*/world/(World|DefaultParts|EntityTable|Git\\w+|\\w+Exception)\\.java",
            "sandbox: content in Git", "sandbox/src/main/.*/git/\\w+Content\\.java",
            "command: verbs", "cli/src/main/.*/verb/" + NOUN + "Verbs\\.java");

    /** The rooms of other files, which the next operation reuses: values, shared code, sessions, and Git itself. */
    private static final Map<String, String> SHARED_ROOMS = rooms(
            "ports: queries and changes", "ports/src/main/.*/port/(\\w*Query\\w*|change/\\w+)\\.java",
            "ports: sessions", "ports/src/main/.*/port/\\w+\\.java",
            "kit: specimens of all", "contract-tests/src/main/.*/specimen/.*",
            "kit: clauses of all", "contract-tests/src/main/.*Clauses\\.java",
            "sandbox: seeds and values", "sandbox/src/main/.*/world/.*",
            "sandbox: Git itself, and its server", "sandbox/src/main/.*/git/.*",
            "command: verbs of all", "cli/src/main/.*/verb/.*");

    private static final Map<String, String> VENDOR_ROOMS = rooms(
            "adapter", "adapter-.*/src/main/.*",
            "adapter's tests", "adapter-.*/src/test/.*",
            "sandbox", "sandbox/src/main/.*",
            "sandbox's tests", "sandbox/src/test/.*",
            "contract-tests", "contract-tests/.*",
            "sdk-comparison", "sdk-comparison/.*");

    private static Map<String, String> rooms(String... namesAndFiles) {
        Map<String, String> rooms = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFiles.length; i += 2) {
            rooms.put(namesAndFiles[i], namesAndFiles[i + 1]);
        }
        return rooms;
    }

    static List<VendorUnderTest> vendors() {
        return VendorOperation.vendors().toList();
    }

    @Test
    void an_operation_costs_once_no_more_than_the_house_allows() throws IOException {
        SourceLines lines = SourceLines.ofModules("ports", "contract-tests", "sandbox", "cli");

        long cost = print("operation", lines, ONCE_ROOMS, file -> true, Operation.values().length);
        Predicate<String> counted = file -> ONCE_ROOMS.values().stream().anyMatch(file::matches);
        print("operation, shared", lines, SHARED_ROOMS, counted.negate(), Operation.values().length);

        assertThat(cost).as("lines once for an operation").isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    void an_endpoint_of_a_vendor_costs_no_more_than_the_house_allows(VendorUnderTest vendor) throws IOException {
        SourceLines lines =
                SourceLines.ofModules("adapter-" + vendor, "sandbox", "contract-tests", "sdk-comparison", "cli");
        Predicate<String> ofVendor = Pattern.compile("(?i)/" + vendor + "/|" + vendor + "\\w*\\.java")
                .asPredicate();

        long cost = print(
                vendor + " endpoint", lines, VENDOR_ROOMS, ofVendor.and(SESSION.negate()), endpointsSentBy(vendor));
        System.out.println("and once for sessions: " + lines.in(ofVendor.and(SESSION)) + " lines");

        assertThat(cost).as("lines for an endpoint of " + vendor).isLessThanOrEqualTo(MOST);
    }

    /** Reads from the committed page the number of operations of a vendor's manual that the ports reach. */
    private static long endpointsSentBy(VendorUnderTest vendor) throws IOException {
        Matcher row = Pattern.compile("\\| " + vendor + " \\| \\d+ \\| (\\d+) \\|")
                .matcher(Files.readString(GeneratedPage.COMMITTED.resolve("vendor-operations.md")));
        assertThat(row.find()).as("row of " + vendor).isTrue();
        return Long.parseLong(row.group(1));
    }

    /** Prints the lines of each room and their quotient, and returns the quotient of all, rounded up. */
    private static long print(
            String title, SourceLines lines, Map<String, String> rooms, Predicate<String> ofTitle, long count)
            throws IOException {
        MarkdownTable table = MarkdownTable.of("Java", List.of("Lines", "For each " + title + " of " + count));
        long all = 0;
        Predicate<String> left = ofTitle;
        for (Map.Entry<String, String> room : rooms.entrySet()) {
            Predicate<String> ofRoom = file -> file.matches(room.getValue());
            long counted = lines.in(left.and(ofRoom));
            table.row(room.getKey(), List.of(counted, Math.round((double) counted / count)));
            all += counted;
            left = left.and(ofRoom.negate());
        }
        table.row("all", List.of(all, Math.round((double) all / count)));
        Files.writeString(Path.of("target", "cost-of-" + title.replaceAll("\\W+", "-") + ".md"), table.toString());
        System.out.println(table);
        return (all + count - 1) / count;
    }
}
