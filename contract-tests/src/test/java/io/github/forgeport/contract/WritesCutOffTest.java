package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.contract.CuttingProxy.Cut;
import io.github.forgeport.contract.CuttingProxy.Side;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.contract.specimen.WriteSpecimen;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.Verification;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.sandbox.Sandbox;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reported effect of a write is true when the connection breaks at any byte of request or response. */
@Execution(ExecutionMode.CONCURRENT)
class WritesCutOffTest {

    /**
     * Whether each write is cut off at each byte; else at some, and all writes together at each boundary and many
     * bytes.
     */
    private static final boolean IS_EACH = Boolean.getBoolean("forgeport.faults.all");

    private static final int CUTS_OF_ONE = 5;

    private static final HttpPolicy POLICY = TestPolicy.PATIENT.withRetries(
            Retries.DEFAULTS.withTransientBase(Duration.ofMillis(1)).withTransientCap(Duration.ofMillis(2)));

    static Stream<Arguments> writes() {
        List<Arguments> writes = new ArrayList<>();
        for (VendorUnderTest vendor : Vendors.ALL) {
            for (WriteSpecimen<?> write : Specimens.WRITES) {
                if (vendor.can(write.operation())) {
                    writes.add(Arguments.of(vendor, write, writes.size()));
                }
            }
        }
        return writes.stream();
    }

    @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
    @MethodSource("writes")
    void what_is_cut_off_is_never_done_twice_and_tells_its_effect(
            VendorUnderTest vendor, WriteSpecimen<?> write, int number) {
        try (WriteInAWorld<?> written = new WriteInAWorld<>(vendor, write)) {
            Map<Side, byte[]> messages = written.messages();
            messages.forEach((side, message) -> {
                Integer[] offsets = CuttingProxy.offsets(message, IS_EACH).toArray(Integer[]::new);
                int step = IS_EACH ? 1 : Math.max(1, offsets.length / CUTS_OF_ONE);
                for (int i = IS_EACH ? 0 : number % step; i < offsets.length; i += step) {
                    int exchanges = i / step % 2 == 0 ? 1 : Integer.MAX_VALUE;
                    written.assertCutOff(new Cut(side, offsets[i], exchanges));
                }
            });
        }
    }

    /** A write through one vendor, each time in a world of the sandbox in which it has not been done. */
    private static final class WriteInAWorld<T> implements AutoCloseable {

        private final VendorUnderTest vendor;
        private final WriteSpecimen<T> write;
        private Sandbox world;

        WriteInAWorld(VendorUnderTest vendor, WriteSpecimen<T> write) {
            this.vendor = vendor;
            this.write = write;
            this.world = start();
        }

        private Sandbox start() {
            return Sandbox.start(seed -> SpecimenWorld.seedFor(write, seed));
        }

        private void startAnew() {
            world.close();
            world = start();
        }

        @Override
        public void close() {
            world.close();
        }

        /** Returns the request and the response of the write when nothing is cut off. */
        Map<Side, byte[]> messages() {
            try (CuttingProxy proxy = new CuttingProxy(world.url(vendor.name()), null);
                    GitHost writer = open(proxy.url())) {
                write.call().apply(writer, SpecimenWorld.atHost(writer, write.existing()));

                assertThat(proxy.reached()).isEqualTo(1);
                return Map.of(Side.REQUEST, proxy.last(Side.REQUEST), Side.RESPONSE, proxy.last(Side.RESPONSE));
            } finally {
                startAnew();
            }
        }

        private GitHost open(URI url) {
            return vendor.token().openKnown(url, POLICY);
        }

        /** Makes the write with this cut, and asserts that the reported effect is true. */
        void assertCutOff(Cut cut) {
            try (CuttingProxy proxy = new CuttingProxy(world.url(vendor.name()), cut);
                    GitHost writer = open(proxy.url());
                    GitHost reader = open(world.url(vendor.name()))) {
                T value = SpecimenWorld.atHost(reader, write.existing());

                @Nullable
                GitHostException failure = catchThrowableOfType(
                        GitHostException.class, () -> write.call().apply(writer, value));

                String as = cut + ", " + failure;
                boolean isDone = write.isSeen(reader, value);
                boolean isRepeatable = vendor.repetition(write.operation()) != Repetition.ONCE;
                if (!isRepeatable) {
                    assertThat(proxy.reached()).as(as).isEqualTo(cut.side() == Side.REQUEST ? 0 : 1);
                }
                if (!proxy.isWholeToTheJdk()) {
                    assertThat(isDone).as(as).isEqualTo(proxy.reached() > 0);
                }
                if (failure == null) {
                    // A repetition came through, or found that it had been done.
                    assertThat(isRepeatable && isDone).as(as).isTrue();
                } else {
                    assertThat(isRepeatable && cut.exchanges() == 1).as(as).isFalse();
                    // All that the client can know is the status, which says success here.
                    assertThat(failure.call().effect())
                            .as(as)
                            .isEqualTo(proxy.hasPassedHead() ? Effect.ACCEPTED : Effect.UNKNOWN);
                    assertVerified(failure, reader, isDone, as);
                }
                if (isDone) {
                    startAnew();
                }
            }
        }

        private void assertVerified(GitHostException failure, GitHost reader, boolean isDone, String as) {
            boolean isTold = isKnowable(failure.call().writeTarget().orElseThrow(), reader, isDone);
            Verification known = isDone ? Verification.DONE : Verification.NOT_DONE;
            assertThat(reader.verify(failure)).as(as).isEqualTo(isTold ? known : Verification.UNKNOWABLE);
        }

        /**
         * Whether a read can show the effect: an earlier webhook may have the address, and a missing description may
         * not be supplied.
         */
        private static boolean isKnowable(WriteTarget target, GitHost reader, boolean isDone) {
            if (target instanceof WriteTarget.WebhookCreation) {
                return !isDone;
            }
            if (target instanceof WriteTarget.RepositoryParts parts) {
                return isDone
                        || reader.repositories().get(parts.path()).description().isPresent();
            }
            return !(target instanceof WriteTarget.NamespaceParts parts)
                    || isDone
                    || SpecimenWorld.atHost(reader, parts.namespace())
                            .description()
                            .isPresent();
        }
    }
}
