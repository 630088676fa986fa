package io.github.forgeport.http.wire;

import io.github.forgeport.http.callback.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connector by Happy Eyeballs (RFC 8305): it tries several IP addresses in parallel, with staggered starts, and keeps the
 * first that responds.
 *
 * <p>The two families take turns. Each address is begun 250 ms after the one before it, or as soon as one fails; who connects
 * first is taken, and the others are closed. Where the time is short, all are begun in the first half of it. The caller's thread
 * waits for all of them.
 */
final class HappyEyeballs {

    private static final long DELAY_NANOS = 250_000_000;

    /** The time between two checks for a closed session. */
    private static final long POLL_NANOS = 25_000_000;

    private final Queue<InetSocketAddress> waiting;
    private final DialReport tried;
    private final Deadline until;
    private final Duration delay;
    private final Selector selector;

    /** The opened channels; sized for all addresses, so that no channel is lost for lack of memory. */
    private final List<SocketChannel> open;

    private int running;
    private Deadline next;

    private HappyEyeballs(Queue<InetSocketAddress> addresses, DialReport tried, Deadline until) throws IOException {
        this.waiting = addresses;
        this.tried = tried;
        this.until = until;
        this.next = until;
        this.delay = Duration.ofNanos(Math.min(DELAY_NANOS, until.nanosLeft() / 2 / addresses.size()));
        this.open = new ArrayList<>(addresses.size());
        this.selector = Selector.open();
    }

    /**
     * Returns a channel to the first address that responds; null if all failed, the time is over, or the call was cancelled.
     */
    static @Nullable DialledChannel connect(InetAddress[] addresses, int port, DialReport tried, Deadline until)
            throws IOException {
        HappyEyeballs race = new HappyEyeballs(interleave(addresses, port), tried, until);
        boolean won = false;
        try {
            DialledChannel winner = race.firstConnected();
            if (winner != null) {
                race.closeOthers(winner.channel());
                winner.channel().configureBlocking(true);
                won = true;
            }
            return winner;
        } finally {
            if (!won) {
                race.closeOthers(null);
            }
        }
    }

    /** Interleaves IPv6 and IPv4 addresses, without duplicates, beginning with the resolver's first address. */
    static Queue<InetSocketAddress> interleave(InetAddress[] addresses, int port) {
        Queue<InetAddress> first = new ArrayDeque<>();
        Queue<InetAddress> other = new ArrayDeque<>();
        for (InetAddress address : new LinkedHashSet<>(Arrays.asList(addresses))) {
            (address.getClass() == addresses[0].getClass() ? first : other).add(address);
        }
        Queue<InetSocketAddress> turns = new ArrayDeque<>();
        while (!first.isEmpty() || !other.isEmpty()) {
            Queue<InetAddress> family = first.isEmpty() || turns.size() % 2 == 1 && !other.isEmpty() ? other : first;
            turns.add(new InetSocketAddress(family.remove(), port));
        }
        return turns;
    }

    /** Starts and awaits connections until one is established; returns null if none is. */
    private @Nullable DialledChannel firstConnected() throws IOException {
        while (!until.isOver() && tried.attempt().cancellation() == null) {
            DialledChannel winner = isNextDue() ? startConnecting(waiting.remove()) : awaitConnection();
            if (winner != null || (running == 0 && waiting.isEmpty())) {
                return winner;
            }
        }
        return null;
    }

    /** Whether the next address is to be started now. */
    private boolean isNextDue() {
        return !waiting.isEmpty() && (running == 0 || next.isOver());
    }

    /** Starts to connect to an address; returns the channel if it is connected at once, and null otherwise. */
    private @Nullable DialledChannel startConnecting(InetSocketAddress address) {
        tried.recordTry(address);
        next = Deadline.in(delay);
        try {
            SocketChannel channel = SocketChannel.open();
            open.add(channel);
            channel.configureBlocking(false);
            if (channel.connect(address)) {
                return new DialledChannel(channel, address);
            }
            channel.register(selector, SelectionKey.OP_CONNECT, address);
            running++;
        } catch (UnsupportedAddressTypeException noIpv6) {
            recordFailure(address, new SocketException("its family is switched off here"));
        } catch (IOException why) {
            recordFailure(address, why);
        }
        return null;
    }

    /** Waits a short time; returns a channel that was connected meanwhile, null if none was. */
    private @Nullable DialledChannel awaitConnection() throws IOException {
        long wait = Math.min(POLL_NANOS, until.nanosLeft());
        selector.select(1 + TimeUnit.NANOSECONDS.toMillis(waiting.isEmpty() ? wait : Math.min(wait, next.nanosLeft())));
        for (SelectionKey key : selector.selectedKeys()) {
            SocketChannel channel = (SocketChannel) key.channel();
            InetSocketAddress address = (InetSocketAddress) key.attachment();
            try {
                if (channel.finishConnect()) {
                    return new DialledChannel(channel, address);
                }
            } catch (IOException why) {
                running--;
                DialledChannel.close(channel);
                recordFailure(address, why);
            }
        }
        selector.selectedKeys().clear();
        return null;
    }

    /** Records an address that failed, and lets the next one start without delay. */
    private void recordFailure(InetSocketAddress address, IOException why) {
        tried.recordFailure(address, why);
        next = Deadline.in(Duration.ZERO);
    }

    /** Closes the selector and all channels except the one that is kept. */
    private void closeOthers(@Nullable SocketChannel winner) throws IOException {
        for (SocketChannel channel : open) {
            if (channel != winner) {
                DialledChannel.close(channel);
            }
        }
        selector.close();
    }
}
