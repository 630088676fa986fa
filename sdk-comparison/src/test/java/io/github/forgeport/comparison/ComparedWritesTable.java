package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.comparison.ComparedListing.Reading;
import io.github.forgeport.comparison.ComparedWrite.Writing;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The base class of the tests of writes at one vendor: each write is done twice, in a new sandbox, by the vendor's SDK
 * and by our adapter, and the other one sees it. Together the views call every operation that reads.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class ComparedWritesTable {

    static final String REPOSITORY = "smithy/anvil";
    static final String ID = "1001";
    static final String HOOK = "https://hooks.example.org/anvil";
    static final String NEW_HOOK = "https://hooks.example.org/forge";
    static final String SECRET = "fake-webhook-secret";

    private final String vendor;
    private final Set<String> sdksCalls = new TreeSet<>();
    private final Set<String> ourCalls = new ConcurrentSkipListSet<>();

    /** The policy of our adapter's sessions, which records the operations that were called with success. */
    final HttpPolicy policy = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withDestructiveAllowed()
            .withListener(new CallListener() {
                @Override
                public void called(Call call) {
                    if (call.outcome().equals("success")) {
                        ourCalls.add(call.operation());
                    }
                }
            });

    ComparedWritesTable(String vendor) {
        this.vendor = vendor;
    }

    /** Returns a text or number of an entry, by its path such as {@code commit/id}; empty if it has none. */
    static String text(JsonNode entry, String path) {
        return entry.at("/" + path).asText("");
    }

    /** Returns whether a repository is none of the documented ones, which are always there. */
    static boolean isSeeded(String path) {
        return path.startsWith("smithy/") || path.startsWith("store/") || path.startsWith("market/");
    }

    /** Returns a copy of a map of values with more values, each given after its name. */
    static Map<String, String> with(Map<String, String> values, String... namesAndValues) {
        Map<String, String> all = new HashMap<>(values);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    abstract Stream<ComparedWrite> writes();

    /** Creates a write from our code that is the same at each vendor, and one call of the SDK. */
    static ComparedWrite write(
            Operation operation, String sdks, Map<String, ?> values, ComparedListing view, String... seen) {
        return write(operation, AdapterWrites.of(operation), sdks, values, view, seen);
    }

    /** Creates a write from our code that is the same at each vendor, and code that calls the SDK. */
    static ComparedWrite write(Operation operation, Writing<SdkSession> sdks, ComparedListing view, String... seen) {
        return ComparedWrite.of(operation, AdapterWrites.of(operation), sdks, view, seen);
    }

    /** Creates a write from our code for this vendor, and one call of the SDK. */
    static ComparedWrite write(
            Operation operation,
            Writing<GitHost> ours,
            String sdks,
            Map<String, ?> values,
            ComparedListing view,
            String... seen) {
        return ComparedWrite.of(operation, ours, sdk -> sdk.call(sdks, values), view, seen);
    }

    /** Opens a session of our adapter that allows deletions. */
    abstract GitHost connect(Sandbox sandbox);

    abstract SdkSession sdk(Sandbox sandbox);

    static Sandbox start() {
        return Sandbox.start(ComparedWritesTable::seed);
    }

    private static void seed(WorldSeed world) {
        world.namespace("smithy").namespace("store").namespace("smithy/forge");
        world.authorization("old-key");
        world.repository(REPOSITORY)
                .branch("main")
                .file("README.md", "# Anvil\n")
                .tag("v1")
                .branch("old")
                .webhook(HOOK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void the_sdk_sees_what_we_wrote(ComparedWrite write) {
        try (Sandbox sandbox = start();
                GitHost ours = connect(sandbox)) {
            SdkSession sdk = sdk(sandbox);

            assertSeen(
                    write.seen(),
                    write.ours(),
                    ours,
                    write.view().ours(),
                    sdk,
                    write.view().sdks());
            sdksCalls.addAll(sdk.called());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void we_see_what_the_sdk_wrote(ComparedWrite write) {
        try (Sandbox sandbox = start();
                GitHost ours = connect(sandbox)) {
            SdkSession sdk = sdk(sandbox);

            assertSeen(
                    write.seen(),
                    write.sdks(),
                    sdk,
                    write.view().sdks(),
                    ours,
                    write.view().ours());
            sdksCalls.addAll(sdk.called());
        }
    }

    /** Does a write with one client, and checks that the other reads its effect, and the same listing as the writer. */
    private static <W, R> void assertSeen(
            Set<String> seen, Writing<W> writing, W writer, Reading<W> writers, R reader, Reading<R> readers) {
        assertThat(readers.with(reader).keySet()).isNotEqualTo(seen);

        writing.with(writer);

        SortedMap<String, String> after = readers.with(reader);
        assertThat(after.keySet()).isEqualTo(seen);
        assertThat(after).isEqualTo(writers.with(writer));
    }

    /** Runs last, and checks the operations that the other tests of the class have called. */
    @Test
    @Order(Integer.MAX_VALUE)
    void each_shared_operation_was_called_by_both() {
        assertThat(sdksCalls).isEqualTo(SharedOperations.namesOf(vendor));
        try (Sandbox sandbox = start();
                GitHost ours = connect(sandbox)) {
            assertThat(ourCalls)
                    .containsAll(Arrays.stream(Operation.values())
                            .filter(operation -> operation != Operation.CHECK_PASSWORD) // which no SDK has
                            .filter(operation ->
                                    ours.capabilities().of(operation).support() != Support.UNSUPPORTED)
                            .map(Operation::toString)
                            .toList());
        }
    }
}
