package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.port.GitHostException.Forbidden;
import io.github.forgeport.port.GitHostException.NotFound;
import io.github.forgeport.port.GitHostException.Rejected;
import io.github.forgeport.port.GitHostException.Unauthenticated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A credential that is fetched, used until shortly before it expires or until the host refuses it, and fetched anew: once for
 * all who need it then.
 *
 * <p>A fetch that fails in passing fails whoever waits for it, and the next call fetches again. One that is refused is not
 * repeated for a minute, since vendors lock an account after a few wrong tries. Either way the calls fail as
 * {@code Unauthenticated.REFRESH}.
 */
public final class Renewing<C> implements CredentialSource<C> {

    /** Fetches a credential; {@code Unauthenticated}, {@code Forbidden}, {@code NotFound} and {@code Rejected} are refusals. */
    @FunctionalInterface
    public interface Fetch<C> {

        /** Asks for a new one, which takes as long as it takes. */
        Lease<C> fetch() throws InterruptedException;
    }

    /**
     * A credential and until when it is good.
     *
     * @param expires null if nobody said; then it is used until the host refuses it
     */
    public record Lease<C>(C credential, @Nullable Instant expires) {

        /** Takes both. */
        public Lease {
            requireNonNull(credential, "credential");
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
    private static final Duration REFUSAL_HOLDS = Duration.ofSeconds(60);

    private final Fetch<C> source;
    private final Clock clock;
    private final RandomGenerator randomness;
    private @Nullable C current;
    private @Nullable Instant renewal;
    private @Nullable CompletableFuture<C> fetching;
    private @Nullable Instant refusedUntil;

    private Renewing(Fetch<C> source, Clock clock, RandomGenerator randomness) {
        this.source = requireNonNull(source, "source");
        this.clock = requireNonNull(clock, "clock");
        this.randomness = requireNonNull(randomness, "randomness");
    }

    /** Fetches when the first call needs it. */
    public static <C> Renewing<C> with(Fetch<C> source) {
        return new Renewing<>(source, Clock.systemUTC(), Timing.DEFAULTS.randomness());
    }

    /** The same with a clock and chance of one's own, for tests. */
    public Renewing<C> withTiming(Clock clock, RandomGenerator randomness) {
        return new Renewing<>(source, clock, randomness);
    }

    @Override
    public C get() {
        CompletableFuture<C> awaited;
        synchronized (this) {
            Instant now = clock.instant();
            if (current != null && (renewal == null || now.isBefore(renewal))) {
                return current;
            }
            if (refusedUntil != null && now.isBefore(refusedUntil)) {
                throw new NotRenewed();
            }
            if (fetching == null) {
                fetching = fetch();
            }
            awaited = fetching;
        }
        try {
            return awaited.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new NotRenewed();
        } catch (ExecutionException untold) {
            throw new NotRenewed();
        }
    }

    /** On a thread of its own, since whoever asked first may give up while others wait. */
    private CompletableFuture<C> fetch() {
        CompletableFuture<C> waitedFor = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(waitedFor), "forgeport-renewal");
        thread.setDaemon(true);
        thread.start();
        return waitedFor;
    }

    private void complete(CompletableFuture<C> waitedFor) {
        try {
            Lease<C> lease = source.fetch();
            keep(lease);
            waitedFor.complete(lease.credential());
        } catch (Throwable failed) {
            // Whatever it is, and languages that check none may throw any, somebody waits for it.
            failed(isRefusal(failed));
            waitedFor.completeExceptionally(failed);
        }
    }

    private static boolean isRefusal(Throwable failed) {
        return failed instanceof Unauthenticated
                || failed instanceof Forbidden
                || failed instanceof NotFound
                || failed instanceof Rejected;
    }

    private synchronized void keep(Lease<C> lease) {
        fetching = null;
        refusedUntil = null;
        current = lease.credential();
        renewal = lease.expires() == null ? null : renewal(clock.instant(), lease.expires());
    }

    /** Some time before it expires, not the same for all; one that expired already is for those who wait, and for nobody after. */
    private Instant renewal(Instant now, Instant expires) {
        Duration life = Duration.between(now, expires);
        if (life.isNegative()) {
            return now;
        }
        Duration good = life.compareTo(LONGEST) > 0 ? LONGEST : life;
        Duration tenth = good.dividedBy(PART_LEFT);
        Duration early = tenth.compareTo(EARLIEST) > 0 ? EARLIEST : tenth;
        return now.plus(good).minus(early).minusNanos(randomness.nextLong(early.toNanos() + 1));
    }

    private synchronized void failed(boolean refused) {
        fetching = null;
        refusedUntil = refused ? clock.instant().plus(REFUSAL_HOLDS) : null;
    }

    /** The one that was refused may have been replaced while the call was under way; then that is the other one. */
    @Override
    public synchronized boolean refused(C credential) {
        if (credential.equals(current)) {
            current = null;
        }
        return true;
    }

    @Override
    public boolean mayBlock() {
        return true;
    }

    /** Shows no credential. */
    @Override
    public String toString() {
        return "Renewing[***]";
    }

    /** Why is not passed on: it may hold the credential. */
    @SuppressWarnings("serial") // It never leaves a call.
    static final class NotRenewed extends RuntimeException {

        NotRenewed() {
            super("not renewed", null, false, false);
        }
    }
}
