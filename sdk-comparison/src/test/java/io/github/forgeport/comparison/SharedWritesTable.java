package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.comparison.SharedView.Reading;
import io.github.forgeport.comparison.SharedWrite.Writing;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The writes at one vendor, as a table: each is done in a sandbox of its own, once by the vendor's SDK and once by our adapter,
 * and the other one sees it.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SharedWritesTable {

    static final String REPOSITORY = "smithy/anvil";

    static final HttpPolicy POLICY =
            HttpPolicy.defaults().withPlainHttpAllowed().withDestructiveAllowed();

    /** Returns a text or number of an entry; empty if it has none. */
    static String text(JsonNode entry, String field) {
        return entry.path(field).asText("");
    }

    abstract Stream<SharedWrite> writes();

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
                .webhook("https://hooks.example.org/anvil");
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

    @Test
    void each_write_of_the_adapter_is_in_the_table() {
        try (Sandbox sandbox = start();
                GitHost ours = connect(sandbox)) {
            Stream<Operation> supported = Arrays.stream(Operation.values())
                    .filter(operation -> operation.kind() != Operation.Kind.READ)
                    .filter(operation -> ours.capabilities().of(operation).support() != Support.UNSUPPORTED);

            assertThat(writes().map(SharedWrite::operation).distinct())
                    .containsExactlyInAnyOrderElementsOf(supported.toList());
        }
    }
}
