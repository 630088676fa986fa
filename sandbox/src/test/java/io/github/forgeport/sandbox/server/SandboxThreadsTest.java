package io.github.forgeport.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which part of a request is interrupted when it takes too long. */
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

    /** Whether the calling thread is interrupted within more than the time of a peer. */
    private static boolean isInterrupted() {
        try {
            Thread.sleep(LONGER_MILLIS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
