package io.github.forgeport.matrix;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program that reads many responses of the largest size at once, in its own JVM with little memory; prints how many
 * were right.
 */
final class SmallHeapProgram {

    static final int CALLERS = 16;
    static final int ROUNDS = 3;

    private static final Duration LONG = Duration.ofMinutes(1);

    private SmallHeapProgram() {}

    /** Runs the program; the argument is the server's URL. */
    public static void main(String[] arguments) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        int right = 0;
        try (ProbeVendor probe = ProbeVendor.open(
                URI.create(arguments[0]),
                MiniaturePolicy.POLICY.withTimeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(200))),
                () -> Secret.of("soak-credential"),
                Repetition.READ,
                ProbeVendor.Api::read,
                "7")) {
            List<Future<Boolean>> calls = new ArrayList<>();
            for (int i = 1; i <= CALLERS * ROUNDS; i++) {
                String id = Integer.toString(i);
                calls.add(callers.submit(() -> probe.call(id).equals(id + " echo")));
            }
            for (Future<Boolean> call : calls) {
                right += call.get() ? 1 : 0;
            }
        } finally {
            callers.shutdown();
        }
        System.out.println(right + " right");
    }
}
