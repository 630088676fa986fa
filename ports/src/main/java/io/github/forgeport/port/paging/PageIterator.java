package io.github.forgeport.port.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An iterator over the pages of a listing, which requests each page only when it is needed. */
final class PageIterator<T> implements Iterator<Page<T>> {

    private final Function<Cursor, Page<T>> requestPage;
    private @Nullable Cursor next = Cursor.START;

    /** Creates an iterator from the function that requests the page at a cursor. */
    PageIterator(Function<Cursor, Page<T>> list) {
        this.requestPage = list;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Page<T> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Page<T> page = requestPage.apply(next);
        next = page.next().orElse(null);
        return page;
    }
}
