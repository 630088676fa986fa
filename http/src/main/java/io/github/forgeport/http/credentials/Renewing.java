package io.github.forgeport.http.credentials;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.Chance;
import io.github.forgeport.http.callback.DaemonThreads;
import io.github.forgeport.http.callback.ElapsedTime;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.callback.NotRenewed;
import io.github.forgeport.http.callback.TimeOfDay;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A credential source that fetches a credential, keeps it until it expires or the host refuses it, and then fetches it anew,
 * once for all waiting threads.
 *
 * <p>Shortly before it expires, a new one is fetched while the old one is used on; if that fails, it is tried again some
 * seconds later.
 *
 * <p>A fetch that fails in passing fails whoever waits for it, and the next call fetches again. One that is refused is not
 * repeated for a minute, since vendors lock an account after a few wrong tries. Either way the calls fail as
 * {@code Unauthenticated.REFRESH}.
 *
 * <p>How long it is good is the host's word, but how much of that time has passed is measured: a clock that is set meanwhile
 * changes nothing.
 */
public final class Renewing<C> implements CredentialSource<C>, AutoCloseable {

    /** Fetches a credential; {@code Unauthenticated}, {@code Forbidden}, {@code NotFound} and {@code Rejected} are refusals. */
    @FunctionalInterface
    public interface Fetch<C> {

        /** Asks for a new one, which takes as long as it takes. */
        Lease<C> fetch() throws InterruptedException;
    }

    /**
     * A credential and until when it is good.
     *
     * @param issued what time it was where it comes from; null if nobody said, then this machine's clock is believed
     * @param expires null if nobody said; then it is used until the host refuses it
     */
    public record Lease<C>(
            C credential,
            @Nullable Instant issued,
            @Nullable Instant expires) {

        /** Takes all three. */
        public Lease {
            requireNonNull(credential, "credential");
        }

        /** One that is good until then by this machine's clock. */
        public Lease(C credential, @Nullable Instant expires) {
            this(credential, null, expires);
        }

        /** Shows no credential. */
        @Override
        public String toString() {
            return "Lease[until " + expires + "]";
        }
    }

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration EARLIEST = Duration.ofMinutes(5);
    private static final int PART_LEFT = 10;
    private static final long REFUSAL_HOLDS_NANOS = 60_000_000_000L;
    private static final long RENEWAL_AGAIN_NANOS = 10_000_000_000L;

    private static final Set<Class<?>> REFUSALS =
            Set.of(Unauthenticated.class, Forbidden.class, NotFound.class, Rejected.class);

    private static final ThreadFactory THREADS = new DaemonThreads("forgeport-renewal");

    private final TimeOfDay clock;
    private final LongSupplier nanos;
    private final Chance chance;
    private final ThreadFactory threads;
    private @Nullable Fetch<C> source;
    private @Nullable Held<C> held;
    private @Nullable Fetching<C> fetching;
    private @Nullable Long refusedUntil;
    private transient CallersCode.@Nullable Fault refusal;

    /** A credential, from when on a new one is looked for, and until when it may be used; null if nobody said. */
    private record Held<C>(
            C credential, @Nullable Long renewal, @Nullable Long expiry) {

        Held<C> renewedLater(long now) {
            return new Held<>(credential, now + RENEWAL_AGAIN_NANOS, expiry);
        }
    }

    private record Fetching<C>(CompletableFuture<C> result, Thread thread) {}

    private Renewing(
            @Nullable Fetch<C> source, TimeOfDay clock, LongSupplier nanos, Chance chance, ThreadFactory threads) {
        this.source = requireNonNull(source, "source");
        this.clock = clock;
        this.nanos = nanos;
        this.chance = chance;
        this.threads = threads;
    }

    /** Fetches when the first call needs it. */
    public static <C> Renewing<C> with(Fetch<C> source) {
        return new Renewing<>(
                source,
                new TimeOfDay(Clock.systemUTC()),
                System::nanoTime,
                new Chance(Timing.DEFAULTS.randomness()),
                THREADS);
    }

    /**
     * The same with clocks and chance of one's own, for tests; one that fails is replaced by the JVM's.
     *
     * @param clock the time of day, which is compared with when a credential expires
     * @param nanos the time that passes, as {@link System#nanoTime()} counts it
     */
    public synchronized Renewing<C> withTiming(Clock clock, LongSupplier nanos, RandomGenerator randomness) {
        return new Renewing<>(
                source,
                new TimeOfDay(requireNonNull(clock, "clock")),
                new ElapsedTime(requireNonNull(nanos, "nanos")),
                new Chance(requireNonNull(randomness, "randomness")),
                threads);
    }

    /** The same on other threads. */
    synchronized Renewing<C> on(ThreadFactory threads) {
        return new Renewing<>(source, clock, nanos, chance, threads);
    }

    @Override
    public C get() {
        Fetching<C> awaited;
        synchronized (this) {
            if (held != null && !isPast(held.expiry())) {
                if (isPast(held.renewal()) && !isStillRefused()) {
                    renewBesideTheCalls(held);
                }
                return held.credential();
            }
            if (isStillRefused()) {
                throw new NotRenewed(refusal);
            }
            awaited = fetching();
        }
        try {
            return awaited.result().get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new NotRenewed(null);
        } catch (ExecutionException there) {
            RuntimeException failed = CallersCode.thrown(there);
            throw failed instanceof CallersCode.Fault fault ? new NotRenewed(fault) : failed;
        }
    }

    /** If no thread can be had for it now, the one that is held is good for a while yet. */
    private void renewBesideTheCalls(Held<C> old) {
        try {
            fetching();
        } catch (NoResponse saturated) {
            held = old.renewedLater(nanos.getAsLong());
        }
    }

    /** The fetch that is under way, or else one that is begun. */
    private Fetching<C> fetching() {
        if (fetching == null) {
            fetching = fetch();
        }
        return fetching;
    }

    private boolean isStillRefused() {
        return refusedUntil != null && !isPast(refusedUntil);
    }

    private boolean isPast(@Nullable Long moment) {
        return moment != null && nanos.getAsLong() - moment >= 0;
    }

    /** On a thread of its own, since whoever asked first may give up while others wait. */
    private Fetching<C> fetch() {
        Fetch<C> from = source;
        if (from == null) {
            throw new NotRenewed(null);
        }
        CompletableFuture<C> result = new CompletableFuture<>();
        try {
            Thread thread = threads.newThread(() -> complete(from, result));
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
            return new Fetching<>(result, thread);
        } catch (OutOfMemoryError noThreadLeft) {
            throw NoResponse.unavailable(Unavailable.Reason.SATURATED, null);
        }
    }

    private void complete(Fetch<C> from, CompletableFuture<C> result) {
        try {
            Lease<C> lease = CallersCode.call(from::fetch);
            keep(lease);
            result.complete(lease.credential());
        } catch (RuntimeException | Error failed) {
            boolean isAwaited = result.getNumberOfDependents() > 0;
            try {
                failed(failed);
            } finally {
                result.completeExceptionally(failed);
            }
            if (failed instanceof Error ofTheJvm && !isAwaited) {
                throw ofTheJvm;
            }
        }
    }

    private synchronized void keep(Lease<C> lease) {
        fetching = null;
        refusedUntil = null;
        held = source == null ? null : held(lease);
    }

    /** One that expired already is for those who wait, and for nobody after. */
    private @Nullable Held<C> held(Lease<C> lease) {
        if (lease.expires() == null) {
            return new Held<>(lease.credential(), null, null);
        }
        Instant from = lease.issued() == null ? clock.now() : lease.issued();
        Duration life = Duration.between(from, lease.expires());
        if (life.isNegative()) {
            return null;
        }
        Duration good = life.compareTo(LONGEST) > 0 ? LONGEST : life;
        long now = nanos.getAsLong();
        return new Held<>(lease.credential(), now + good.toNanos() - early(good), now + good.toNanos());
    }

    /** How long before its end a new one is looked for; not the same for all. */
    private long early(Duration good) {
        Duration tenth = good.dividedBy(PART_LEFT);
        long early = (tenth.compareTo(EARLIEST) > 0 ? EARLIEST : tenth).toNanos();
        return early + chance.below(early + 1);
    }

    private synchronized void failed(Throwable failed) {
        fetching = null;
        long now = nanos.getAsLong();
        refusal = failed instanceof CallersCode.Fault fault ? fault : null;
        refusedUntil = isRefusal(refusal) ? now + REFUSAL_HOLDS_NANOS : null;
        held = held == null ? null : held.renewedLater(now);
    }

    private static boolean isRefusal(CallersCode.@Nullable Fault fault) {
        return fault != null && fault.thrown() != null && REFUSALS.contains(fault.thrown());
    }

    /** The one that was refused may have been replaced while the call was under way; then that is the other one. */
    @Override
    public synchronized boolean refused(C credential) {
        if (held != null && credential.equals(held.credential())) {
            held = null;
        }
        return true;
    }

    @Override
    public boolean mayBlock() {
        return true;
    }

    /** Lets go of the credential and of what fetches it; who asks later is refused. */
    @Override
    public synchronized void close() {
        source = null;
        held = null;
        refusal = null;
        if (fetching != null) {
            fetching.thread().interrupt();
        }
    }

    /** Shows no credential. */
    @Override
    public String toString() {
        return "Renewing[***]";
    }
}
