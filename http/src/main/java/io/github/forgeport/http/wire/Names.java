package io.github.forgeport.http.wire;

import io.github.forgeport.http.address.AddressLiteral;
import io.github.forgeport.http.address.HostText;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.DaemonThreads;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.Lookups;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Resolves the names of hosts and proxies to addresses within a deadline, even if the resolver never returns. */
final class Names implements AutoCloseable {

    /** Finds the addresses of a name; the JVM's own one is, since JDK 18, anybody's code. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    private final Lookups<InetAddress[]> lookups;
    private final Resolver resolver;

    Names(Lookups<InetAddress[]> lookups, Resolver resolver) {
        this.lookups = lookups;
        this.resolver = resolver;
    }

    /** Those that the JVM's resolver knows. */
    static Names ofTheJvm(String host) {
        return new Names(
                new Lookups<>("the resolver", new DaemonThreads("forgeport-" + host + "-names")),
                InetAddress::getAllByName);
    }

    /**
     * Finds the addresses of a host, at least one; one in figures is its own.
     *
     * @throws UnknownHostException if the resolver gives none, with nothing that it said
     */
    InetAddress[] resolve(String host, ClosingSignal session, Deadline until) throws UnknownHostException {
        InetAddress literal = AddressLiteral.parse(host);
        if (literal != null) {
            return new InetAddress[] {literal};
        }
        String name = HostText.resolvable(host);
        try {
            InetAddress[] found = lookups.find(name, () -> resolver.resolve(name), session, until);
            if (found != null && found.length > 0 && Arrays.stream(found).allMatch(Objects::nonNull)) {
                return found;
            }
            throw new UnknownHostException(host + ": the resolver gave no address");
        } catch (ExecutionException thrown) {
            throw unknown(host, thrown.getCause());
        }
    }

    /** A new one for each who waited; text and causes of what was thrown may be anybody's. */
    private static UnknownHostException unknown(String host, @Nullable Throwable thrown) {
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
