package io.github.forgeport.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A request that takes too long is interrupted in the client's part, not in the sandbox's own. */
class SandboxThreadsTest {

    private static final long LONGER_MILLIS =
            SandboxThreads.MAX_DURATION.plusSeconds(1).toMillis();

    @Test
    void the_own_part_of_the_sandbox_is_not_and_the_peers_part_behind_it_is() throws Exception {
        CompletableFuture<Boolean> own = new CompletableFuture<>();
        CompletableFuture<Boolean> peers = new CompletableFuture<>();
        try (SandboxThreads threads = new SandboxThreads()) {
            threads.execute(() -> {
                own.complete(threads.withoutDeadline(SandboxThreadsTest::isInterrupted));
                peers.complete(isInterrupted());
            });

            assertThat(own.get(1, TimeUnit.MINUTES)).isFalse();
            assertThat(peers.get(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Waits longer than a client may take, and returns whether the calling thread was interrupted. */
    private static boolean isInterrupted() {
        try {
            Thread.sleep(LONGER_MILLIS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
