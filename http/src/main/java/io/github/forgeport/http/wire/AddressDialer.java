package io.github.forgeport.http.wire;

import io.github.forgeport.http.address.SpecialAddressGuard;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;

/** A dialer that resolves the name of a host or proxy, and connects to the first of its IP addresses that responds. */
final class AddressDialer implements AutoCloseable {

    private final BaseUrl base;
    private final NameResolution names;
    private final SpecialAddressGuard special;

    AddressDialer(BaseUrl base, NameResolution names, SpecialAddressGuard special) {
        this.base = base;
        this.names = names;
        this.special = special;
    }

    /**
     * Returns a channel that is connected to the first address that responds; one to a single address is not connected yet.
     */
    DialledChannel dial(RouteSelector.Hop hop, Deadline part, DialReport tried) {
        InetAddress[] addresses = resolve(hop, part, tried);
        try {
            if (addresses.length == 1) {
                return new DialledChannel(SocketChannel.open(), new InetSocketAddress(addresses[0], hop.port()));
            }
            DialledChannel first = HappyEyeballs.connect(addresses, hop.port(), tried, part);
            if (first != null) {
                return first;
            }
        } catch (IOException noSocketLeft) {
            throw NoResponse.unavailable(Reason.CONNECT, noSocketLeft);
        }
        throw tried.routeFailure(hop, part.isOver(), false);
    }

    /** Resolves the name of a host or proxy; throws if it is unknown, or the host's address is special. */
    private InetAddress[] resolve(RouteSelector.Hop hop, Deadline part, DialReport tried) {
        ProxyServer proxy = hop.proxy();
        try {
            InetAddress[] addresses = names.resolve(hop.host(), tried.attempt().closingSignal(), part);
            if (proxy == null) {
                special.requireAllowed(addresses, base.server());
            }
            return addresses;
        } catch (UnknownHostException unknown) {
            tried.recordFailure(proxy == null ? base.server() : proxy.server(), unknown);
            throw tried.unreached(proxy == null ? Reason.DNS : Reason.PROXY);
        }
    }

    @Override
    public void close() {
        names.close();
    }
}
