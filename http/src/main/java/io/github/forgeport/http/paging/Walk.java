package io.github.forgeport.http.paging;

import io.github.forgeport.http.callback.DaemonThreads;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Walks a listing page by page, in order, for one thread; pages may be asked for ahead of it by others. */
final class Walk<P, T> implements Iterator<Fetched<T>> {

    private static final long IDLE_SECONDS = 1;

    private final Listing<P, T> listing;
    private final int pages;
    private final Queue<Future<Fetched<T>>> asked = new ArrayDeque<>();
    private final Set<Object> marks = new HashSet<>();
    private @Nullable ThreadPoolExecutor threads;
    private @Nullable P place;
    private @Nullable P furthest;

    Walk(Listing<P, T> listing, P first, int pages) {
        this.listing = listing;
        this.place = first;
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        return place != null;
    }

    @Override
    public Fetched<T> next() {
        P here = place;
        if (here == null) {
            throw new NoSuchElementException();
        }
        boolean walked = false;
        try {
            if (!marks.add(listing.paging().mark(here))) {
                throw listing.broken(Reason.LOOP);
            }
            Fetched<T> fetched = asked.isEmpty() ? listing.fetch(here) : awaited(asked.remove());
            if (listing.after(here, fetched) instanceof Following.Next<P> next) {
                place = next.place();
                askAhead(next.place(), fetched.total());
                walked = true;
            }
            return fetched;
        } finally {
            if (!walked) {
                close();
            }
        }
    }

    private void askAhead(P next, @Nullable Long total) {
        while (pages > 1 && asked.size() < pages) {
            Optional<P> further = asked.isEmpty() ? Optional.of(next) : ahead(total);
            if (further.isEmpty()) {
                return;
            }
            furthest = further.get();
            P there = further.get();
            asked.add(threads().submit(() -> listing.fetch(there)));
        }
    }

    private Optional<P> ahead(@Nullable Long total) {
        return furthest == null ? Optional.empty() : listing.paging().ahead(furthest, total);
    }

    private ThreadPoolExecutor threads() {
        if (threads == null) {
            threads = new ThreadPoolExecutor(
                    pages,
                    pages,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    new DaemonThreads("forgeport-" + listing.notSent().host() + "-pages"));
            threads.allowCoreThreadTimeOut(true);
        }
        return threads;
    }

    private Fetched<T> awaited(Future<Fetched<T>> page) {
        // A page that is there already is given to an interrupted thread, too.
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted(listing.notSent());
        }
        try {
            return page.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new Interrupted(listing.notSent());
        } catch (ExecutionException there) {
            if (there.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) there.getCause();
        }
    }

    /** Ends it, and the requests for pages that nobody will come to. */
    void close() {
        place = null;
        asked.forEach(page -> page.cancel(true));
        asked.clear();
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
