package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.comparison.SharedView.Reading;
import io.github.forgeport.comparison.SharedWrite.Writing;
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
 * The writes at one vendor, as a table: each is done in a sandbox of its own, once by the vendor's SDK and once by our adapter,
 * and the other one sees it. Together the views call every operation that reads.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class SharedWritesTable {

    static final String REPOSITORY = "smithy/anvil";
    static final String ID = "1001";
    static final String HOOK = "https://hooks.example.org/anvil";
    static final String NEW_HOOK = "https://hooks.example.org/forge";
    static final String SECRET = "fake-webhook-secret";

    private final String vendor;
    private final Set<String> sdksCalls = new TreeSet<>();
    private final Set<String> ourCalls = new ConcurrentSkipListSet<>();

    /** Notes what our adapter calls with success. */
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

    SharedWritesTable(String vendor) {
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

    /** Returns these values by their names, and others, each after its name. */
    static Map<String, String> with(Map<String, String> values, String... namesAndValues) {
        Map<String, String> all = new HashMap<>(values);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    abstract Stream<SharedWrite> writes();

    /** A write that is ours at each vendor, and one call of the SDK. */
    static SharedWrite write(Operation operation, String sdks, Map<String, ?> values, SharedView view, String... seen) {
        return write(operation, OurWrites.of(operation), sdks, values, view, seen);
    }

    /** A write that is ours at each vendor, and what the SDK needs for it. */
    static SharedWrite write(Operation operation, Writing<SdkSession> sdks, SharedView view, String... seen) {
        return SharedWrite.of(operation, OurWrites.of(operation), sdks, view, seen);
    }

    /** A write of ours at this vendor, and one call of the SDK. */
    static SharedWrite write(
            Operation operation,
            Writing<GitHost> ours,
            String sdks,
            Map<String, ?> values,
            SharedView view,
            String... seen) {
        return SharedWrite.of(operation, ours, sdk -> sdk.call(sdks, values), view, seen);
    }

    /** Connects our adapter, which may delete. */
    abstract GitHost connect(Sandbox sandbox);

    abstract SdkSession sdk(Sandbox sandbox);

    static Sandbox start() {
        return Sandbox.start(SharedWritesTable::seed);
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
    void the_sdk_sees_what_we_wrote(SharedWrite write) {
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
    void we_see_what_the_sdk_wrote(SharedWrite write) {
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

    /** Checks that a reader sees the write of another, and all of the view as the writer sees it. */
    private static <W, R> void assertSeen(
            Set<String> seen, Writing<W> writing, W writer, Reading<W> writers, R reader, Reading<R> readers) {
        assertThat(readers.with(reader).keySet()).isNotEqualTo(seen);

        writing.with(writer);

        SortedMap<String, String> after = readers.with(reader);
        assertThat(after.keySet()).isEqualTo(seen);
        assertThat(after).isEqualTo(writers.with(writer));
    }

    /** Comes last, and looks at what the other tests of the class have called. */
    @Test
    @Order(Integer.MAX_VALUE)
    void each_shared_operation_was_called_by_both() {
        assertThat(sdksCalls).isEqualTo(SharedOperations.of(vendor));
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
