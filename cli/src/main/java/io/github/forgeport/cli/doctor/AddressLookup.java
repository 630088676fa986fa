package io.github.forgeport.cli.doctor;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A DNS lookup of a host's IP addresses for the report, which takes at most two seconds. */
final class AddressLookup {

    private static final long MAX_SECONDS = 2;

    private AddressLookup() {}

    /**
     * Returns the IP addresses of a host in parentheses; an empty text if the name is not resolved here, as when a proxy
     * does it.
     */
    static String of(String host) {
        FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> InetAddress.getAllByName(host));
        Thread resolver = new Thread(lookup, "forgeport-doctor-names");
        resolver.setDaemon(true);
        resolver.start();
        try {
            return Arrays.stream(lookup.get(MAX_SECONDS, TimeUnit.SECONDS))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", ", " (", ")"));
        } catch (ExecutionException | TimeoutException unknownHere) {
            return "";
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
