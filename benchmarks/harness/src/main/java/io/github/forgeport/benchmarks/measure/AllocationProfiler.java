package io.github.forgeport.benchmarks.measure;

import io.github.forgeport.benchmarks.client.Client;
import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The main program of an allocation profile: repeats one call, and prints how many bytes each piece of code allocates.
 *
 * <p>Samples would lie here: they are taken when a thread's buffer is full, which in so regular a work is always at the same
 * place. Without those buffers ({@code -XX:-UseTLAB -XX:+UseG1GC}) every single allocation is an event.
 *
 * <p>Arguments: target, call, server, seconds of warming up, file for the recording.
 */
public final class AllocationProfiler {

    private static final int CALLS = 200;
    private static final String ALLOCATION = "jdk.ObjectAllocationOutsideTLAB";

    private AllocationProfiler() {}

    public static void main(String[] args) throws Exception {
        Client client = Client.open(Target.valueOf(args[0]), MeasuredCall.valueOf(args[1]), URI.create(args[2]));
        Path file = Path.of(args[4]);
        TimeProfiler.repeat(client, Integer.parseInt(args[3]));
        try (Recording recording = new Recording()) {
            recording.enable(ALLOCATION).withStackTrace();
            recording.start();
            for (int i = 0; i < CALLS; i++) {
                client.call();
            }
            recording.stop();
            recording.dump(file);
        }
        System.out.printf(Locale.ROOT, "%n%s, %s: bytes%n", args[0], MeasuredCall.valueOf(args[1]));
        print(file);
        System.exit(0);
    }

    private static void print(Path file) throws IOException {
        NamedAmounts layers = new NamedAmounts("Bytes per call by layer");
        NamedAmounts owners = new NamedAmounts("Bytes per call by the innermost method that is not the JDK's");
        NamedAmounts lines = new NamedAmounts("The same by line and class");
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(ALLOCATION) && !isOfTheRecorder(event)) {
                    double bytes = (double) event.getLong("allocationSize") / CALLS;
                    CodeLocation site = CodeLocation.of(event);
                    layers.add(site.layer(), bytes);
                    owners.add(
                            site.owner() + "  " + event.getClass("objectClass").getName(), bytes);
                }
            }
        }
        System.out.print(layers.toString() + owners + lines);
    }

    private static boolean isOfTheRecorder(RecordedEvent event) {
        return event.getThread() != null
                && String.valueOf(event.getThread().getJavaName()).startsWith("JFR");
    }
}
