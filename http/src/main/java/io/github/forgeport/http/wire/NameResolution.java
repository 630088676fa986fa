package io.github.forgeport.http.wire;

import io.github.forgeport.http.address.AddressLiteral;
import io.github.forgeport.http.address.HostNameRules;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.Lookups;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The resolution of host names to IP addresses within a deadline, even if the resolver never returns. */
final class NameResolution implements AutoCloseable {

    /** A function that resolves host names; since JDK 18 the JVM's own resolver can be replaced by any code. */
    @FunctionalInterface
    interface Resolver {
        /** Returns the IP addresses of a host name. */
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    private final Lookups<InetAddress[]> lookups;
    private final Resolver resolver;

    NameResolution(Lookups<InetAddress[]> lookups, Resolver resolver) {
        this.lookups = lookups;
        this.resolver = resolver;
    }

    /** Creates a name resolution that uses the JVM's resolver. */
    static NameResolution ofTheJvm(String host) {
        return new NameResolution(
                new Lookups<>("the resolver", new DaemonThreadFactory("forgeport-" + host + "-names")),
                InetAddress::getAllByName);
    }

    /**
     * Resolves a host name to at least one address; an IP address is returned without a lookup.
     *
     * @throws UnknownHostException if the resolver returns no address; its own message is dropped
     */
    InetAddress[] resolve(String host, ClosingSignal session, Deadline until) throws UnknownHostException {
        InetAddress literal = AddressLiteral.parse(host);
        if (literal != null) {
            return new InetAddress[] {literal};
        }
        String name = HostNameRules.asciiForResolver(host);
        try {
            InetAddress[] found = lookups.find(name, () -> resolver.resolve(name), session, until);
            if (found != null && found.length > 0 && Arrays.stream(found).allMatch(Objects::nonNull)) {
                return found;
            }
            throw new UnknownHostException(host + ": the resolver gave no address");
        } catch (ExecutionException thrown) {
            throw unknownHost(host, thrown.getCause());
        }
    }

    /** Creates the exception for one waiting call, without the resolver's message, which may contain any text. */
    private static UnknownHostException unknownHost(String host, @Nullable Throwable thrown) {
        return new UnknownHostException(
                thrown == null || thrown.getClass() == UnknownHostException.class
                        ? host
                        : host + ": the resolver ended as " + thrown.getClass().getName());
    }

    @Override
    public void close() {
        lookups.close();
    }
}
