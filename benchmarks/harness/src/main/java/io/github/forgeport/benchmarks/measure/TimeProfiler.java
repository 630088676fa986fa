package io.github.forgeport.benchmarks.measure;

import io.github.forgeport.benchmarks.client.Client;
import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The main program of a time profile: repeats one call under Java Flight Recorder, and prints the samples of each layer,
 * method and line.
 *
 * <p>Arguments: target, call, server, seconds, file for the recording.
 */
public final class TimeProfiler {

    private static final double MICROS = 1e6;

    private TimeProfiler() {}

    public static void main(String[] args) throws Exception {
        Client client = Client.open(Target.valueOf(args[0]), MeasuredCall.valueOf(args[1]), URI.create(args[2]));
        int seconds = Integer.parseInt(args[3]);
        Path file = Path.of(args[4]);
        repeat(client, seconds);
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(1));
            recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(1));
            recording.start();
            double micros = seconds * MICROS / repeat(client, seconds);
            recording.stop();
            recording.dump(file);
            System.out.printf(
                    Locale.ROOT,
                    "%n%s, %s: %.1f µs with the recorder on%n",
                    args[0],
                    MeasuredCall.valueOf(args[1]),
                    micros);
        }
        print(file);
        System.exit(0);
    }

    static long repeat(Client client, int seconds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        long calls = 0;
        while (System.nanoTime() < end) {
            client.call();
            calls++;
        }
        return calls;
    }

    private static void print(Path file) throws IOException {
        NamedAmounts layers = new NamedAmounts(
                "Samples by layer; 'in' is native code: the kernel's share, and waiting for the server");
        NamedAmounts methods = new NamedAmounts("Samples of Java by its innermost method");
        NamedAmounts owners = new NamedAmounts("Samples of Java by the innermost method that is not the JDK's");
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                CodeLocation site = CodeLocation.of(event);
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> {
                        layers.add(site.layer(), 1);
                        methods.add(site.method(), 1);
                        owners.add(site.line(), 1);
                    }
                    case "jdk.NativeMethodSample" -> layers.add("in " + site.method(), 1);
                    default -> {}
                }
            }
        }
        System.out.print(layers.toString() + methods + owners);
    }
}
