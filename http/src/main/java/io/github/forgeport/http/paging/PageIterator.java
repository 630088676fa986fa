package io.github.forgeport.http.paging;

import io.github.forgeport.http.callback.DaemonThreadFactory;
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

/** An iterator over the pages of a listing, for one thread, while other threads may fetch pages ahead of it. */
final class PageIterator<P, T> implements Iterator<FetchedPage<T>> {

    private static final long THREAD_KEPT_SECONDS = 1;

    private final Listing<P, T> listing;
    private final int concurrentFetches;
    private final Queue<Future<FetchedPage<T>>> submitted = new ArrayDeque<>();
    private final Set<Object> loopKeys = new HashSet<>();
    private @Nullable ThreadPoolExecutor threads;
    private @Nullable P place;
    private @Nullable P lastSubmitted;

    /**
     * Creates an iterator that begins with the page at {@code first}, and fetches up to {@code pages} pages at the same
     * time.
     */
    PageIterator(Listing<P, T> listing, P first, int pages) {
        this.listing = listing;
        this.place = first;
        this.concurrentFetches = pages;
    }

    @Override
    public boolean hasNext() {
        return place != null;
    }

    @Override
    public FetchedPage<T> next() {
        P here = place;
        if (here == null) {
            throw new NoSuchElementException();
        }
        boolean walked = false;
        try {
            if (!loopKeys.add(listing.paging().loopKey(here))) {
                throw listing.pagingFailure(Reason.LOOP);
            }
            FetchedPage<T> fetched = submitted.isEmpty() ? listing.fetch(here) : await(submitted.remove());
            if (listing.after(here, fetched) instanceof Continuation.Next<P> next) {
                place = next.place();
                readAhead(next.place(), fetched.total());
                walked = true;
            }
            return fetched;
        } finally {
            if (!walked) {
                close();
            }
        }
    }

    /** Submits fetches of the next pages, up to the limit and as far as their places are known. */
    private void readAhead(P next, @Nullable Long total) {
        while (concurrentFetches > 1 && submitted.size() < concurrentFetches) {
            Optional<P> further = submitted.isEmpty() ? Optional.of(next) : placeAfterLastSubmitted(total);
            if (further.isEmpty()) {
                return;
            }
            lastSubmitted = further.get();
            P there = further.get();
            submitted.add(threadPool().submit(() -> listing.fetch(there)));
        }
    }

    /** Returns the place of the page after the last submitted one; empty if it is not known yet. */
    private Optional<P> placeAfterLastSubmitted(@Nullable Long total) {
        return lastSubmitted == null ? Optional.empty() : listing.paging().nextWithoutFetch(lastSubmitted, total);
    }

    /** Returns the pool of threads that fetch pages ahead; creates it on first use. */
    private ThreadPoolExecutor threadPool() {
        if (threads == null) {
            threads = new ThreadPoolExecutor(
                    concurrentFetches,
                    concurrentFetches,
                    THREAD_KEPT_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    new DaemonThreadFactory("forgeport-" + listing.unsentCall().host() + "-pages"));
            threads.allowCoreThreadTimeOut(true);
        }
        return threads;
    }

    /** Waits for a submitted fetch and returns its page, or rethrows its failure. */
    private FetchedPage<T> await(Future<FetchedPage<T>> page) {
        // Otherwise a page that is there already would be returned to an interrupted thread.
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted(listing.unsentCall());
        }
        try {
            return page.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new Interrupted(listing.unsentCall());
        } catch (ExecutionException there) {
            if (there.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) there.getCause();
        }
    }

    /** Ends the iteration, and cancels the submitted fetches. */
    void close() {
        place = null;
        submitted.forEach(page -> page.cancel(true));
        submitted.clear();
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
