package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.port.GitHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential supplier that responds is never taken for one that does not, however many threads call it at once. */
class SupplierSoakTest {

    private static final int THREADS = 32;

    @ParameterizedTest(name = "over {0} connections")
    @ValueSource(ints = {1, 4, 16})
    @Tag("row:A9")
    @Tag("row:A13")
    void a9_a_healthy_supplier_is_never_refused(int connections) throws Exception {
        HttpPolicy policy = HttpPolicy.defaults()
                .withPlainHttpAllowed()
                .withLimits(new Limits(
                        connections, Duration.ofMinutes(10), Duration.ofSeconds(30), MiniaturePolicy.BODY, 64 * 1024))
                .withTimeouts(HttpPolicy.defaults().timeouts().withCall(Duration.ofMinutes(10)));
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(SoakLength.SUPPLIED);
        VendorUnderTest vendor = Vendors.ALL.get(0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (FaultServer server = FaultServer.start().answering(request -> CorrectResponses.ok(vendor.goodBody()));
                GitHost host = vendor.token().openBySecret(server.url(), policy, () -> {
                    asked.incrementAndGet();
                    return Secret.of("fake-token");
                })) {
            List<Future<?>> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                callers.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        vendor.call(host);
                    }
                }));
            }

            for (Future<?> caller : callers) {
                caller.get(20, TimeUnit.MINUTES);
            }
            assertThat(asked).hasValue(SoakLength.SUPPLIED);
        } finally {
            threads.shutdownNow();
        }
    }
}
