package io.github.forgeport.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class InterruptibleTaskTest {

    @Test
    void a_task_is_interrupted_from_another_thread_while_it_runs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> isInterrupted = new CompletableFuture<>();
        InterruptibleTask task = new InterruptibleTask(() -> {
            begun.countDown();
            try {
                TimeUnit.DAYS.sleep(1);
            } catch (InterruptedException expected) {
                isInterrupted.complete(true);
            }
        });

        new Thread(task).start();
        begun.await();
        task.interrupt();

        assertThat(isInterrupted.get()).isTrue();
    }

    @Test
    void so_is_one_that_begins_later() {
        CompletableFuture<Boolean> isInterrupted = new CompletableFuture<>();
        InterruptibleTask task = new InterruptibleTask(
                () -> isInterrupted.complete(Thread.currentThread().isInterrupted()));

        task.interrupt();
        task.run();

        assertThat(isInterrupted).isCompletedWithValue(true);
    }

    @Test
    void the_threads_next_task_is_not() {
        InterruptibleTask task =
                new InterruptibleTask(() -> Thread.currentThread().interrupt());

        task.run();
        task.interrupt();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
