package io.github.forgeport.http.credentials;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.callback.CallerClock;
import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.NanosecondCounter;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.callback.RandomNumbers;
import io.github.forgeport.http.callback.RenewalFailure;
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
 * A credential source that fetches a credential, caches it until it expires or is refused, and then fetches another one,
 * once for all waiting threads.
 *
 * <p>Shortly before it expires, a new one is fetched while the old one is used on; if that fails, it is tried again some
 * seconds later.
 *
 * <p>A fetch that fails transiently fails the calls that wait for it, and the next call fetches again. One that is refused
 * is not repeated for a minute, since vendors lock an account after a few wrong tries. Either way the calls fail as {@code
 * Unauthenticated.REFRESH}.
 *
 * <p>The host says how long a credential is valid, but how much of that time has passed is measured: a clock that is set
 * meanwhile changes nothing.
 */
public final class RenewingCredential<C> implements CredentialSource<C>, AutoCloseable {

    /**
     * The application's function that fetches a new credential; {@code Unauthenticated}, {@code Forbidden}, {@code NotFound}
     * and {@code Rejected} count as refusals.
     */
    @FunctionalInterface
    public interface Fetch<C> {

        /** Fetches a new credential; it may block. */
        Lease<C> fetch() throws InterruptedException;
    }

    /**
     * A credential and the time until which it is valid.
     *
     * @param issued the issuer's time when it was issued; null if unknown, then this machine's clock counts
     * @param expires the end of its validity; null if unknown, then it is used until the host refuses it
     */
    public record Lease<C>(
            C credential,
            @Nullable Instant issued,
            @Nullable Instant expires) {

        /** Checks that the credential is not null. */
        public Lease {
            requireNonNull(credential, "credential");
        }

        /** Creates a lease of a credential that expires by this machine's clock. */
        public Lease(C credential, @Nullable Instant expires) {
            this(credential, null, expires);
        }

        /** Returns a text without the credential. */
        @Override
        public String toString() {
            return "Lease[until " + expires + "]";
        }
    }

    private static final Duration LONGEST_VALIDITY = Duration.ofHours(24);
    private static final Duration LARGEST_MARGIN = Duration.ofMinutes(5);
    private static final int MARGIN_DIVISOR = 10;
    private static final long REFUSAL_PAUSE_NANOS = 60_000_000_000L;
    private static final long RENEWAL_RETRY_NANOS = 10_000_000_000L;

    private static final Set<Class<?>> REFUSALS =
            Set.of(Unauthenticated.class, Forbidden.class, NotFound.class, Rejected.class);

    private static final ThreadFactory THREADS = new DaemonThreadFactory("forgeport-renewal");

    private final CallerClock clock;
    private final LongSupplier nanos;
    private final RandomNumbers random;
    private final ThreadFactory threads;
    private @Nullable Fetch<C> source;
    private @Nullable HeldCredential<C> held;
    private @Nullable RunningFetch<C> fetching;
    private @Nullable Long refusedUntil;
    private transient CallersCode.@Nullable Fault refusal;

    /**
     * The cached credential, with the nanosecond times from which to renew it and until which to use it; null for no end.
     */
    private record HeldCredential<C>(
            C credential, @Nullable Long renewal, @Nullable Long expiry) {

        HeldCredential<C> withLaterRenewal(long now) {
            return new HeldCredential<>(credential, now + RENEWAL_RETRY_NANOS, expiry);
        }
    }

    /** A running fetch: its result, and the thread that runs it. */
    private record RunningFetch<C>(CompletableFuture<C> result, Thread thread) {}

    private RenewingCredential(
            @Nullable Fetch<C> source,
            CallerClock clock,
            LongSupplier nanos,
            RandomNumbers chance,
            ThreadFactory threads) {
        this.source = requireNonNull(source, "source");
        this.clock = clock;
        this.nanos = nanos;
        this.random = chance;
        this.threads = threads;
    }

    /** Creates a credential source from a function that fetches credentials; the first is fetched when a call needs it. */
    public static <C> RenewingCredential<C> with(Fetch<C> source) {
        return new RenewingCredential<>(
                source,
                new CallerClock(Clock.systemUTC()),
                System::nanoTime,
                new RandomNumbers(Timing.DEFAULTS.randomness()),
                THREADS);
    }

    /**
     * Returns a copy with other clocks and another random generator, for tests; one that fails is replaced by the JVM's.
     *
     * @param clock the time of day, which is compared with a credential's expiry
     * @param nanos the elapsed time, as {@link System#nanoTime()} counts it
     */
    public synchronized RenewingCredential<C> withTiming(Clock clock, LongSupplier nanos, RandomGenerator randomness) {
        return new RenewingCredential<>(
                source,
                new CallerClock(requireNonNull(clock, "clock")),
                new NanosecondCounter(requireNonNull(nanos, "nanos")),
                new RandomNumbers(requireNonNull(randomness, "randomness")),
                threads);
    }

    /** Returns a copy that fetches credentials on other threads. */
    synchronized RenewingCredential<C> withThreads(ThreadFactory threads) {
        return new RenewingCredential<>(source, clock, nanos, random, threads);
    }

    @Override
    public C get() {
        RunningFetch<C> awaited;
        synchronized (this) {
            if (held != null && !isPast(held.expiry())) {
                if (isPast(held.renewal()) && !isStillRefused()) {
                    renewInBackground(held);
                }
                return held.credential();
            }
            if (isStillRefused()) {
                throw new RenewalFailure(refusal);
            }
            awaited = runningFetch();
        }
        try {
            return awaited.result().get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new RenewalFailure(null);
        } catch (ExecutionException there) {
            RuntimeException failed = CallersCode.rethrowable(there);
            throw failed instanceof CallersCode.Fault fault ? new RenewalFailure(fault) : failed;
        }
    }

    /** Starts to fetch a new credential while calls use the old one; without a free thread it is tried again later. */
    private void renewInBackground(HeldCredential<C> old) {
        try {
            runningFetch();
        } catch (NoResponse saturated) {
            held = old.withLaterRenewal(nanos.getAsLong());
        }
    }

    /** Returns the running fetch, or starts one. */
    private RunningFetch<C> runningFetch() {
        if (fetching == null) {
            fetching = startFetch();
        }
        return fetching;
    }

    /** Whether a fetch was refused so recently that it must not be repeated. */
    private boolean isStillRefused() {
        return refusedUntil != null && !isPast(refusedUntil);
    }

    private boolean isPast(@Nullable Long moment) {
        return moment != null && nanos.getAsLong() - moment >= 0;
    }

    /** Starts a fetch on its own thread, since the first waiting call may end before the others. */
    private RunningFetch<C> startFetch() {
        Fetch<C> from = source;
        if (from == null) {
            throw new RenewalFailure(null);
        }
        CompletableFuture<C> result = new CompletableFuture<>();
        try {
            Thread thread = threads.newThread(() -> fetchInto(from, result));
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
            return new RunningFetch<>(result, thread);
        } catch (OutOfMemoryError noThreadLeft) {
            throw NoResponse.unavailable(Unavailable.Reason.SATURATED, null);
        }
    }

    /** Fetches a credential, keeps it, and completes the result for the waiting calls. */
    private void fetchInto(Fetch<C> from, CompletableFuture<C> result) {
        try {
            Lease<C> lease = CallersCode.call(from::fetch);
            store(lease);
            result.complete(lease.credential());
        } catch (RuntimeException | Error failed) {
            boolean isAwaited = result.getNumberOfDependents() > 0;
            try {
                recordFailure(failed);
            } finally {
                result.completeExceptionally(failed);
            }
            if (failed instanceof Error ofTheJvm && !isAwaited) {
                throw ofTheJvm;
            }
        }
    }

    /** Keeps a fetched credential, unless the source is closed. */
    private synchronized void store(Lease<C> lease) {
        fetching = null;
        refusedUntil = null;
        held = source == null ? null : toHeldCredential(lease);
    }

    /**
     * Converts a lease to the credential to keep; null if it has expired already, so that only the waiting calls receive it.
     */
    private @Nullable HeldCredential<C> toHeldCredential(Lease<C> lease) {
        if (lease.expires() == null) {
            return new HeldCredential<>(lease.credential(), null, null);
        }
        Instant from = lease.issued() == null ? clock.now() : lease.issued();
        Duration life = Duration.between(from, lease.expires());
        if (life.isNegative()) {
            return null;
        }
        Duration good = life.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : life;
        long now = nanos.getAsLong();
        return new HeldCredential<>(
                lease.credential(), now + good.toNanos() - renewalMargin(good), now + good.toNanos());
    }

    /** Returns how long before its expiry a credential is renewed, with a random part. */
    private long renewalMargin(Duration good) {
        Duration tenth = good.dividedBy(MARGIN_DIVISOR);
        long early = (tenth.compareTo(LARGEST_MARGIN) > 0 ? LARGEST_MARGIN : tenth).toNanos();
        return early + random.nextBelow(early + 1);
    }

    /** Records a failed fetch, and when the next one is allowed. */
    private synchronized void recordFailure(Throwable failed) {
        fetching = null;
        long now = nanos.getAsLong();
        refusal = failed instanceof CallersCode.Fault fault ? fault : null;
        refusedUntil = isRefusal(refusal) ? now + REFUSAL_PAUSE_NANOS : null;
        held = held == null ? null : held.withLaterRenewal(now);
    }

    private static boolean isRefusal(CallersCode.@Nullable Fault fault) {
        return fault != null && fault.thrown() != null && REFUSALS.contains(fault.thrown());
    }

    /** Drops a refused credential, unless it was replaced meanwhile; a new one can always be fetched. */
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

    /** Drops the credential and its fetcher; later calls fail. */
    @Override
    public synchronized void close() {
        source = null;
        held = null;
        refusal = null;
        if (fetching != null) {
            fetching.thread().interrupt();
        }
    }

    /** Returns a text without the credential. */
    @Override
    public String toString() {
        return "Renewing[***]";
    }
}
